package org.vereda.app.yard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.yard.Checklist;
import org.vereda.endoflife.yard.CustodyChain;
import org.vereda.endoflife.yard.DepollutionRule;
import org.vereda.endoflife.yard.Handover;
import org.vereda.endoflife.yard.IntakeVehicle;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.quantity.Finding;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The stock of yards, the checklists of vehicles, and who holds batteries and hulks, as tables. */
public final class YardSheets {
    private final YardBook book;
    private final List<DepollutionRule> rules;
    private final Messages messages;

    /**
     * Prepares the tables.
     *
     * @param known the rules that packs know; those of the partnership itself are added
     * @param messages the language of the words
     */
    public YardSheets(YardBook book, List<DepollutionRule> known, Messages messages) {
        this.book = book;
        this.rules = new ArrayList<>(known);
        this.rules.addAll(book.rules());
        this.messages = messages;
    }

    /** The checklist of each vehicle, in the order in which they came. */
    public List<Checklist> checklists() {
        return book.intake().stream()
                .map(vehicle -> Checklist.of(vehicle, rules, book.records()))
                .toList();
    }

    /** What a person should know about the checklists. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(Checklist.strangers(book.intake(), rules, book.records()));
        checklists().forEach(list -> findings.addAll(list.findings()));
        return findings;
    }

    /** Stock, vehicles and checklists. */
    public TablesPage yard() {
        return new TablesPage(
                "label.yard.title",
                List.of(stock(), vehicles(), items()),
                List.of(messages.text("label.yard.note-advice"), messages.text("label.yard.note-seal")));
    }

    /** What stands in each yard. */
    public ReportTable stock() {
        Set<String> yards = new LinkedHashSet<>();
        book.intake().forEach(one -> yards.add(one.yard()));
        List<Checklist> all = checklists();
        List<List<Cell>> rows = new ArrayList<>();
        for (String yard : yards) {
            List<Checklist> here = all.stream()
                    .filter(list -> list.vehicle().yard().equals(yard))
                    .toList();
            long there = here.stream().filter(YardSheets::isThere).count();
            long open = here.stream()
                    .filter(list -> isThere(list) && !list.isComplete())
                    .count();
            rows.add(List.of(Cell.text(yard), count(here.size()), count(there), count(open)));
        }
        return new ReportTable(
                "yard-stock",
                List.of(
                        Column.of("yard-site"),
                        Column.of("yard-taken-in"),
                        Column.of("yard-there"),
                        Column.of("yard-unfinished")),
                rows,
                List.of());
    }

    private static boolean isThere(Checklist list) {
        return list.vehicle().left().isEmpty();
    }

    private ReportTable vehicles() {
        List<Column> columns = List.of(
                Column.of("yard-vehicle"),
                Column.of("yard-site"),
                Column.of("yard-received"),
                Column.of("yard-left"),
                Column.of("yard-powertrain"),
                Column.of("yard-model-year"),
                Column.of("yard-weight", "kg"),
                Column.of("yard-open"));
        return new ReportTable(
                "yard-vehicles",
                columns,
                checklists().stream().map(YardSheets::vehicle).toList(),
                List.of());
    }

    private static List<Cell> vehicle(Checklist list) {
        IntakeVehicle one = list.vehicle();
        long open = list.lines().stream()
                .filter(line -> line.state() == Checklist.State.OPEN || line.state() == Checklist.State.LEFT_OPEN)
                .count();
        return List.of(
                Cell.text(one.id()),
                Cell.text(one.yard()),
                day(Optional.of(one.received())),
                day(one.left()),
                powertrain(one.powertrain()),
                one.modelYear().<Cell>map(Cell.Year::new).orElseGet(Cell.Missing::new),
                Cell.number(one.mass().map(mass -> mass.amount())),
                count(open));
    }

    private static final Set<String> POWERTRAINS = Set.of("ice", "hev", "phev", "bev", "fcev");

    /** By its word; what is none of the known kinds stands as it was written. */
    private static Cell powertrain(String written) {
        return POWERTRAINS.contains(written) ? Cell.word("label.yard.powertrain." + written) : Cell.text(written);
    }

