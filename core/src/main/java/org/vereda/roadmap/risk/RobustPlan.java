package org.vereda.roadmap.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * The cheapest plan whose targets hold under a protection, found by cuts. A target that must hold in a future with the share z[F] of what
 * family F promises is a row like any other,
 *
 * <pre>
 * sum over families F of z[F] R[F] &gt;= T        R[F]: reduction that the plan promises in F
 * </pre>
 *
 * so every protection is a set of such rows; only those that the plan of the last round breaks are added. When none is broken the plan is
 * the cheapest of all that keep them all, within the gap of the solver. The share of a bundle counts linearly, which is on the safe side
 * while z is 1 or less: {@code 1 - product (1 - z f) >= z (1 - product (1 - f))}.
 *
 * @param plain the plan without protection
 * @param robust the plan with it, proven for the rows that were added
 * @param rows how many rows were added
 * @param holds true where no row of the protection is broken any more
 */
public record RobustPlan(Roadmap plain, Roadmap robust, int rows, boolean holds) {
    private static final int ROUNDS = 40;

    /** Against what a plan is protected. */
    public sealed interface Protection {
        /**
         * Every family falls short by so many standard deviations at once: a linear haircut.
         *
         * @param deviations how many
         */
        record Haircut(double deviations) implements Protection {}

        /**
         * Any so many families do, the others bring their mean (Bertsimas and Sim 2004).
         *
         * @param families how many
         * @param deviations by how many standard deviations
         */
        record WorstFamilies(int families, double deviations) implements Protection {}

        /**
         * On the average of the worst futures the target is still met: conditional value at risk of {@code T - reduction} at most 0
         * (Rockafellar and Uryasev 2000).
         *
         * @param share of the futures that are the worst, above 0 and at most 1
         * @param futures how many equally likely futures are drawn
         * @param seed makes them
         */
        record WorstFutures(double share, int futures, long seed) implements Protection {}
    }

    /** By how much the robust plan costs more. */
    public double price() {
        return robust.cost().amount().subtract(plain.cost().amount()).doubleValue();
    }

    /**
     * Looks for the plan.
     *
     * @param risk how uncertain savings are; only the common factors of families count, since own factors average out
     */
    public static RobustPlan of(
            RoadmapProblem problem, RiskSettings risk, Protection protection, SolveSettings settings) {
        Roadmap plain = Optimizer.solve(problem, settings);
        Cuts cuts = new Cuts(problem, risk, protection);
        Roadmap plan = plain;
        boolean broken = plain.isComplete() && cuts.add(plain);
        for (int round = 0; round < ROUNDS && broken && plan.isComplete(); round++) {
            plan = Optimizer.solve(problem.holdingIn(cuts.futures), settings);
            broken = plan.isComplete() && cuts.add(plan);
        }
        return new RobustPlan(plain, plan, cuts.count(), plan.isComplete() && !broken);
    }

    /** The rows that plans have broken so far. */
    private static final class Cuts {
        private final RoadmapProblem problem;
        private final RiskSettings risk;
        private final Protection protection;
        private final Map<String, List<SortedMap<String, Double>>> futures = new HashMap<>();

        Cuts(RoadmapProblem problem, RiskSettings risk, Protection protection) {
            this.problem = problem;
            this.risk = risk;
            this.protection = protection;
        }

        int count() {
            return futures.values().stream().mapToInt(List::size).sum();
        }

        /** Adds for each target the worst row that a plan breaks; true where there was one. */
        boolean add(Roadmap plan) {
            boolean any = false;
            for (Row target : problem.rows()) {
                if (target.isTarget()) {
                    Optional<SortedMap<String, Double>> worst = broken(target, promised(target, plan));
                    worst.ifPresent(future -> futures.computeIfAbsent(target.id(), id -> new ArrayList<>())
                            .add(future));
                    any |= worst.isPresent();
                }
            }
            return any;
        }

        private Optional<SortedMap<String, Double>> broken(Row target, NavigableMap<String, Double> promised) {
            SortedMap<String, Double> future = worst(promised);
            double sum = sum(future, promised);
            double tolerance = 1e-6 * Math.max(1, Math.abs(target.required()));
            boolean known = futures.getOrDefault(target.id(), List.of()).contains(future);
            return sum < target.required() - tolerance && !known ? Optional.of(future) : Optional.empty();
        }

        private SortedMap<String, Double> worst(NavigableMap<String, Double> promised) {
            return switch (protection) {
                case Protection.Haircut(double deviations) -> shares(promised, promised.size(), deviations);
                case Protection.WorstFamilies(int families, double deviations) ->
                    shares(promised, families, deviations);
                case Protection.WorstFutures tail -> tail(promised, tail);
            };
        }

        /** The families whose shortfall costs the plan most fall short, the others bring their mean. */
        private SortedMap<String, Double> shares(NavigableMap<String, Double> promised, int most, double deviations) {
            List<String> hardest = promised.keySet().stream()
                    .sorted(Comparator.comparingDouble(
                            family -> -risk.factor(family).spread() * promised.getOrDefault(family, 0.0)))
                    .limit(most)
                    .toList();
            SortedMap<String, Double> shares = new TreeMap<>();
            promised.keySet().forEach(family -> {
                RiskSettings.Factor factor = risk.factor(family);
                double fall = hardest.contains(family) ? deviations * factor.spread() : 0;
                shares.put(family, Math.max(0, factor.mean() - fall));
            });
            return shares;
        }

        /** The mean of the futures in which the plan brings least. */
        private SortedMap<String, Double> tail(NavigableMap<String, Double> promised, Protection.WorstFutures tail) {
            List<SortedMap<String, Double>> drawn =
                    CommonFactors.draw(promised.keySet(), risk, tail.futures(), tail.seed());
            int most = Math.max(1, (int) Math.round(tail.share() * drawn.size()));
            List<SortedMap<String, Double>> least = drawn.stream()
                    .sorted(Comparator.comparingDouble(future -> sum(future, promised)))
                    .limit(most)
                    .toList();
            SortedMap<String, Double> mean = new TreeMap<>();
            least.forEach(future -> future.forEach((family, share) -> mean.merge(family, share / most, Double::sum)));
            return mean;
        }

        private static double sum(SortedMap<String, Double> future, NavigableMap<String, Double> promised) {
            double sum = 0;
            for (Map.Entry<String, Double> family : promised.entrySet()) {
                sum += future.getOrDefault(family.getKey(), 1.0) * family.getValue();
            }
            return sum;
        }

        /** What the plan promises to a target, by family; families that reach it without a reduction count with zero. */
        private NavigableMap<String, Double> promised(Row target, Roadmap plan) {
            NavigableMap<String, Double> promised = new TreeMap<>();
            for (OptionGroup group : problem.groups()) {
                if (target.covers(group)) {
                    double reduced = target.coefficient(
                            group, Optimizer.path(group, plan.certificate().plan(), problem));
                    promised.merge(group.endUse().group(), reduced, Double::sum);
                }
            }
            return promised;
        }
    }
}
