package org.vereda.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Numbers;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.content.Decision;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.PlanStep;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.ShadowPrice;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.content.UpstreamContent;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.page.ReportTable.Note;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.RecycledTable;
import org.vereda.report.upstream.UpstreamTables;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** The tables of a report, the same for the page and for CSV. */
final class ReportTables {
    static final String CO2E = "t CO2e";

    private final ReportContent content;
    private final String currency;

    ReportTables(ReportContent content) {
        this.content = content;
        this.currency = content.frame().currency().name();
    }

    /** All tables that hold anything. */
    List<ReportTable> all() {
        List<ReportTable> tables = new ArrayList<>(List.of(
                evidence(),
                facilities(),
                amounts(),
                products(),
                recycled(),
                inputs(),
                contributions(),
                releases(),
                actions(),
                sources()));
        tables.addAll(upstream());
        if (content.plan() instanceof PlanPart.Made(PlanResult plan)) {
            tables.addAll(List.of(steps(plan), spend(plan), reductions(plan), targets(plan), prices(plan)));
        }
        tables.add(findings());
        return tables.stream().filter(table -> !table.isEmpty()).toList();
    }

    /** The recycled content that the footprints of products count. */
    ReportTable recycled() {
        return RecycledTable.of(content.products().stream()
                .flatMap(line -> line.recycled().stream())
                .toList());
    }

    private List<ReportTable> upstream() {
        UpstreamContent upstream = content.upstream();
        return List.of(
                UpstreamTables.intervals(upstream.totals()),
                UpstreamTables.tree(upstream.details()),
                UpstreamTables.flows(upstream.details()),
                UpstreamTables.paths(upstream.details()),
                UpstreamTables.facts(upstream.details()),
                UpstreamTables.requests(upstream.requests()),
                ProfileLines.table(upstream.profiles()),
                UpstreamTables.impacts(upstream.impacts()));
    }

    ReportTable evidence() {
        List<List<Cell>> rows = content.frame().evidence().stream()
                .map(count -> {
                    List<Cell> row = new ArrayList<>();
                    row.add(Cell.word("label.input." + count.table()));
                    row.add(count(count.total()));
                    for (Evidence evidence : Evidence.values()) {
                        row.add(count(count.of(evidence)));
                    }
                    return row;
                })
                .toList();
        return table(
                "evidence",
                List.of(
                        Column.of("input"),
                        Column.of("rows"),
                        Column.of("estimated"),
                        Column.of("calculated"),
                        Column.of("measured"),
                        Column.of("verified")),
                rows);
    }

