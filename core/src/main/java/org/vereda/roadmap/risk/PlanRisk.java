package org.vereda.roadmap.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;

/**
 * What becomes of a plan in drawn futures that it was not made for. What projects have decided counts: as measured, or drawn like
 * the rest where nobody has measured it.
 *
 * @param targets each target
 * @param families each family of measures
 */
public record PlanRisk(List<TargetRisk> targets, List<FamilyRisk> families) {
    private static final double ALPHA = 0.9;

    public PlanRisk {
        targets = List.copyOf(targets);
        families = List.copyOf(families);
    }

    /**
     * A target in drawn futures, in the metric's unit.
     *
     * @param row the target
     * @param planned what the plan would reach if every estimate came about
     * @param mean the mean of what is reached
     * @param low what is exceeded in 95 % of the futures
     * @param median what is exceeded in half of them
     * @param high what is exceeded in 5 % of them
     * @param draws what is reached in each future, in ascending order
     */
    public record TargetRisk(
            CouplingRow row, double planned, double mean, double low, double median, double high, List<Double> draws) {
        public TargetRisk {
            draws = List.copyOf(draws);
        }

        /** The share of futures in which the target is met. */
        public double probability() {
            return probabilityOf(row.amount().doubleValue());
        }

        /** The mean of what is missing of an amount in the worst tenth of the futures: CVaR at 0.9. */
        public double missing(double amount) {
            double[] missing = draws.stream()
                    .mapToDouble(draw -> Math.max(0, amount - draw))
                    .toArray();
            return Tail.conditionalValueAtRisk(missing, ALPHA);
        }

        /** What is reached in at least such a share of the futures. */
        public double atLeastIn(double share) {
            double[] sorted = draws.stream().mapToDouble(Double::doubleValue).toArray();
            return Tail.quantile(sorted, 1 - share);
        }

        /** The share of futures in which at least so much is reached. */
        public double probabilityOf(double amount) {
            double least = amount - Row.TOLERANCE * Math.abs(amount);
            long reached = draws.stream().filter(draw -> draw >= least).count();
            return (double) reached / draws.size();
        }
    }

    /**
     * A family of measures and what it means for a target: the margin {@code z * sd} that its common factor asks for, with
     * {@code sd^2 = sum over families of (own spread * planned)^2 + (sum over families of shared spread * planned)^2}.
     *
     * @param target the target
     * @param family the family
     * @param planned what the family reduces if every estimate comes about, in the metric's unit, beside what was measured
     * @param marginNow the margin that the target needs now, at 95 %
     * @param marginKnown the margin if this family's factor were known
     * @param worth what the smaller margin is worth at the target's shadow price, in the plan's currency
     */
    public record FamilyRisk(
            CouplingRow target, String family, double planned, double marginNow, double marginKnown, double worth) {}

    /** Draws futures for a plan. */
    public static PlanRisk of(Roadmap roadmap, RiskSettings settings) {
        return new Simulation(roadmap, settings).run();
    }

    private static final class Simulation {
        /** The 95 % point of the normal distribution. */
        private static final double Z = 1.6448536269514722;

        private final Roadmap roadmap;
        private final RoadmapProblem problem;
        private final RiskSettings settings;
        private final List<Row> targets;
        private final Course course;

        Simulation(Roadmap roadmap, RiskSettings settings) {
            this.roadmap = roadmap;
            this.settings = settings;
            problem = roadmap.problem();
            targets = problem.rows().stream().filter(Row::isTarget).toList();
            course = new Course(roadmap);
        }

        PlanRisk run() {
            double[][] reached = IntStream.range(0, settings.draws())
                    .parallel()
                    .mapToObj(draw -> reached(new Future(settings, draw)))
                    .toArray(double[][]::new);
            List<TargetRisk> found = new ArrayList<>();
            for (int t = 0; t < targets.size(); t++) {
                int target = t;
                found.add(risk(
                        target,
                        Arrays.stream(reached).mapToDouble(draw -> draw[target]).toArray()));
            }
            return new PlanRisk(found, families());
        }

