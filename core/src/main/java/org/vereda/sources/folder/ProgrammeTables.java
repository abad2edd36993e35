package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Metric;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.PublishedTotal;
import org.vereda.partnership.Saving;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Budget;
import org.vereda.roadmap.PolicyRule;
import org.vereda.roadmap.Scope;
import org.vereda.roadmap.Target;
import org.vereda.sources.table.TableRow;

/** Reads the rows about cohorts, projects, savings, targets, budgets and policy rules. */
final class ProgrammeTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FolderNames names;
    private final FolderCells cells;

    ProgrammeTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    /** The kinds of policy rules, by the words of the table. */
    private enum RuleKind {
        PAYBACK_LIMIT,
        SET_ASIDE,
        CARBON_PRICE,
        START_LIMIT,
        DISCOUNT_RATE
    }

    Optional<Cohort> cohort(TableRow row) {
        Optional<String> id = names.define(FolderTable.COHORTS, row);
        Optional<String> name = row.text("name");
        Optional<String> anchor = names.refer(FolderTable.ORGANIZATIONS, row, "anchor");
        List<String> suppliers = names.referAll(FolderTable.ORGANIZATIONS, row, "suppliers");
        Optional<Integer> start = row.integer("start_year");
        Optional<Integer> end = row.integer("end_year");
        if (start.isPresent() && end.isPresent() && end.get() < start.get()) {
            reversed(row, "end_year", end.get().toString(), start.get().toString());
            return Optional.empty();
        }
        return FolderCells.allOf(id, name, anchor, start, end)
                ? Optional.of(new Cohort(
                        id.get(), name.get(), anchor.get(), suppliers, start.get(), end.get(), row.position()))
                : Optional.empty();
    }

    Optional<Project> project(TableRow row) {
        Optional<String> id = names.define(FolderTable.PROJECTS, row);
        Optional<String> name = row.text("name");
        Optional<ProjectStatus> status = row.oneOf("status", ProjectStatus.class);
        Optional<String> facility = ifStated(FolderTable.FACILITIES, row, "facility");
        Optional<String> cohort = ifStated(FolderTable.COHORTS, row, "cohort");
        Optional<LocalDate> start = row.optional().date("start");
        Optional<LocalDate> end = row.optional().date("end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            reversed(row, "end", end.get().toString(), start.get().toString());
        }
        if (row.cell("facility").isBlank() && row.cell("cohort").isBlank()) {
            row.report(Finding.error("sources.project-of-nobody", row.position("facility")));
            return Optional.empty();
        }
        Optional<Money> investment = cells.money(row.optional(), "investment", "currency");
        List<String> claimants = names.referAll(FolderTable.ORGANIZATIONS, row, "claimants");
        return FolderCells.allOf(id, name, status)
                ? Optional.of(new Project(
                        id.get(),
                        name.get(),
                        facility.orElse(""),
                        cohort.orElse(""),
                        row.optionalText("measure").orElse(""),
                        status.get(),
                        start,
                        end,
                        investment,
                        claimants,
                        metered(row),
                        row.optionalText("reason").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    private Project.Metered metered(TableRow row) {
        return new Project.Metered(
                names.referAll(FolderTable.METERS, row, "meters"),
                FolderNames.list(row, "drivers"),
                row.optional().date("baseline_start"),
                row.optional().date("baseline_end"),
                row.optional().date("effect_from"));
    }

    Optional<Saving> saving(TableRow row) {
        Optional<String> project = names.refer(FolderTable.PROJECTS, row, "project");
        Optional<String> metric = row.text("metric");
        Optional<Saving.Stage> stage = row.oneOf("stage", Saving.Stage.class);
        Optional<Amount> amount = cells.signedAmount(row);
        return FolderCells.allOf(project, metric, stage, amount)
                ? Optional.of(new Saving(
                        project.get(), metric.get(), stage.get(), cells.claim(row, "amount", amount.get(), "")))
                : Optional.empty();
    }

    Optional<PublishedTotal> published(TableRow row) {
        Optional<String> what = row.text("what");
        Optional<String> cohort = ifStated(FolderTable.COHORTS, row, "cohort");
        Optional<String> metric = row.text("metric");
        Optional<String> printed = row.text("amount");
        Optional<String> source = row.text("source");
        return FolderCells.allOf(what, metric, printed, source)
                ? Optional.of(new PublishedTotal(
                        what.get(),
                        cohort.orElse(""),
                        metric.get(),
                        printed.get(),
                        cells.style(row).parse(printed.get()),
                        row.optionalText("unit").orElse(""),
                        source.get(),
                        row.position("amount")))
                : Optional.empty();
    }

    Optional<Target> target(TableRow row) {
        Optional<Scope> scope = scope(row);
        Optional<Metric> metric = row.text("metric").flatMap(text -> metric(row, text));
        Optional<Integer> year = FolderCells.year(row);
        Optional<Target.Goal> goal = metric.flatMap(counted -> goal(row, counted));
        return FolderCells.allOf(scope, metric, year, goal)
                ? Optional.of(new Target(scope.get(), metric.get(), year.get(), goal.get(), row.position()))
                : Optional.empty();
    }

    Optional<Budget> budget(TableRow row) {
        Optional<Scope> scope = scope(row);
        Optional<Integer> year = FolderCells.year(row);
        Optional<Money> limit = cells.money(row, "amount", "currency");
        return FolderCells.allOf(scope, year, limit)
                ? Optional.of(new Budget(scope.get(), year.get(), limit.get(), row.position()))
                : Optional.empty();
    }

    Optional<PolicyRule> rule(TableRow row) {
        Optional<RuleKind> kind = row.oneOf("rule", RuleKind.class);
        Optional<Scope> scope = scope(row);
        return scope.flatMap(whom -> kind.flatMap(rule -> rule(row, rule, whom)));
    }

    private Optional<PolicyRule> rule(TableRow row, RuleKind kind, Scope scope) {
        SourcePosition position = row.position();
        return switch (kind) {
            case PAYBACK_LIMIT ->
                number(row, "years").map(years -> new PolicyRule.PaybackLimit(scope, years, position));
            case DISCOUNT_RATE ->
                number(row, "percent").map(rate -> new PolicyRule.DiscountRate(scope, rate, position));
            case START_LIMIT ->
                number(row, "starts")
                        .flatMap(starts -> row.integer("amount"))
                        .map(starts -> new PolicyRule.StartLimit(scope, starts, position));
            case SET_ASIDE -> yearly(row, (year, limit) -> new PolicyRule.SetAside(scope, year, limit, position));
            case CARBON_PRICE -> yearly(row, (year, price) -> new PolicyRule.CarbonPrice(scope, year, price, position));
        };
    }

    private boolean isFacility(TableRow row, String facility) {
        boolean known = names.has(FolderTable.FACILITIES, facility);
        if (!known) {
            names.reportUnknown(FolderTable.FACILITIES, row, "scope", facility, "sources.unknown-plan-scope");
        }
        return known;
    }

    private Optional<BigDecimal> number(TableRow row, String unit) {
        if (!row.cell("unit").value().equals(unit)) {
            row.report(Finding.error(
                    "sources.wrong-unit-of-rule",
                    row.position("unit"),
                    row.cell("unit").value(),
                    unit));
            return Optional.empty();
        }
        return cells.notNegative(row, "amount");
    }

    private Optional<PolicyRule> yearly(TableRow row, BiFunction<Integer, Money, PolicyRule> rule) {
        Optional<Money> money = cells.money(row, "amount", "unit");
        return FolderCells.year(row).flatMap(year -> money.map(sum -> rule.apply(year, sum)));
    }

    private Optional<Scope> scope(TableRow row) {
        return row.text("scope").map(Scope::parse).filter(scope -> switch (scope) {
            case Scope.Everyone everyone -> true;
            case Scope.InCountry country -> true;
            case Scope.AtFacility(String facility) -> isFacility(row, facility);
        });
    }

    private Optional<String> ifStated(FolderTable table, TableRow row, String column) {
        return row.optionalText(column).flatMap(text -> names.refer(table, row, column));
    }

    private static Optional<Metric> metric(TableRow row, String text) {
        Optional<Metric> metric = Metric.find(text);
        if (metric.isEmpty()) {
            String known = Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.joining(", "));
            row.report(Finding.error("sources.unknown-metric", row.position("metric"), text, known));
        }
        return metric;
    }

    private Optional<Target.Goal> goal(TableRow row, Metric metric) {
        if (row.cell("amount").isBlank() == row.cell("reduction_percent").isBlank()) {
            row.report(Finding.error("sources.target-needs-one-goal", row.position("amount")));
            return Optional.empty();
        }
        if (row.cell("amount").isBlank()) {
            return percent(row).map(Target.Goal.Percent::new);
        }
        return cells.quantity(row, "amount", "unit")
                .filter(quantity -> counts(row, metric, quantity))
                .map(Target.Goal.Reduction::new);
    }

    private Optional<BigDecimal> percent(TableRow row) {
        return cells.notNegative(row, "reduction_percent").filter(percent -> {
            boolean possible = percent.compareTo(HUNDRED) <= 0;
            if (!possible) {
                row.report(Finding.error(
                        "sources.percent-too-large", row.position("reduction_percent"), percent.toPlainString()));
            }
            return possible;
        });
    }

    private static boolean counts(TableRow row, Metric metric, Quantity quantity) {
        boolean counts = quantity.unit().dimension().equals(metric.unit().dimension());
        if (!counts) {
            row.report(Finding.error(
                    "sources.wrong-unit-of-metric",
                    row.position("unit"),
                    quantity.unit().symbol(),
                    metric.id(),
                    metric.unit().symbol()));
        }
        return counts;
    }

    private static void reversed(TableRow row, String column, String end, String start) {
        row.report(Finding.error("sources.period-reversed", row.position(column), end, start));
    }
}
