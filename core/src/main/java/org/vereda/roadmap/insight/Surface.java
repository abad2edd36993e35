package org.vereda.roadmap.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Target;

/**
 * The least cost over two reductions at once, by two epsilon-constraints on a grid from what the cheapest plan reaches to the most of each:
 * whether one reduction brings the other along, or stands in its way.
 *
 * @param first one reduction
 * @param second the other
 * @param points the grid, row by row of the first; what is out of reach has no plan
 */
public record Surface(Front.Aim first, Front.Aim second, List<Point> points) {
    private static final double LEAST_STEP = 1e-6;

    public Surface {
        points = List.copyOf(points);
    }

    /**
     * A point of the grid.
     *
     * @param askedFirst what was asked of the first, 0 for nothing
     * @param askedSecond what was asked of the second
     * @param roadmap the cheapest plan, none where no plan reaches both
     */
    public record Point(double askedFirst, double askedSecond, Optional<Roadmap> roadmap) {}

    /**
     * Walks the grid.
     *
     * @param count how many steps each side has, at least 1
     * @return empty where the targets of the scenario cannot be met
     */
    public static Optional<Surface> of(
            Scenario scenario, Front.Aim first, Front.Aim second, int count, SolveSettings settings) {
        Optional<Front> along = Front.of(scenario, first, count, settings);
        Optional<Front> across = Front.of(scenario, second, count, settings);
        return along.flatMap(one -> across.map(other -> {
            Grid grid = new Grid(first, second, new Cheapest(scenario, settings));
            return new Surface(first, second, grid.walk(steps(one, count), steps(other, count)));
        }));
    }

    /** True where another point costs no more and reaches no less of both, and is better somewhere. */
    public boolean isDominated(Point point) {
        return point.roadmap().isEmpty()
                || points.stream()
                        .flatMap(other -> other.roadmap().stream())
                        .anyMatch(other -> dominates(other, point.roadmap().get()));
    }

    private boolean dominates(Roadmap other, Roadmap plan) {
        double dearer =
                other.cost().amount().doubleValue() - plan.cost().amount().doubleValue();
        double more = first.reached(other) - first.reached(plan);
        double moreOfSecond = second.reached(other) - second.reached(plan);
        double cent = LEAST_STEP * Math.max(1, Math.abs(plan.cost().amount().doubleValue()));
        boolean noWorse = dearer <= cent && more >= 0 && moreOfSecond >= 0;
        return noWorse && (dearer < -cent || more > 0 || moreOfSecond > 0);
    }

    private static List<Double> steps(Front front, int count) {
        double least = front.points().getFirst().reached();
        double most = front.points().getLast().reached() * (1 - LEAST_STEP);
        List<Double> steps = new ArrayList<>(List.of(0.0));
        for (int step = 1; step <= count && most > least; step++) {
            steps.add(least + (most - least) * step / count);
        }
        return steps;
    }

    private record Grid(Front.Aim first, Front.Aim second, Cheapest cheapest) {
        /** What was out of reach stays so where more is asked. */
        List<Point> walk(List<Double> along, List<Double> across) {
            List<Point> found = new ArrayList<>();
            int within = across.size();
            for (double askedFirst : along) {
                for (int step = 0; step < across.size(); step++) {
                    double askedSecond = across.get(step);
                    Optional<Roadmap> plan =
                            step < within ? cheapest.meeting(asked(askedFirst, askedSecond)) : Optional.empty();
                    within = plan.isEmpty() ? Math.min(within, step) : within;
                    found.add(new Point(askedFirst, askedSecond, plan));
                }
            }
            return found;
        }

        private List<Target> asked(double askedFirst, double askedSecond) {
            List<Target> targets = new ArrayList<>();
            if (askedFirst > 0) {
                targets.addAll(first.asking(cheapest.scenario(), askedFirst));
            }
            if (askedSecond > 0) {
                targets.addAll(second.asking(cheapest.scenario(), askedSecond));
            }
            return targets;
        }
    }
}
