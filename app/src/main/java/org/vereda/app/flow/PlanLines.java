package org.vereda.app.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.PlanStep;
import org.vereda.report.content.Reduction;
import org.vereda.report.content.ShadowPrice;
import org.vereda.report.content.Spend;
import org.vereda.report.content.TargetLine;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;

/** A roadmap as the lines of a report. */
final class PlanLines {
    private final ById<Facility> facilities;
    private final Actions actions;
    private final Plans plans;

    PlanLines(List<Facility> facilities, Actions actions, Plans plans) {
        this.facilities = new ById<>(facilities, Facility::id);
        this.actions = actions;
        this.plans = plans;
    }

    /** The plan, or why there is none that meets all targets. */
    PlanPart part() {
        return switch (plans.pooled().status()) {
            case PROVEN, STOPPED ->
                plans.pooled()
                        .bound()
                        .<PlanPart>map(bound -> new PlanPart.Made(result(bound)))
                        .orElseGet(() -> new PlanPart.Missing("label.no-plan.not-computed", List.of()));
            case TARGETS_OUT_OF_REACH, UNDECIDED ->
                new PlanPart.Missing("label.no-plan.infeasible", List.of(shortfalls()));
        };
    }

    private String shortfalls() {
        return plans.pooled().shortfalls().stream()
                .map(missed -> missed.target().id() + ": " + missed.missing())
                .collect(Collectors.joining("; "));
    }

    private PlanResult result(Money bound) {
        Roadmap plan = plans.pooled();
        return new PlanResult(
                IntStream.rangeClosed(
                                actions.horizon().firstYear(), actions.horizon().lastYear())
                        .boxed()
                        .toList(),
                plan.cost().amount(),
                bound.amount(),
                BigDecimal.valueOf(plan.gap().orElse(0)),
                plan.certificate().fingerprint(),
                plan.actions().stream().map(this::step).toList(),
                spend(plan),
                reductions(plan),
                plan.rows().stream()
                        .filter(row -> row.row().kind() == CouplingRow.Kind.TARGET)
                        .map(PlanLines::target)
                        .toList(),
                Optional.of(plans.inReport()),
                plan.rows().stream()
                        .filter(row -> row.shadowPrice().signum() != 0)
                        .flatMap(row -> price(row).stream())
                        .toList());
    }

    private PlanStep step(Roadmap.Action action) {
        Facility facility = facilities.get(action.option().facility());
        List<Quantity> gases = action.reduction().getOrDefault(Metric.GHG, List.of(Quantity.zero(Metric.GHG.unit())));
        return new PlanStep(
                action.startYear(),
                actions.nameOf(action.option()),
                facility.name(),
                facility.country(),
                action.investment().amount(),
                gases.getLast().amount(),
                action.costPerTonne());
    }

    private List<Spend> spend(Roadmap plan) {
        return plan.years().stream()
                .map(line -> new Spend(
                        line.year(),
                        line.country(),
                        line.spending().amount(),
                        budget(plan, line.country().name(), line.year())))
                .toList();
    }

    /** The budget of a country where it is not part of a common one. */
    private static Optional<BigDecimal> budget(Roadmap plan, String scope, int year) {
        return plan.rows().stream()
                .map(Roadmap.RowResult::row)
                .filter(row -> (row.kind() == CouplingRow.Kind.BUDGET || row.kind() == CouplingRow.Kind.OWN_BUDGET)
                        && row.scope().equals(scope)
                        && row.year() == year)
                .map(CouplingRow::amount)
                .findFirst();
    }

    private static List<Reduction> reductions(Roadmap plan) {
        Map<Integer, Map<Burden, Reduction>> byYear = new TreeMap<>();
        for (Roadmap.YearLine line : plan.years()) {
            Map<Burden, Reduction> metrics =
                    byYear.computeIfAbsent(line.year(), year -> new TreeMap<>(Burden.inOrder()));
            line.baseline()
                    .forEach((metric, baseline) -> metrics.merge(
                            metric,
                            new Reduction(
                                    line.year(), metric, line.reduced(metric).amount(), baseline.amount()),
                            PlanLines::sum));
        }
        return byYear.values().stream()
                .flatMap(metrics -> metrics.values().stream())
                .toList();
    }

    private static Reduction sum(Reduction one, Reduction other) {
        return new Reduction(
                one.year(),
                one.metric(),
                one.amount().add(other.amount()),
                one.baseline().add(other.baseline()));
    }

    private static TargetLine target(Roadmap.RowResult row) {
        return new TargetLine(
                row.row().scope(),
                row.row().metric().orElseThrow(),
                row.row().year(),
                row.row().amount(),
                row.reached());
    }

    private static Optional<ShadowPrice> price(Roadmap.RowResult row) {
        ShadowPrice.Kind kind =
                row.row().kind() == CouplingRow.Kind.TARGET ? ShadowPrice.Kind.TARGET : ShadowPrice.Kind.BUDGET;
        boolean isShown =
                row.row().kind() == CouplingRow.Kind.TARGET || row.row().kind() == CouplingRow.Kind.BUDGET;
        return isShown
                ? Optional.of(new ShadowPrice(
                        kind,
                        row.row().scope(),
                        row.row().metric(),
                        OptionalInt.of(row.row().year()),
                        perReportedUnit(row)))
                : Optional.empty();
    }

    /** Gases are shown per tonne. */
    private static BigDecimal perReportedUnit(Roadmap.RowResult row) {
        boolean isGases =
                row.row().metric().filter(metric -> metric == Metric.GHG).isPresent();
        return isGases ? row.shadowPrice().movePointRight(3) : row.shadowPrice();
    }
}
