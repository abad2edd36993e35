package org.vereda.app.web.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.actions.ActionFilter;
import org.vereda.app.actions.ActionFinder;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.ledger.LedgerTables;
import org.vereda.app.shown.TablesPage;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Tables of a reader's own plants and products, for pages and for programs. */
public final class ResultTables {
    private static final String TONNES = "t CO2e";
    private static final int KILOGRAMS = 3;

    private ResultTables() {}

    /** The lines of the plants that are the reader's. */
    public static List<FacilityLine> own(Workshop.View view) {
        return view.content().facilities().stream()
                .filter(line -> view.plants().contains(line.id()))
                .toList();
    }

    /** The footprints of facilities in tonnes of CO2e. */
    public static ReportTable facilities(List<FacilityLine> lines) {
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("scope-1", TONNES),
                Column.of("scope-2-location", TONNES),
                Column.of("scope-2-market", TONNES),
                Column.of("scope-3", TONNES),
                Column.of("total", TONNES));
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(
                        Cell.text(line.name()),
                        tonnes(line.scope1()),
                        tonnes(line.scope2Location()),
                        tonnes(line.scope2Market()),
                        tonnes(line.scope3()),
                        isKnown(line) ? tonnes(line.total()) : new Cell.Missing()))
                .toList();
        return new ReportTable("facilities", columns, rows, List.of());
    }

    /** A sum of nothing is not zero, it is not known. */
    public static boolean isKnown(FacilityLine line) {
        return Stream.of(line.scope1(), line.scope2Location(), line.scope2Market(), line.scope3())
                .anyMatch(Optional::isPresent);
    }

    private static Cell tonnes(Optional<BigDecimal> kilograms) {
        return Cell.number(kilograms.map(value -> value.movePointLeft(KILOGRAMS)));
    }

    private static Cell tonnes(Estimate kilograms) {
        return new Cell.Ranged(
                kilograms.low().movePointLeft(KILOGRAMS),
                kilograms.central().movePointLeft(KILOGRAMS),
                kilograms.high().movePointLeft(KILOGRAMS));
    }

    /** What the reader's plants can do, best first. */
    public static TablesPage actions(Workshop.View view, Knowledge knowledge, Messages words) {
        return new ActionFinder(knowledge, ActionFilter.at(view.plants()), words)
                .doable(view.folder(), view.actions().get(), view.ledger().get());
    }

    /** The realised savings within reach. */
    public static TablesPage ledger(Workshop.View view, Messages words) {
        return new LedgerTables(view.ledger().get(), words).all();
    }

    /** The footprints of products in kg of CO2e per declared unit. */
    public static ReportTable products(List<ProductLine> lines) {
        return new ReportTable(
                "products",
                List.of(
                        Column.of("product"),
                        Column.of("maker"),
                        Column.of("declared-unit"),
                        Column.of("footprint", "kg CO2e"),
                        Column.of("primary-share")),
                lines.stream().map(ResultTables::product).toList(),
                List.of());
    }

    private static List<Cell> product(ProductLine line) {
        return List.of(
                Cell.text(line.name()),
                Cell.text(line.maker()),
                Cell.text(line.declaredUnit()),
                new Cell.Ranged(
                        line.total().low(), line.total().central(), line.total().high()),
                line.primaryShare().<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new));
    }
}