        /** What each target gets in a future. */
        private double[] reached(Future future) {
            double[] sums = new double[targets.size()];
            for (OptionGroup group : problem.groups()) {
                double[] factors = future.factors(group);
                addTo(sums, group, factors, future.factors(group, course.decided(group)));
            }
            return sums;
        }

        private void addTo(double[] sums, OptionGroup group, double[] factors, double[] decided) {
            for (int t = 0; t < sums.length; t++) {
                Row row = targets.get(t);
                if (row.covers(group)) {
                    int year = row.year();
                    double left = course.residual(group, factors, year) * course.decidedResidual(group, decided, year);
                    sums[t] += row.factor(group) * course.whole(group, year) * (1 - left);
                }
            }
        }

        /** What was measured alone leaves of the use: it comes about for sure. */
        private double surelyLeft(OptionGroup group, int year) {
            double[] sure = course.decided(group).stream()
                    .mapToDouble(one -> one.measured() ? 1 : 0)
                    .toArray();
            return course.decidedResidual(group, sure, year);
        }

        private TargetRisk risk(int t, double[] reached) {
            Row row = targets.get(t);
            double[] sorted = reached.clone();
            Arrays.sort(sorted);
            return new TargetRisk(
                    problem.shown(row),
                    surely(row) + planned(row, group -> true),
                    Arrays.stream(reached).average().orElse(0),
                    Tail.quantile(sorted, 0.05),
                    Tail.quantile(sorted, 0.5),
                    Tail.quantile(sorted, 0.95),
                    Arrays.stream(sorted).boxed().toList());
        }

        /** What measured options bring to a row. */
        private double surely(Row row) {
            return problem.groups().stream()
                    .filter(row::covers)
                    .mapToDouble(group ->
                            row.factor(group) * course.whole(group, row.year()) * (1 - surelyLeft(group, row.year())))
                    .sum();
        }

        /** What the others bring beside them. */
        private double planned(Row row, Predicate<OptionGroup> wanted) {
            double sum = 0;
            for (OptionGroup group : problem.groups()) {
                if (row.covers(group) && wanted.test(group)) {
                    int year = row.year();
                    double left = course.residual(group, ones(group.candidates().size()), year)
                            * course.decidedResidual(
                                    group, ones(course.decided(group).size()), year);
                    sum += row.factor(group) * course.whole(group, year) * (surelyLeft(group, year) - left);
                }
            }
            return sum;
        }

        private static double[] ones(int count) {
            double[] ones = new double[count];
            Arrays.fill(ones, 1);
            return ones;
        }

        private List<FamilyRisk> families() {
            List<FamilyRisk> found = new ArrayList<>();
            for (Row row : targets) {
                Map<String, Double> planned = new TreeMap<>();
                problem.groups().stream()
                        .map(group -> group.endUse().group())
                        .distinct()
                        .forEach(family -> planned.put(
                                family,
                                planned(row, group -> group.endUse().group().equals(family))));
                planned.forEach((family, amount) -> {
                    if (amount != 0) {
                        found.add(family(row, family, amount, planned));
                    }
                });
            }
            return found;
        }

        /** What families have of their own adds up by squares; what all share adds up as it is. */
        private double variance(Map<String, Double> planned) {
            double own = 0;
            double shared = 0;
            for (Map.Entry<String, Double> family : planned.entrySet()) {
                RiskSettings.Factor factor = settings.factor(family.getKey());
                own += factor.alone() * factor.alone() * family.getValue() * family.getValue();
                shared += factor.shared() * family.getValue();
            }
            return own + shared * shared;
        }

        private FamilyRisk family(Row row, String family, double amount, Map<String, Double> planned) {
            Map<String, Double> others = new TreeMap<>(planned);
            others.remove(family);
            double now = Z * Math.sqrt(variance(planned));
            double known = Z * Math.sqrt(variance(others));
            double price = roadmap.certificate().prices().getOrDefault(row.id(), 0.0);
            return new FamilyRisk(problem.shown(row), family, amount, now, known, price * (now - known));
        }
    }
}
