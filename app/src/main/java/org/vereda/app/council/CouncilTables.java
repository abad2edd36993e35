package org.vereda.app.council;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.inventory.plausibility.Reading;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.council.CouncilGroup;
import org.vereda.partnership.council.CouncilReport;
import org.vereda.partnership.council.GroupKey;
import org.vereda.partnership.council.Reconciliation;
import org.vereda.partnership.realised.Ranged;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The figures of a Council report as tables. */
final class CouncilTables {
    private static final MathContext DIGITS = new MathContext(9);

    private final CouncilReport report;
    private final String money;
    private final Page page;

    CouncilTables(CouncilPaper paper, Page page) {
        this.report = paper.report();
        this.money = paper.money();
        this.page = page;
    }

    List<ReportTable> all() {
        return List.of(people(), projects(), money(), savings(), reconciliations());
    }

    // --- people and projects

    ReportTable people() {
        List<Column> columns = List.of(
                Column.of("group"),
                Column.of("supply-chains"),
                Column.of("companies"),
                Column.of("smes"),
                Column.of("implementation"));
        return new ReportTable(
                "council-people",
                columns,
                report.groups().stream().map(this::people).toList(),
                List.of());
    }

    private List<Cell> people(CouncilGroup group) {
        return List.of(
                name(group),
                Cell.number(group.people().supplyChains()),
                Cell.number(group.people().companies()),
                Cell.number(group.people().smallOrMedium()),
                group.implementationPercent()
                        .<Cell>map(percent -> new Cell.Share(percent.movePointLeft(2)))
                        .orElseGet(Cell.Missing::new));
    }

    ReportTable projects() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("group")));
        for (ProjectStatus status : ProjectStatus.values()) {
            columns.add(Column.of("projects-" + status.name().toLowerCase(Locale.ROOT)));
        }
        return new ReportTable(
                "council-projects",
                columns,
                report.groups().stream()
                        .filter(group -> !group.projects().isEmpty())
                        .map(this::projects)
                        .toList(),
                List.of());
    }

    private List<Cell> projects(CouncilGroup group) {
        List<Cell> cells = new ArrayList<>(List.of(name(group)));
        for (ProjectStatus status : ProjectStatus.values()) {
            cells.add(Cell.number(BigDecimal.valueOf(group.projects().getOrDefault(status, 0L))));
        }
        return cells;
    }

    // --- money and savings

    ReportTable money() {
        List<Column> columns = List.of(
                Column.of("group"), Column.of("investment", money), Column.of("as-stated"), Column.of("payback-years"));
        return new ReportTable(
                "council-money",
                columns,
                report.groups().stream()
                        .filter(group -> !(group.investment() instanceof CouncilGroup.Cell.Unknown))
                        .map(this::money)
                        .toList(),
                List.of());
    }

    private List<Cell> money(CouncilGroup group) {
        return List.of(
                name(group),
                cell(group.investment(), BigDecimal::doubleValue),
                Cell.text(String.join("; ", group.stated())),
                cell(group.paybackYears(), BigDecimal::doubleValue));
    }

    ReportTable savings() {
        List<Column> columns = List.of(
                Column.of("group"),
                Column.of("metric"),
                Column.of("unit"),
                Column.of("estimated"),
                Column.of("if-meant"),
                Column.of("realised"),
                Column.of("range"),
                Column.of("verified"));
        List<List<Cell>> rows = new ArrayList<>();
        report.groups().forEach(group -> group.savings().forEach(savings -> rows.add(savings(group, savings))));
        return new ReportTable("council-savings", columns, rows, List.of());
    }

    private List<Cell> savings(CouncilGroup group, CouncilGroup.Savings savings) {
        return List.of(
                name(group),
                Cell.word("label.metric." + savings.counted().metric()),
                Cell.text(savings.counted().unit()),
                cell(savings.estimated(), value -> value),
                Cell.number(savings.otherwise().map(CouncilTables::decimal)),
                cell(savings.realised(), Ranged::best),
                savings.realised()
                        .shown()
                        .filter(value -> !value.isExact())
                        .map(value -> Cell.text(shown(value.low()) + " … " + shown(value.high())))
                        .orElseGet(Cell.Missing::new),
                cell(savings.verified(), value -> value));
    }

    private static <T> Cell cell(CouncilGroup.Cell<T> value, Function<T, Double> number) {
        if (value.isWithheld()) {
            return Cell.word("label.council.withheld");
        }
        return Cell.number(value.shown().map(number).map(CouncilTables::decimal));
    }

    // --- where sources disagree

    ReportTable reconciliations() {
        List<Column> columns = List.of(
                Column.of("what"),
                Column.of("group"),
                Column.of("printed"),
                Column.of("suggested"),
                Column.of("likelihood"),
                Column.of("counts"),
                Column.offPage("place"),
                Column.of("source"),
                Column.offPage("message"));
        return new ReportTable(
                "council-reconciliations",
                columns,
                report.reconciliations().stream().map(this::reconciliation).toList(),
                List.of());
    }

    private List<Cell> reconciliation(Reconciliation one) {
        Optional<Reading> reading = one.suspicion().suggestion();
        return List.of(
                Cell.text(one.what()),
                Cell.text(one.cohort()),
                Cell.text(one.suspicion().figure().text()),
                Cell.text(reading.map(Reading::text).orElse("")),
                reading.<Cell>map(found -> new Cell.Share(
                                BigDecimal.valueOf(found.likelihood()).round(new MathContext(2))))
                        .orElseGet(Cell.Missing::new),
                choice(one),
                Cell.text(one.suspicion().figure().position().toString()),
                Cell.text(one.suspicion().figure().document()),
                Cell.text(message(one)));
    }

    private static Cell choice(Reconciliation one) {
        return switch (one.choice()) {
            case PARTS_COUNT ->
                Cell.word("label.council.counts.parts", one.counted().orElse(""));
            case PRINTED_COUNTS -> Cell.word("label.council.counts.printed");
            case NOT_COUNTED -> Cell.word("label.council.counts.nothing");
        };
    }

    /** What speaks against the figure, in words. */
    String message(Reconciliation one) {
        return page.words().text(one.suspicion().finding());
    }

    // --- words and numbers

    Cell name(CouncilGroup group) {
        GroupKey key = group.key();
        return switch (key.kind()) {
            case ALL -> Cell.word("label.council.all");
            case COHORT -> Cell.text(group.name());
            case COUNTRY -> Cell.word("label.country." + key.id());
            case SIZE -> Cell.word("label.council.size." + key.id());
        };
    }

    private String shown(double value) {
        return page.numbers().rounded(BigDecimal.valueOf(value));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).round(DIGITS);
    }
}
