package org.vereda.roadmap.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.measures.EndUse;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.OptionGroup;

/**
 * What a plan costs less what it saves in drawn futures, discounted, in the plan's currency: savings, energy prices and investments differ
 * from what was estimated, each with what it has in common.
 *
 * <pre>
 * cost in a future = sum over options carried out of (i[m] I[m] + running[m]) - sum over years of (v[t] + (z - 1) p[t]) saved[t]
 * i: factor of an investment, z: factor of a price p, v: worth of a unit not used, with any carbon price
 * </pre>
 *
 * @param planned the cost if every estimate came about
 * @param mean the mean of the futures
 * @param low what is exceeded in 95 % of the futures
 * @param median what is exceeded in half of them
 * @param high what is exceeded in 5 % of them
 * @param gain the share of the futures in which the plan saves more than it costs
 */
public record CostRisk(double planned, double mean, double low, double median, double high, double gain) {
    /** Draws the futures of a plan. */
    public static CostRisk of(Roadmap roadmap, RiskSettings settings) {
        Simulation simulation = new Simulation(roadmap);
        double[] costs = IntStream.range(0, settings.draws())
                .parallel()
                .mapToDouble(draw -> simulation.cost(new Future(settings, draw)))
                .sorted()
                .toArray();
        return new CostRisk(
                roadmap.cost().amount().doubleValue(),
                Arrays.stream(costs).average().orElse(0),
                Tail.quantile(costs, 0.05),
                Tail.quantile(costs, 0.5),
                Tail.quantile(costs, 0.95),
                Arrays.stream(costs).filter(cost -> cost < 0).count() / (double) costs.length);
    }

    private static final class Simulation {
        private final Course course;
        private final List<Use> uses = new ArrayList<>();

        /**
         * An end use of the plan.
         *
         * @param investments what the options cost without running them, discounted
         * @param running what running them costs, discounted
         * @param prices what a unit costs in each year, discounted and without carbon price
         * @param decided what decided options cost
         */
        @SuppressWarnings("ArrayRecordComponent") // numbers of one simulation, never compared
        private record Use(
                OptionGroup group, double[] investments, double[] running, double[] prices, double decided) {}

        Simulation(Roadmap roadmap) {
            course = new Course(roadmap);
            RoadmapProblem problem = roadmap.problem();
            problem.groups().forEach(group -> uses.add(use(group, problem)));
        }

        private Use use(OptionGroup group, RoadmapProblem problem) {
            EndUse use = group.endUse();
            double[] investments = new double[group.candidates().size()];
            double[] running = new double[investments.length];
            for (int k = 0; k < investments.length; k++) {
                int start = course.start(group, k);
                if (start >= 0) {
                    Candidate candidate = group.candidates().get(k);
                    running[k] = IntStream.range(start + candidate.lead(), group.years())
                            .mapToDouble(year -> candidate.yearlyCost() * problem.discount(use, year))
                            .sum();
                    investments[k] = candidate.cost(start) - candidate.change(start) - running[k];
                }
            }
            double[] prices = IntStream.range(0, group.years())
                    .mapToDouble(year -> problem.price(use, year))
                    .toArray();
            double decided =
                    problem.decided(group).map(fixed -> fixed.charges()).orElse(0.0);
            return new Use(group, investments, running, prices, decided);
        }

        double cost(Future future) {
            double cost = 0;
            for (Use use : uses) {
                double[] factors = future.factors(use.group);
                double[] decided = future.factors(use.group, course.decided(use.group));
                cost += use.decided - worth(use, factors, decided, future.price(use.group.endUse()));
                for (int k = 0; k < factors.length; k++) {
                    boolean carriedOut = factors[k] != 0 && course.start(use.group, k) >= 0;
                    cost += carriedOut ? charge(use, k, future) : 0;
                }
            }
            return cost;
        }

        private static double charge(Use use, int k, Future future) {
            double factor = future.investment(
                    use.group.endUse(), use.group.candidates().get(k).option());
            return factor * use.investments[k] + use.running[k];
        }

        private double worth(Use use, double[] factors, double[] decided, double price) {
            double worth = 0;
            for (int year = 0; year < use.group.years(); year++) {
                double left =
                        course.residual(use.group, factors, year) * course.decidedResidual(use.group, decided, year);
                double unit = use.group.value(year) + (price - 1) * use.prices[year];
                worth += unit * course.whole(use.group, year) * (1 - left);
            }
            return worth;
        }
    }
}
