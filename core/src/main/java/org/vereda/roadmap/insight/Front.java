package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.Scope;
import org.vereda.roadmap.Target;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * The Pareto front of cost against a reduction by epsilon-constraint: each point is the least cost at which at least so much is reduced
 * in the last year, all targets and limits kept. Plans that no weighted sum finds are among them.
 *
 * @param metric what is reduced
 * @param points from the cheapest plan of all to the greatest reduction that was found
 */
public record Front(Metric metric, List<Point> points) {
    private static final int HALVINGS = 4;
    private static final double LEAST_STEP = 1e-6;

    public Front {
        points = List.copyOf(points);
    }

    /**
     * A point of the front.
     *
     * @param asked the reduction that was asked for, in the metric's unit
     * @param reached the reduction of the plan
     * @param roadmap the plan
     */
    public record Point(double asked, double reached, Roadmap roadmap) {}

    /**
     * Walks the front.
     *
     * @param count how many points between the ends are tried
     * @return empty where the targets of the scenario cannot be met
     */
    public static Optional<Front> of(Scenario scenario, Metric metric, int count, SolveSettings settings) {
        Walk walk = new Walk(scenario, metric, settings);
        Optional<Point> first = walk.point(0);
        return first.map(cheapest -> new Front(metric, walk.from(cheapest, count)));
    }

    private record Walk(Scenario scenario, Metric metric, SolveSettings settings) {
        List<Point> from(Point cheapest, int count) {
            List<Point> found = new ArrayList<>(List.of(cheapest));
            double most = baseline();
            double low = cheapest.reached();
            double tooMuch = most;
            for (int step = 1; step <= count && low < tooMuch * (1 - LEAST_STEP); step++) {
                double asked = low + (tooMuch - low) / (count - step + 2);
                Optional<Point> next = point(asked);
                next.ifPresent(found::add);
                tooMuch = next.isPresent() ? tooMuch : asked;
                low = next.map(Point::reached).orElse(low);
            }
            finish(found, low, tooMuch);
            return found;
        }

        /** Halves the distance between the last plan and what is out of reach. */
        private void finish(List<Point> found, double last, double tooMuch) {
            double low = last;
            double high = tooMuch;
            for (int step = 0; step < HALVINGS && low < high * (1 - LEAST_STEP); step++) {
                double middle = (low + high) / 2;
                Optional<Point> next = point(middle);
                next.ifPresent(found::add);
                low = next.map(Point::reached).orElse(low);
                high = next.isPresent() ? high : middle;
            }
        }

        private double baseline() {
            int last = scenario.years() - 1;
            return scenario.endUses().stream()
                    .mapToDouble(
                            use -> factor(use, last) * use.baseline().get(last).doubleValue())
                    .sum();
        }

        private double factor(EndUse use, int year) {
            return use.factors().containsKey(metric)
                    ? use.factors().getOrDefault(metric, List.of()).get(year).doubleValue()
                    : 0;
        }

        Optional<Point> point(double asked) {
            RoadmapProblem problem = RoadmapProblem.of(asked > 0 ? asking(asked) : scenario);
            if (!Optimizer.couldMeetTargets(problem, settings)) {
                return Optional.empty();
            }
            Roadmap roadmap = Optimizer.solve(problem, settings);
            return roadmap.isComplete()
                    ? Optional.of(new Point(asked, roadmap.lastReduction(metric).doubleValue(), roadmap))
                    : Optional.empty();
        }

        private Scenario asking(double amount) {
            List<Target> targets = new ArrayList<>(scenario.targets());
            Scope all = new Scope.Group(
                    "front", scenario.endUses().stream().map(EndUse::facility).collect(Collectors.toSet()));
            Quantity quantity = new Quantity(BigDecimal.valueOf(amount), metric.unit());
            targets.add(new Target(
                    all, metric, scenario.lastYear(), new Target.Goal.Reduction(quantity), SourcePosition.NOWHERE));
            return scenario.withTargets(targets);
        }
    }
}
