package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.loop.ContentInProduct;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.endoflife.loop.PartBurden;
import org.vereda.endoflife.loop.PartMaterial;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.footprint.method.RecyclingBurden;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Recycled content of parts as tables: what it changes by each approach, what it is, and what is counted of each lot. */
public final class ContentTables {
    private static final String GASES = "kg CO2e";

    private final List<PartMaterial> materials;
    private final List<SecondaryLot> lots;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public ContentTables(List<PartMaterial> materials, List<SecondaryLot> lots, Messages messages) {
        this.materials = List.copyOf(materials);
        this.lots = List.copyOf(lots);
        this.page = new Page(messages.language());
    }

    /** All tables; the one of lots where there are some. */
    public TablesPage all() {
        List<ReportTable> tables = new ArrayList<>(List.of(burdens(), contents()));
        if (!lots.isEmpty()) {
            tables.add(balances(LotBalance.of(lots, materials)));
        }
        List<String> notes = List.of(
                page.say("label.content.note-approaches"),
                page.say("label.content.note-avoided"),
                page.say("label.content.note-once"));
        return new TablesPage("label.content.title", tables, notes);
    }

    /** The same with the footprints of products that the parts are. */
    public TablesPage with(List<ContentInProduct> products) {
        TablesPage all = all();
        List<ReportTable> tables = new ArrayList<>(all.tables());
        tables.add(1, products(products));
        List<String> notes = new ArrayList<>(all.notes());
        notes.add(page.say("label.content.note-products"));
        return new TablesPage(all.titleKey(), tables, notes);
    }

    private static ReportTable products(List<ContentInProduct> products) {
        List<Column> columns = List.of(
                Column.of("content-part"),
                Column.of("content-approach"),
                Column.of("content-computed", GASES),
                Column.of("content-change", GASES),
                Column.of("content-footprint", GASES));
        List<List<Cell>> rows = new ArrayList<>();
        for (ContentInProduct one : products) {
            rows.add(product(one, one.virgin().cutOff(), one.with().cutOff()));
            rows.add(product(one, one.virgin().avoidedBurden(), one.with().avoidedBurden()));
            rows.add(product(one, one.virgin().circular(), one.with().circular()));
        }
        return new ReportTable("content-products", columns, rows, List.of());
    }

    private static <A extends RecyclingBurden.Approach> List<Cell> product(
            ContentInProduct one, RecyclingBurden<A> virgin, RecyclingBurden<A> with) {
        return List.of(
                Cell.text(one.product()),
                Cell.word("label.content.approach." + KeyWord.of(with.approach())),
                Cell.number(one.footprint()),
                Cell.number(one.change(virgin, with)),
                Cell.number(one.footprint().add(one.change(virgin, with))));
    }

    private ReportTable burdens() {
        List<Column> columns = List.of(
                Column.of("content-part"),
                Column.of("content-approach"),
                Column.of("content-virgin", GASES),
                Column.of("content-with", GASES),
                Column.of("content-change", GASES));
        Map<String, List<PartMaterial>> parts = new LinkedHashMap<>();
        materials.forEach(one ->
                parts.computeIfAbsent(one.part(), any -> new ArrayList<>()).add(one));
        List<List<Cell>> rows = new ArrayList<>();
        parts.forEach((part, own) -> {
            PartBurden with = PartBurden.of(own);
            PartBurden virgin = PartBurden.ofVirgin(own);
            rows.add(row(part, virgin.cutOff(), with.cutOff()));
            rows.add(row(part, virgin.avoidedBurden(), with.avoidedBurden()));
            rows.add(row(part, virgin.circular(), with.circular()));
        });
        return new ReportTable("content-burdens", columns, rows, List.of());
    }

    private static <A extends RecyclingBurden.Approach> List<Cell> row(
            String part, RecyclingBurden<A> virgin, RecyclingBurden<A> with) {
        return List.of(
                Cell.text(part),
                Cell.word("label.content.approach." + KeyWord.of(with.approach())),
                Cell.number(virgin.kilograms()),
                Cell.number(with.kilograms()),
                Cell.number(with.kilograms().subtract(virgin.kilograms())));
    }

    private ReportTable contents() {
        List<Column> columns = List.of(
                Column.of("content-part"),
                Column.of("content-material"),
                Column.of("content-mass", "kg"),
                Column.of("content-recycled", "kg"),
                Column.of("content-share"),
                Column.of("content-consumer"),
                Column.of("content-vehicles"),
                Column.of("content-accounting"),
                Column.of("content-lot"));
        return new ReportTable(
                "content-materials",
                columns,
                materials.stream().map(ContentTables::content).toList(),
                List.of());
    }

    private static List<Cell> content(PartMaterial one) {
        return List.of(
                Cell.text(one.part()),
                Cell.text(one.material()),
                Cell.number(one.kilograms()),
                Cell.number(one.recycledKilograms()),
                new Cell.Share(one.recycling().recycledContent()),
                Cell.word("label.content.consumer." + KeyWord.of(one.content().consumer())),
                Cell.word("label.content.vehicles." + (one.content().fromVehicles() ? "yes" : "no")),
                Cell.word("label.content.accounting." + KeyWord.of(one.content().accounting())),
                one.content().lot().map(Cell::text).orElseGet(Cell.Missing::new));
    }

    /** What is counted of each lot. */
    static ReportTable balances(List<LotBalance> balances) {
        List<Column> columns = List.of(
                Column.of("content-lot"),
                Column.of("country"),
                Column.of("year"),
                Column.of("content-material"),
                Column.of("content-recovered", "kg"),
                Column.of("content-credited", "kg"),
                Column.of("content-claimed", "kg"),
                Column.of("content-left", "kg"));
        List<List<Cell>> rows = balances.stream().map(ContentTables::balance).toList();
        return new ReportTable("content-lots", columns, rows, List.of());
    }

    private static List<Cell> balance(LotBalance balance) {
        SecondaryLot lot = balance.lot();
        return List.of(
                Cell.text(lot.id()),
                Cell.word("label.country." + lot.country().name()),
                new Cell.Year(lot.year()),
                Cell.text(lot.material()),
                number(lot.recovered()),
                number(lot.credited()),
                number(balance.claimed()),
                number(balance.left()));
    }

    private static Cell number(BigDecimal amount) {
        return Cell.number(amount);
    }
}
