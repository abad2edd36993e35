package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.columns.Swap;

/**
 * Why targets cannot be met, and whether planning together would help.
 *
 * @param all what stands in the way of each missed target
 * @param togetherHelps true where the countries, planning apart, could meet all targets with common targets and budgets
 */
public record Obstacles(List<Obstacle> all, boolean togetherHelps) {
    public Obstacles {
        all = List.copyOf(all);
    }

    /** Looks at every missed target of a roadmap. */
    public static Obstacles of(Roadmap roadmap, SolveSettings settings) {
        Scenario scenario = roadmap.problem().scenario();
        RoadmapProblem asked = RoadmapProblem.of(scenario);
        Search search = new Search(asked, settings);
        List<Obstacle> found =
                roadmap.shortfalls().stream().map(search::obstacle).toList();
        boolean apart = !scenario.pooling().targets() || !scenario.pooling().budgets();
        return new Obstacles(found, !found.isEmpty() && apart && helps(scenario, settings));
    }

    private static boolean helps(Scenario scenario, SolveSettings settings) {
        Scenario together = scenario.withPooling(scenario.pooling().together());
        return Optimizer.solve(together, settings).isComplete();
    }

    private record Search(RoadmapProblem asked, SolveSettings settings) {
        Obstacle obstacle(Roadmap.Shortfall missed) {
            CouplingRow target = missed.target();
            Row row = row(target);
            List<OptionGroup> groups =
                    asked.groups().stream().filter(row::covers).toList();
            Unit unit = missed.reached().unit();
            double most = most(groups, row);
            boolean limited = most >= row.required();
            return new Obstacle(
                    target,
                    missed.reached(),
                    quantity(most, unit),
                    limited ? mostWithin(target, most, unit) : missed.reached(),
                    (int) groups.stream()
                            .map(group -> group.endUse().facility())
                            .distinct()
                            .count(),
                    groups.stream().mapToInt(group -> group.candidates().size()).sum(),
                    later(groups, row),
                    limited ? conflict(target) : List.of());
        }

        private Row row(CouplingRow target) {
            return asked.rows().stream()
                    .filter(row -> row.id().equals(target.id()))
                    .findFirst()
                    .orElseThrow();
        }

        private static double most(List<OptionGroup> groups, Row row) {
            return groups.stream().mapToDouble(group -> Swap.most(group, row)).sum();
        }

        private OptionalInt later(List<OptionGroup> groups, Row row) {
            return IntStream.range(row.year() + 1, asked.scenario().years())
                    .filter(year -> most(groups, row.in(year)) >= row.required())
                    .map(year -> asked.scenario().firstYear() + year)
                    .findFirst();
        }

        /** What the limits leave of a target when it is the only one. */
        private Quantity mostWithin(CouplingRow target, double most, Unit unit) {
            RoadmapProblem alone = asked.keeping(row ->
                            row.kind() != CouplingRow.Kind.TARGET || row.id().equals(target.id()))
                    .asking(Map.of(target.id(), most));
            Roadmap closest = Optimizer.solve(alone, settings);
            return closest.rows().stream()
                    .filter(result -> result.row().id().equals(target.id()))
                    .findFirst()
                    .map(result -> new Quantity(result.reached(), unit))
                    .orElseGet(() -> quantity(most, unit));
        }

        /**
         * The deletion filter: every row that can be left out without making the targets reachable is left out; what stays cannot
         * hold together, and would if any one of it were gone.
         */
        private List<CouplingRow> conflict(CouplingRow target) {
            SequencedSet<String> kept =
                    ids(row -> row.kind() != CouplingRow.Kind.TARGET || row.id().equals(target.id()));
            if (couldHold(kept)) {
                kept = ids(row -> row.kind() != CouplingRow.Kind.TARGET || isWithinReach(row(row)));
            }
            return couldHold(kept) ? List.of() : smallest(kept, target);
        }

        private SequencedSet<String> ids(Predicate<CouplingRow> wanted) {
            return asked.couplingRows().stream()
                    .filter(wanted)
                    .map(CouplingRow::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** True where the options alone would reach a target. */
        private boolean isWithinReach(Row row) {
            return most(asked.groups().stream().filter(row::covers).toList(), row) >= row.required();
        }

        private List<CouplingRow> smallest(SequencedSet<String> kept, CouplingRow target) {
            List<String> order = new ArrayList<>(kept);
            order.sort(Comparator.comparing(id -> id.equals(target.id())));
            for (String id : order) {
                kept.remove(id);
                if (couldHold(kept)) {
                    kept.add(id);
                }
            }
            return asked.couplingRows().stream()
                    .filter(row -> kept.contains(row.id()))
                    .toList();
        }

        private boolean couldHold(SequencedSet<String> kept) {
            return Optimizer.couldMeetTargets(asked.keeping(row -> kept.contains(row.id())), settings);
        }

        private static Quantity quantity(double amount, Unit unit) {
            return new Quantity(new BigDecimal(amount).round(new MathContext(6)), unit);
        }
    }
}
