package org.vereda.app.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.Project;
import org.vereda.partnership.baseline.FitStatistics;
import org.vereda.partnership.realised.ClaimTable;
import org.vereda.partnership.realised.LedgerTotal;
import org.vereda.partnership.realised.MeterResult;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.RealisationRatios;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.Money;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The ledger as tables: projects with their savings, totals, outcomes, claims, meters, realisation ratios. */
public final class LedgerTables {
    private static final MathContext DIGITS = new MathContext(4);
    private static final MathContext RATIO = new MathContext(3);

    private final FolderLedger book;
    private final RealisedLedger ledger;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public LedgerTables(FolderLedger book, Messages messages) {
        this.book = book;
        this.ledger = book.ledger();
        this.page = new Page(messages.language());
    }

    /** All tables, what is added up first. */
    public TablesPage all() {
        List<ReportTable> tables = new ArrayList<>(List.of(totals(), savings(), projects(), outcomes(), meters()));
        tables.add(claims());
        tables.add(ratios());
        return new TablesPage("label.ledger.title", tables, notes());
    }

    /** What one project saves: expected, come about, confirmed. */
    public ReportTable of(Project project) {
        List<Column> columns = List.of(
                Column.of("metric"),
                Column.of("unit"),
                Column.of("estimated"),
                Column.of("realised"),
                Column.of("range"),
                Column.of("verified"),
                Column.of("realised-share"),
                Column.of("outcome"),
                Column.of("read-from"));
        List<List<Cell>> rows = ledger.lines().stream()
                .filter(line -> line.project().equals(project.id()))
                .map(line -> {
                    List<Cell> cells = saving(line);
                    return List.of(
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(7),
                            cells.get(8),
                            cells.get(10));
                })
                .toList();
        return new ReportTable("ledger-savings", columns, rows, List.of());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                page.say("label.ledger.note-range"),
                page.say("label.ledger.note-sum"),
                page.say("label.ledger.note-year")));
        if (!ledger.claims().surpluses().isEmpty()) {
            notes.add(page.say("label.ledger.note-claims"));
        }
        notes.add(page.say("label.ledger.note-outcome"));
        ledger.meters().forEach(result -> {
            if (result instanceof MeterResult.Refused refused) {
                notes.add(page.say("label.ledger.note-refused", refused.meter().id(), reasons(refused)));
            }
        });
        return notes;
    }

    // --- sums and savings

    private ReportTable totals() {
        List<Column> columns = List.of(
                Column.of("metric"),
                Column.of("unit"),
                Column.of("estimated"),
                Column.of("realised"),
                Column.of("range"),
                Column.of("verified"),
                Column.of("realised-share"),
                Column.of("with-estimate"),
                Column.of("with-realised"),
                Column.of("outstanding"),
                Column.of("outstanding-range"));
        return new ReportTable(
                "ledger-totals",
                columns,
                ledger.totals().stream().map(this::total).toList(),
                List.of());
    }

    private List<Cell> total(LedgerTotal total) {
        Optional<Ranged> outstanding = book.ratios(total.counted().metric()).outstanding().stream()
                .filter(open -> open.counted().equals(total.counted()))
                .map(RealisationRatios.Outstanding::expected)
                .findFirst();
        return List.of(
                metric(total.counted().metric()),
                Cell.text(total.counted().unit()),
                number(total.estimated()),
                number(total.realised().map(Ranged::best)),
                range(total.realised()),
                number(total.verified()),
                share(total.comparable()),
                count(total.projects().estimated()),
                count(total.projects().realised()),
                number(outstanding.map(Ranged::best)),
                range(outstanding));
    }

    private ReportTable savings() {
        List<Column> columns = List.of(
                Column.of("project"),
                Column.of("metric"),
                Column.of("unit"),
                Column.of("estimated"),
                Column.of("realised"),
                Column.of("range"),
                Column.of("verified"),
                Column.of("realised-share"),
                Column.of("outcome"),
                Column.offPage("certain"),
                Column.of("read-from"),
                Column.of("counted-share"));
        return new ReportTable(
                "ledger-savings",
                columns,
                ledger.lines().stream().map(this::saving).toList(),
                List.of());
    }

    private List<Cell> saving(SavingLine line) {
        return List.of(
                Cell.text(line.project()),
                metric(line.counted().metric()),
                Cell.text(line.counted().unit()),
                number(line.estimated()),
                number(line.realised().map(Ranged::best)),
                range(line.realised()),
                number(line.verified()),
                share(line.ratio().map(Ranged::best)),
                line.outcome().<Cell>map(LedgerTables::outcome).orElseGet(Cell.Missing::new),
                line.outcome()
                        .<Cell>map(known -> Cell.word("label.ledger.certain." + (line.isCertain() ? "yes" : "no")))
                        .orElseGet(Cell.Missing::new),
                readFrom(line),
                share(Optional.of(line.share())));
    }

    private static Cell readFrom(SavingLine line) {
        if (line.realised().isEmpty()) {
            return new Cell.Missing();
        }
        return Cell.word("label.ledger.read-from." + (line.metered() ? "meter" : "statement"));
    }

    // --- projects

    private ReportTable projects() {
        List<Column> columns = List.of(
                Column.of("project"),
                Column.of("name"),
                Column.of("facility"),
                Column.of("measure"),
                Column.of("status"),
                Column.offPage("start"),
                Column.of("effect-from"),
                Column.of("investment"),
                Column.of("currency"),
                Column.of("price-year"),
                Column.of("claimants"),
                Column.of("reason"));
        return new ReportTable(
                "ledger-projects",
                columns,
                ledger.projects().stream().map(this::project).toList(),
                List.of());
    }

    private List<Cell> project(Project project) {
        Optional<Money> cost = project.investment();
        return List.of(
                Cell.text(project.id()),
                Cell.text(project.name()),
                Cell.text(project.facility()),
                Cell.text(project.measure()),
                Cell.word("label.project-status." + project.status().name().toLowerCase(Locale.ROOT)),
                Cell.text(project.start().map(Object::toString).orElse("")),
                Cell.text(project.effectFrom().map(Object::toString).orElse("")),
                Cell.number(cost.map(Money::amount)),
                Cell.text(cost.map(money -> money.currency().name()).orElse("")),
                cost.<Cell>map(money -> new Cell.Year(money.priceYear())).orElseGet(Cell.Missing::new),
                Cell.text(String.join(", ", project.claimants())),
                Cell.text(project.reason()));
    }

    private ReportTable outcomes() {
        Map<SavingLine.Outcome, Long> all = ledger.outcomes(line -> true);
        Map<SavingLine.Outcome, Long> certain = ledger.outcomes(SavingLine::isCertain);
        long sum = all.values().stream().mapToLong(Long::longValue).sum();
        List<List<Cell>> rows = new ArrayList<>();
        for (SavingLine.Outcome outcome : SavingLine.Outcome.values()) {
            long count = all.getOrDefault(outcome, 0L);
            rows.add(List.of(
                    outcome(outcome),
                    count(count),
                    sum == 0 ? new Cell.Missing() : new Cell.Share(BigDecimal.valueOf(count / (double) sum)),
                    count(certain.getOrDefault(outcome, 0L))));
        }
        return new ReportTable(
                "ledger-outcomes",
                List.of(Column.of("outcome"), Column.of("savings"), Column.drawn("share"), Column.of("certain-count")),
                rows,
                List.of());
    }

    // --- meters

    private ReportTable meters() {
        List<Column> columns = List.of(
                Column.of("meter"),
                Column.of("facility"),
                Column.of("flow"),
                Column.of("result"),
                Column.of("saved-a-year"),
                Column.of("range"),
                Column.of("unit"),
                Column.of("determination"),
                Column.of("variation"),
                Column.of("periods"),
                Column.of("change-a-year"),
                Column.offPage("reasons"));
        return new ReportTable(
                "ledger-meters",
                columns,
                ledger.meters().stream().map(this::meter).toList(),
                List.of());
    }

    private List<Cell> meter(MeterResult result) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(result.meter().id()),
                Cell.text(result.meter().facility()),
                Cell.text(result.meter().flow().id())));
        switch (result) {
            case MeterResult.Computed computed -> {
                cells.add(Cell.word("label.ledger.result.computed"));
                cells.add(number(Optional.of(computed.yearly().best())));
                cells.add(range(Optional.of(computed.yearly())));
                cells.add(Cell.text(computed.unit().symbol()));
                cells.addAll(fit(Optional.of(computed.statistics())));
                cells.add(share(computed.avoided().persistence().flatMap(lasting -> lasting.share())));
                cells.add(new Cell.Missing());
            }
            case MeterResult.Refused refused -> {
                cells.add(Cell.word("label.ledger.result.refused"));
                cells.addAll(List.of(new Cell.Missing(), new Cell.Missing(), new Cell.Missing()));
                cells.addAll(fit(refused.statistics()));
                cells.add(new Cell.Missing());
                cells.add(Cell.text(String.join(
                        " ", refused.reasons().stream().map(page.words()::text).toList())));
            }
        }
        return cells;
    }

    private String reasons(MeterResult.Refused refused) {
        return String.join(
                " ", refused.reasons().stream().map(page.words()::text).toList());
    }

    private static List<Cell> fit(Optional<FitStatistics> statistics) {
        return List.of(
                ratio(statistics.map(FitStatistics::determination)),
                share(statistics.map(FitStatistics::variation)),
                statistics.<Cell>map(known -> count(known.periods())).orElseGet(Cell.Missing::new));
    }

    // --- claims and ratios

    private ReportTable claims() {
        List<List<Cell>> rows = new ArrayList<>();
        ClaimTable claims = ledger.claims();
        for (ClaimTable.Row row : claims.rows()) {
            rows.add(List.of(
                    Cell.text(row.claimant()),
                    count(row.projects()),
                    count(row.shared()),
                    metric(row.total().counted().metric()),
                    Cell.text(row.total().counted().unit()),
                    number(row.total().estimated()),
                    number(row.total().realised().map(Ranged::best))));
        }
        for (ClaimTable.Surplus surplus : claims.surpluses()) {
            rows.add(List.of(
                    Cell.word("label.ledger.claimed-twice"),
                    new Cell.Missing(),
                    new Cell.Missing(),
                    metric(surplus.counted().metric()),
                    Cell.text(surplus.counted().unit()),
                    new Cell.Missing(),
                    number(Optional.of(surplus.surplus()))));
        }
        List<Column> columns = List.of(
                Column.of("claimant"),
                Column.of("projects"),
                Column.of("shared"),
                Column.of("metric"),
                Column.of("unit"),
                Column.of("estimated"),
                Column.of("realised"));
        return new ReportTable("ledger-claims", columns, rows, List.of());
    }

    private ReportTable ratios() {
        List<List<Cell>> rows = new ArrayList<>();
        for (LedgerTotal total : ledger.totals()) {
            String metric = total.counted().metric();
            RealisationRatios ratios = book.ratios(metric);
            for (RealisationRatios.Family family : ratios.families()) {
                rows.add(ratioRow(
                        metric,
                        family.name(),
                        family.projects().size(),
                        family.raw(),
                        family.shrunk(),
                        Optional.of(family.next())));
                family.projects()
                        .forEach(member -> rows.add(ratioRow(
                                metric, "· " + member.project(), 1, member.raw(), member.shrunk(), Optional.empty())));
            }
        }
        List<Column> columns = List.of(
                Column.of("metric"),
                Column.of("family"),
                Column.of("projects"),
                Column.of("ratio-before"),
                Column.of("ratio-after"),
                Column.of("next-estimate"));
        return new ReportTable("ledger-ratios", columns, rows, List.of());
    }

    private List<Cell> ratioRow(
            String metric, String name, int projects, Ranged raw, Ranged shrunk, Optional<Ranged> next) {
        return List.of(
                metric(metric),
                Cell.text(name),
                count(projects),
                ranged(raw),
                ranged(shrunk),
                next.map(LedgerTables::ranged).orElseGet(Cell.Missing::new));
    }

    // --- cells

    private Cell metric(String metric) {
        String key = "label.metric." + metric;
        return page.words().find(key).isPresent() ? Cell.word(key) : Cell.text(metric);
    }

    private static Cell outcome(SavingLine.Outcome outcome) {
        return Cell.word("label.ledger.outcome."
                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Cell number(Optional<Double> value) {
        return Cell.number(value.map(number -> BigDecimal.valueOf(number).round(DIGITS)));
    }

    private Cell range(Optional<Ranged> value) {
        return value.filter(number -> !number.isExact())
                .map(number -> Cell.text(shown(number.low()) + " … " + shown(number.high())))
                .orElseGet(Cell.Missing::new);
    }

    private String shown(double value) {
        return page.numbers().rounded(BigDecimal.valueOf(value));
    }

    private static Cell ranged(Ranged value) {
        return new Cell.Ranged(rounded(value.low()), rounded(value.best()), rounded(value.high()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(RATIO);
    }

    private static Cell ratio(Optional<Double> value) {
        return Cell.number(value.map(LedgerTables::rounded));
    }

    private static Cell share(Optional<Double> value) {
        return value.<Cell>map(number -> new Cell.Share(rounded(number))).orElseGet(Cell.Missing::new);
    }

    private static Cell count(long number) {
        return Cell.number(BigDecimal.valueOf(number));
    }
}