    private ReportTable items() {
        List<List<Cell>> rows = new ArrayList<>();
        checklists().forEach(list -> list.lines().forEach(line -> rows.add(item(list, line))));
        return new ReportTable(
                "yard-checklist",
                List.of(
                        Column.of("yard-vehicle"),
                        Column.of("yard-item"),
                        Column.of("yard-state"),
                        Column.of("yard-day"),
                        Column.of("yard-who"),
                        Column.of("yard-note"),
                        Column.of("yard-duty"),
                        Column.of("yard-rule"),
                        Column.offPage("yard-source")),
                rows,
                List.of());
    }

    /** The name of an item of a checklist; one that only the partnership knows stands as it wrote it. */
    public static String item(Messages messages, String item) {
        return messages.find("label.yard.item." + item).orElse(item);
    }

    private List<Cell> item(Checklist list, Checklist.Line line) {
        return List.of(
                Cell.text(list.vehicle().id()),
                Cell.text(item(messages, line.rule().item())),
                Cell.word("label.yard.state." + KeyWord.of(line.state())),
                day(line.record().map(record -> record.date())),
                Cell.text(line.record().map(record -> record.by()).orElse("")),
                Cell.text(line.record().map(record -> record.note()).orElse("")),
                Cell.word("label.yard.duty." + KeyWord.of(line.rule().duty())),
                Cell.text(line.rule().place() + ": " + line.rule().rule()),
                Cell.text(line.rule().source()));
    }

    /** Who holds each battery and hulk, and every hand-over. */
    public TablesPage custody(CustodyChain.Rules limits) {
        List<CustodyChain> chains = CustodyChain.of(book.handovers());
        List<List<Cell>> holders = new ArrayList<>();
        List<List<Cell>> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (CustodyChain chain : chains) {
            List<Finding> gaps = chain.gaps(limits);
            holders.add(List.of(
                    Cell.text(chain.item()),
                    Cell.text(chain.holder()),
                    yes(chain.isOnTheWay()),
                    yes(chain.isAcrossBorder()),
                    count(gaps.size())));
            chain.handovers().forEach(step -> steps.add(step(step)));
            gaps.forEach(gap -> notes.add(messages.text(gap)));
        }
        return new TablesPage("label.yard.custody", List.of(holders(holders), steps(steps)), notes);
    }

    private static ReportTable holders(List<List<Cell>> rows) {
        return new ReportTable(
                "yard-holders",
                List.of(
                        Column.of("yard-custody-item"),
                        Column.of("yard-holder"),
                        Column.of("yard-on-the-way"),
                        Column.of("yard-border"),
                        Column.of("yard-gaps")),
                rows,
                List.of());
    }

    private static ReportTable steps(List<List<Cell>> rows) {
        return new ReportTable(
                "yard-custody",
                List.of(
                        Column.of("yard-custody-item"),
                        Column.of("yard-kind"),
                        Column.of("yard-sent"),
                        Column.of("yard-from"),
                        Column.of("yard-to"),
                        Column.of("yard-document"),
                        Column.of("yard-acknowledged"),
                        Column.of("yard-who"),
                        Column.of("yard-sent-weight", "kg"),
                        Column.of("yard-received-weight", "kg")),
                rows,
                List.of());
    }

    private static List<Cell> step(Handover one) {
        return List.of(
                Cell.text(one.item()),
                Cell.word("label.yard.handed." + KeyWord.of(one.kind())),
                day(Optional.of(one.sentOn())),
                Cell.text(one.from() + " (" + one.fromCountry() + ")"),
                Cell.text(one.to() + " (" + one.toCountry() + ")"),
                Cell.text(one.document()),
                day(one.acknowledgedOn()),
                Cell.text(one.acknowledgedBy()),
                Cell.number(one.sentKilograms()),
                Cell.number(one.receivedKilograms()));
    }

    private static Cell yes(boolean is) {
        return Cell.word("label.yard." + (is ? "yes" : "no"));
    }

    private static Cell count(long many) {
        return Cell.text(Long.toString(many));
    }

    static Cell day(Optional<LocalDate> day) {
        return Cell.text(day.map(LocalDate::toString).orElse(""));
    }
}
