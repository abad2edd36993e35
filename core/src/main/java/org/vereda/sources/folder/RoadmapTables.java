package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;
import org.vereda.roadmap.review.Paragraph;
import org.vereda.sources.table.TableRow;

/** Reads the rows about targets, budgets and policy rules. */
final class RoadmapTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScopeReader scopes;
    private final FolderCells cells;

    RoadmapTables(ScopeReader scopes, FolderCells cells) {
        this.scopes = scopes;
        this.cells = cells;
    }

    /** The kinds of policy rules, by the words of the table. */
    private enum RuleKind {
        PAYBACK_LIMIT,
        SET_ASIDE,
        CARBON_PRICE,
        START_LIMIT,
        STAFF_LIMIT,
        FIXED_COST,
        FUND,
        DISCOUNT_RATE,
        CARRY_OVER,
        INCENTIVE,
        ACTIVITY_CHANGE,
        AUTONOMOUS_CHANGE,
        GRID_CHANGE,
        SHUTDOWN,
        COST_LIMIT,
        BENEFIT_SHARE
    }

    static List<String> kindsOfRules() {
        return Arrays.stream(RuleKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    Optional<Target> target(TableRow row) {
        Optional<Scope> scope = scopes.scope(row);
        Optional<Burden> metric = row.text("metric").flatMap(text -> burden(row, text));
        Optional<Integer> year = FolderCells.year(row);
        Optional<Target.Goal> goal = metric.flatMap(counted -> goal(row, counted));
        return FolderCells.allOf(scope, metric, year, goal)
                ? Optional.of(new Target(scope.get(), metric.get(), year.get(), goal.get(), row.position()))
                : Optional.empty();
    }

    Optional<Budget> budget(TableRow row) {
        Optional<Scope> scope = scopes.scope(row);
        Optional<Integer> year = FolderCells.year(row);
        Optional<Money> limit = cells.money(row, "amount", "currency");
        return FolderCells.allOf(scope, year, limit)
                ? Optional.of(new Budget(scope.get(), year.get(), limit.get(), row.position()))
                : Optional.empty();
    }

    Optional<PolicyRule> rule(TableRow row) {
        Optional<RuleKind> kind = row.oneOf("rule", RuleKind.class);
        Optional<Scope> scope = scopes.scope(row);
        return scope.flatMap(whom -> kind.flatMap(rule -> rule(row, rule, whom)));
    }

    Optional<Paragraph> paragraph(TableRow row) {
        Optional<String> id = scopes.names().define(FolderTable.ROADMAP_TEXT, row);
        Optional<String> english = row.text("en");
        Optional<String> french = row.text("fr");
        Optional<String> spanish = row.text("es");
        return FolderCells.allOf(id, english, french, spanish)
                ? Optional.of(new Paragraph(
                        id.get(),
                        new TreeMap<>(Map.of("en", english.get(), "fr", french.get(), "es", spanish.get())),
                        row.position()))
                : Optional.empty();
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
            case STAFF_LIMIT -> staffLimit(row, scope);
            case FIXED_COST ->
                cells.money(row, "amount", "unit").map(amount -> new PolicyRule.FixedCost(scope, amount, position));
            case FUND -> fund(row, scope);
            case SET_ASIDE -> yearly(row, (year, limit) -> new PolicyRule.SetAside(scope, year, limit, position));
            case CARBON_PRICE -> yearly(row, (year, price) -> new PolicyRule.CarbonPrice(scope, year, price, position));
            case COST_LIMIT ->
                cells.signedMoney(row, "amount", "unit").map(limit -> new PolicyRule.CostLimit(scope, limit, position));
            case BENEFIT_SHARE ->
                number(row, "percent").map(percent -> new PolicyRule.BenefitShare(scope, percent, position));
            case CARRY_OVER -> Optional.of(new PolicyRule.CarryOver(scope, position));
            case INCENTIVE -> incentive(row, scope);
            case ACTIVITY_CHANGE ->
                signed(row, "percent").map(rate -> new PolicyRule.ActivityChange(scope, rate, position));
            case AUTONOMOUS_CHANGE ->
                number(row, "percent").map(rate -> new PolicyRule.AutonomousChange(scope, rate, position));
            case GRID_CHANGE -> signed(row, "percent").map(rate -> new PolicyRule.GridChange(scope, rate, position));
            case SHUTDOWN ->
                number(row, "weeks")
                        .flatMap(weeks -> FolderCells.year(row)
                                .map(year -> new PolicyRule.Shutdown(scope, year, weeks, position)));
        };
    }

    private Optional<PolicyRule> staffLimit(TableRow row, Scope scope) {
        Optional<BigDecimal> hours = number(row, "hours");
        if (row.cell("year").isBlank()) {
            return hours.map(most -> new PolicyRule.StaffLimit(scope, OptionalInt.empty(), most, row.position()));
        }
        Optional<Integer> year = FolderCells.year(row);
        return hours.flatMap(most ->
                year.map(stated -> new PolicyRule.StaffLimit(scope, OptionalInt.of(stated), most, row.position())));
    }

    private Optional<PolicyRule> incentive(TableRow row, Scope scope) {
        Optional<BigDecimal> percent = number(row, "percent");
        Optional<Integer> from = FolderCells.year(row);
        Optional<Integer> last = row.cell("until").isBlank() ? from : row.integer("until");
        return FolderCells.allOf(percent, from, last)
                ? Optional.of(new PolicyRule.Incentive(scope, from.get(), last.get(), percent.get(), row.position()))
                : Optional.empty();
    }

    private Optional<PolicyRule> fund(TableRow row, Scope scope) {
        Optional<Integer> year = FolderCells.year(row);
        Optional<Money> amount = cells.money(row, "amount", "unit");
        boolean capped = !row.cell("project_amount").isBlank();
        Optional<Money> perProject = capped ? cells.money(row, "project_amount", "unit") : Optional.empty();
        Optional<BigDecimal> percent =
                row.cell("project_percent").isBlank() ? Optional.of(HUNDRED) : percent(row, "project_percent");
        return FolderCells.allOf(year, amount, percent) && capped == perProject.isPresent()
                ? Optional.of(
                        new PolicyRule.Fund(scope, year.get(), amount.get(), perProject, percent.get(), row.position()))
                : Optional.empty();
    }

    private Optional<BigDecimal> number(TableRow row, String unit) {
        return isIn(row, unit) ? cells.notNegative(row, "amount") : Optional.empty();
    }

    private Optional<BigDecimal> signed(TableRow row, String unit) {
        return isIn(row, unit) ? row.decimal("amount") : Optional.empty();
    }

    private static boolean isIn(TableRow row, String unit) {
        String stated = row.cell("unit").value();
        if (!stated.equals(unit)) {
            row.report(Finding.error("sources.wrong-unit-of-rule", row.position("unit"), stated, unit));
        }
        return stated.equals(unit);
    }

    private Optional<PolicyRule> yearly(TableRow row, BiFunction<Integer, Money, PolicyRule> rule) {
        Optional<Money> money = cells.money(row, "amount", "unit");
        return FolderCells.year(row).flatMap(year -> money.map(sum -> rule.apply(year, sum)));
    }

    private static Optional<Burden> burden(TableRow row, String text) {
        Optional<Burden> burden = Burden.read(text);
        if (burden.isEmpty()) {
            String known = Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.joining(", "));
            row.report(Finding.error("sources.unknown-metric", row.position("metric"), text, known));
        }
        return burden.filter(one -> isRightlyNamed(row, one));
    }

    /** A CAS number whose check digit is wrong names no substance. */
    private static boolean isRightlyNamed(TableRow row, Burden burden) {
        return switch (burden) {
            case Metric metric -> true;
            case SubstanceBurden(String substance, SubstanceBurden.Compartment into) ->
                FolderCells.isSubstance(row, "metric", substance);
        };
    }

    private Optional<Target.Goal> goal(TableRow row, Burden metric) {
        long stated = Stream.of("amount", "reduction_percent", "cap")
                .filter(column -> !row.cell(column).isBlank())
                .count();
        if (stated != 1) {
            row.report(Finding.error("sources.target-needs-one-goal", row.position("amount")));
            return Optional.empty();
        }
        if (!row.cell("reduction_percent").isBlank()) {
            return percent(row, "reduction_percent").map(Target.Goal.Percent::new);
        }
        if (!row.cell("cap").isBlank()) {
            return cells.quantity(row, "cap", "unit")
                    .filter(quantity -> counts(row, metric, quantity))
                    .map(Target.Goal.Cap::new);
        }
        return cells.quantity(row, "amount", "unit")
                .filter(quantity -> counts(row, metric, quantity))
                .map(Target.Goal.Reduction::new);
    }

    private Optional<BigDecimal> percent(TableRow row, String column) {
        return cells.notNegative(row, column).filter(percent -> {
            boolean possible = percent.compareTo(HUNDRED) <= 0;
            if (!possible) {
                row.report(Finding.error("sources.percent-too-large", row.position(column), percent.toPlainString()));
            }
            return possible;
        });
    }

    private static boolean counts(TableRow row, Burden metric, Quantity quantity) {
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
}