    ReportTable facilities() {
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("country"),
                Column.of("place"),
                Column.of("industry"),
                Column.of("scope-1", CO2E),
                Column.of("scope-2-location", CO2E),
                Column.of("scope-2-market", CO2E),
                Column.of("scope-3", CO2E),
                Column.of("total", CO2E));
        List<List<Cell>> rows = content.facilities().stream()
                .map(line -> List.of(
                        Cell.text(line.name()),
                        country(line.country()),
                        Cell.text(line.place()),
                        Cell.text(line.industry()),
                        tonnes(line.scope1()),
                        tonnes(line.scope2Location()),
                        tonnes(line.scope2Market()),
                        tonnes(line.scope3()),
                        tonnes(line.total())))
                .toList();
        String note = content.frame().electricity().words("label.note.scope-2", "label.note.scope-2-market");
        return new ReportTable("facilities", columns, rows, List.of(Note.of(note)));
    }

    ReportTable amounts() {
        List<Metric> metrics = Arrays.stream(Metric.values())
                .filter(metric -> metric != Metric.GHG)
                .filter(metric -> content.facilities().stream()
                        .anyMatch(line -> line.amounts().containsKey(metric)))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.of("facility"), Column.of("country")));
        metrics.forEach(metric -> columns.add(Column.of("metric-" + metric.id(), ShownMetric.unit(metric))));
        List<List<Cell>> rows = content.facilities().stream()
                .map(line -> amounts(line, metrics))
                .toList();
        return table("amounts", columns, metrics.isEmpty() ? List.of() : rows);
    }

    ReportTable products() {
        List<List<Cell>> rows = content.products().stream()
                .map(line -> List.of(
                        Cell.text(line.name()),
                        Cell.text(line.maker()),
                        line.country().map(ReportTables::country).orElseGet(Cell.Missing::new),
                        Cell.text(line.declaredUnit()),
                        ranged(line.total()),
                        share(line.primaryShare())))
                .toList();
        return table(
                "products",
                List.of(
                        Column.of("product"),
                        Column.of("maker"),
                        Column.of("country"),
                        Column.of("declared-unit"),
                        Column.of("footprint", "kg CO2e"),
                        Column.of("primary-share")),
                rows);
    }

    ReportTable contributions() {
        List<List<Cell>> rows = new ArrayList<>();
        content.products().forEach(product -> rows.addAll(rows(product, product.contributions())));
        return table("contributions", contributionColumns(), rows);
    }

    ReportTable inputs() {
        List<List<Cell>> rows = new ArrayList<>();
        content.products().forEach(product -> rows.addAll(rows(product, product.inputs())));
        return table("inputs", contributionColumns(), rows);
    }

    private static List<List<Cell>> rows(ProductLine product, List<ContributionLine> parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ContributionLine part : parts) {
            rows.add(List.of(
                    Cell.text(product.name()),
                    new Cell.Title(part.label()),
                    Cell.text(part.source()),
                    Cell.number(part.kilograms()),
                    share(shareOf(part.kilograms(), product.total().central()))));
        }
        return rows;
    }

    private static List<Column> contributionColumns() {
        return List.of(
                Column.of("product"),
                Column.of("part"),
                Column.of("factor-source"),
                Column.of("contribution", "kg CO2e"),
                Column.of("share"));
    }

    ReportTable releases() {
        List<List<Cell>> rows = content.releases().stream()
                .map(line -> List.<Cell>of(
                        new Cell.Text(line.register().name()),
                        new Cell.Year(line.year()),
                        Cell.text(line.facility()),
                        country(line.country()),
                        Cell.text(line.substance()),
                        Cell.number(line.air()),
                        Cell.number(line.water()),
                        Cell.number(line.land()),
                        Cell.number(line.transferred()),
                        Cell.number(line.total())))
                .toList();
        return new ReportTable(
                "releases",
                List.of(
                        Column.of("register"),
                        Column.of("year"),
                        Column.of("facility"),
                        Column.of("country"),
                        Column.of("substance"),
                        Column.of("air", "kg"),
                        Column.of("water", "kg"),
                        Column.of("land", "kg"),
                        Column.of("transferred", "kg"),
                        Column.of("total", "kg")),
                rows,
                List.of(Note.of("label.note.registers")));
    }

    ReportTable actions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ActionLine line : content.actions()) {
            rows.add(List.of(
                    count(rows.size() + 1),
                    new Cell.Title(line.name()),
                    Cell.text(line.facility()),
                    country(line.country()),
                    new Cell.Amount(line.saved().central(), line.savedUnit()),
                    tonnes(line.gases()),
                    ranged(line.investment()),
                    Cell.number(line.netBenefit()),
                    Cell.number(line.paybackYears()),
                    Cell.text(line.evidenceGrade()),
                    decision(line.decision())));
        }
        return new ReportTable(
                "actions",
                List.of(
                        Column.of("rank"),
                        Column.of("action"),
                        Column.of("facility"),
                        Column.offPage("country"),
                        Column.of("saved"),
                        Column.of("gases-saved", CO2E),
                        Column.of("investment", currency),
                        Column.of("net-benefit", currency),
                        Column.of("payback", "a"),
                        Column.of("grade"),
                        Column.of("decision")),
                rows,
                List.of(Note.of("label.note.actions"), Note.of("label.note.grades")));
    }

    ReportTable steps(PlanResult plan) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PlanStep step : plan.steps()) {
            rows.add(List.of(
                    count(rows.size() + 1),
                    new Cell.Year(step.year()),
                    new Cell.Title(step.name()),
                    Cell.text(step.facility()),
                    country(step.country()),
                    Cell.number(step.investment()),
                    tonnes(Optional.of(step.gases())),
                    Cell.number(step.costPerTonne())));
        }
        return table(
                "steps",
                List.of(
                        Column.of("number"),
                        Column.of("year"),
                        Column.of("action"),
                        Column.of("facility"),
                        Column.of("country"),
                        Column.of("investment", currency),
                        Column.of("gases-saved", CO2E),
                        Column.of("cost-per-tonne", currency + "/" + CO2E)),
                rows);
    }

    ReportTable spend(PlanResult plan) {
        List<List<Cell>> rows = plan.spend().stream()
                .map(spend -> List.<Cell>of(
                        new Cell.Year(spend.year()),
                        country(spend.country()),
                        Cell.number(spend.amount()),
                        Cell.number(spend.budget())))
                .toList();
        return table(
                "spend",
                List.of(
                        Column.of("year"),
                        Column.of("country"),
                        Column.of("spend", currency),
                        Column.of("budget", currency)),
                rows);
    }

    ReportTable reductions(PlanResult plan) {
        List<List<Cell>> rows = plan.reductions().stream()
                .map(line -> List.<Cell>of(
                        new Cell.Year(line.year()),
                        BurdenCell.of(line.metric()),
                        Cell.number(line.amount()),
                        Cell.number(line.baseline()),
                        new Cell.Text(line.metric().unit().symbol())))
                .toList();
        return table(
                "reductions",
                List.of(
                        Column.of("year"),
                        Column.of("metric"),
                        Column.of("reduction"),
                        Column.of("baseline"),
                        Column.of("unit")),
                rows);
    }

    ReportTable targets(PlanResult plan) {
        List<List<Cell>> rows = plan.targets().stream()
                .map(line -> List.<Cell>of(
                        scope(line.scope()),
                        BurdenCell.of(line.metric()),
                        new Cell.Year(line.year()),
                        Cell.number(ShownMetric.amount(line.metric(), line.asked())),
                        Cell.number(ShownMetric.amount(line.metric(), line.reached())),
                        new Cell.Text(ShownMetric.unit(line.metric())),
                        Cell.word(line.isMet() ? "label.met.yes" : "label.met.no")))
                .toList();
        return table(
                "targets",
                List.of(
                        Column.of("scope"),
                        Column.of("metric"),
                        Column.of("year"),
                        Column.of("asked"),
                        Column.of("reached"),
                        Column.of("unit"),
                        Column.of("met")),
                rows);
    }

    ReportTable prices(PlanResult plan) {
        List<List<Cell>> rows = plan.prices().stream()
                .map(price -> List.of(
                        Cell.word("label.price-of." + (price.kind() == ShadowPrice.Kind.TARGET ? "target" : "budget")),
                        scope(price.scope()),
                        price.metric().map(metric -> BurdenCell.of(metric)).orElseGet(Cell.Missing::new),
                        price.year().isPresent() ? new Cell.Year(price.year().getAsInt()) : new Cell.Missing(),
                        Cell.number(price.value())))
                .toList();
        return table(
                "prices",
                List.of(
                        Column.of("price-of"),
                        Column.of("scope"),
                        Column.of("metric"),
                        Column.of("year"),
                        Column.of("shadow-price", currency)),
                rows);
    }

    ReportTable sources() {
        List<List<Cell>> rows = content.sources().stream()
                .map(line -> List.of(
                        Cell.text(line.name()),
                        Cell.text(line.what()),
                        Cell.text(line.publisher()),
                        Cell.text(line.year()),
                        Cell.text(line.licence()),
                        Cell.text(line.checksum())))
                .toList();
        return table(
                "sources",
                List.of(
                        Column.of("source-name"),
                        Column.of("source-use"),
                        Column.of("publisher"),
                        Column.of("source-year"),
                        Column.of("licence"),
                        Column.of("checksum")),
                rows);
    }

    ReportTable findings() {
        List<Messages> languages =
                Arrays.stream(Language.values()).map(Messages::in).toList();
        List<List<Cell>> rows = content.findings().stream()
                .map(finding -> finding(finding, languages))
                .toList();
        return table(
                "findings",
                List.of(
                        Column.of("severity"),
                        Column.of("file"),
                        Column.of("sheet"),
                        Column.of("line"),
                        Column.of("column"),
                        Column.of("code"),
                        Column.of("message-en"),
                        Column.of("message-fr"),
                        Column.of("message-es")),
                rows);
    }

    private static List<Cell> finding(Finding finding, List<Messages> languages) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.word("label.severity." + severity(finding.severity())),
                Cell.text(finding.position().file()),
                Cell.text(finding.position().sheet()),
                place(finding.position().line()),
                place(finding.position().column()),
                Cell.text(finding.code())));
        languages.forEach(words -> row.add(Cell.text(words.text(finding))));
        return row;
    }

    static String severity(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    static Optional<BigDecimal> shareOf(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, MathContext.DECIMAL64));
    }

    private static List<Cell> amounts(FacilityLine line, List<Metric> metrics) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(line.name()), country(line.country())));
        for (Metric metric : metrics) {
            row.add(Cell.number(
                    Optional.ofNullable(line.amounts().get(metric)).map(value -> ShownMetric.amount(metric, value))));
        }
        return row;
    }

    private static Cell decision(Decision decision) {
        return switch (decision) {
            case Decision.Undecided undecided -> Cell.word("label.decision.undecided");
            case Decision.Taken(int year) -> Cell.word("label.decision.taken", Integer.toString(year));
            case Decision.Refused(String key, List<String> arguments) -> new Cell.Word(key, arguments);
        };
    }

    private static Cell scope(String scope) {
        boolean country =
                Arrays.stream(Country.values()).anyMatch(one -> one.name().equals(scope));
        boolean everywhere = scope.split("\\+", -1).length == Country.values().length;
        if (scope.equals("all") || everywhere) {
            return Cell.word("label.scope.all");
        }
        return country ? Cell.word("label.country." + scope) : Cell.text(scope.replace("+", ", "));
    }

    private static Cell country(Country country) {
        return Cell.word("label.country." + country.name());
    }

    private static Cell count(int count) {
        return Cell.number(BigDecimal.valueOf(count));
    }

    private static Cell place(int number) {
        return number == 0 ? new Cell.Missing() : count(number);
    }

    private static Cell share(Optional<BigDecimal> share) {
        return share.<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new);
    }

    private static Cell tonnes(Optional<BigDecimal> kilograms) {
        return Cell.number(kilograms.map(Numbers::tonnes));
    }

    private static Cell tonnes(Estimate kilograms) {
        return ranged(new Estimate(
                Numbers.tonnes(kilograms.low()),
                Numbers.tonnes(kilograms.central()),
                Numbers.tonnes(kilograms.high())));
    }

    private static Cell ranged(Estimate estimate) {
        return estimate.isExact()
                ? Cell.number(estimate.central())
                : new Cell.Ranged(estimate.low(), estimate.central(), estimate.high());
    }

    private static ReportTable table(String id, List<Column> columns, List<List<Cell>> rows) {
        return new ReportTable(id, columns, rows, List.of());
    }
}
