package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Burden;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Quantity;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Target;

/**
 * The Pareto front of cost against a reduction by epsilon-constraint: each point is the least cost at which at least so much is reduced
 * in the last year, all targets and limits kept. Plans that no weighted sum finds are among them.
 *
 * @param aim what is to grow along it
 * @param points from the cheapest plan of all to the greatest reduction that was found
 */
public record Front(Aim aim, List<Point> points) {
    private static final int HALVINGS = 4;
    private static final double LEAST_STEP = 1e-6;

    public Front {
        points = List.copyOf(points);
    }

    /**
     * What is to grow.
     *
     * @param metric what is reduced
     * @param worstCountry true for the reduction of the country that reduces least, in percent of its baseline; false for the sum of all
     *     countries, in the metric's unit
     */
    public record Aim(Burden metric, boolean worstCountry) {
        /** What a plan reaches of it in the last year. */
        public double reached(Roadmap plan) {
            if (!worstCountry) {
                return plan.lastReduction(metric).doubleValue();
            }
            return Reductions.byCountry(plan, metric).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0);
        }

        /** The rows that ask for so much. */
        List<Target> asking(Scenario scenario, double amount) {
            if (!worstCountry) {
                Quantity quantity = new Quantity(BigDecimal.valueOf(amount), metric.unit());
                return List.of(
                        Reductions.target(scenario, metric, "front", use -> true, new Target.Goal.Reduction(quantity)));
            }
            return scenario.countries().stream()
                    .map(country -> Reductions.asked(scenario, metric, country, amount))
                    .toList();
        }
    }

    /**
     * A point of the front.
     *
     * @param asked what was asked for, in the unit of the aim
     * @param reached what the plan reaches
     * @param roadmap the plan
     */
    public record Point(double asked, double reached, Roadmap roadmap) {}

    /**
     * Walks the front.
     *
     * @param count how many points between the ends are tried
     * @return empty where the targets of the scenario cannot be met
     */
    public static Optional<Front> of(Scenario scenario, Aim aim, int count, SolveSettings settings) {
        Walk walk = new Walk(scenario, aim, settings);
        Optional<Point> first = walk.point(0);
        return first.map(cheapest -> new Front(aim, walk.from(cheapest, count)));
    }

    private record Walk(Scenario scenario, Aim aim, SolveSettings settings) {
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
            if (aim.worstCountry) {
                return 100;
            }
            int last = scenario.years() - 1;
            return scenario.endUses().stream()
                    .mapToDouble(
                            use -> factor(use, last) * use.baseline().get(last).doubleValue())
                    .sum();
        }

        private double factor(EndUse use, int year) {
            return use.factors().containsKey(aim.metric)
                    ? use.factors()
                            .getOrDefault(aim.metric, List.of())
                            .get(year)
                            .doubleValue()
                    : 0;
        }

        Optional<Point> point(double asked) {
            List<Target> more = asked > 0 ? aim.asking(scenario, asked) : List.of();
            return new Cheapest(scenario, settings)
                    .meeting(more)
                    .map(roadmap -> new Point(asked, aim.reached(roadmap), roadmap));
        }
    }
}
