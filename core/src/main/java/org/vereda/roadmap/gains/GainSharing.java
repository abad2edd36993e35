package org.vereda.roadmap.gains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vereda.matrix.optimum.LinearProgram;
import org.vereda.matrix.optimum.LinearProgram.Bound;
import org.vereda.roadmap.Shapley;

/**
 * Ways to share a gain among players when every group of them has a worth of its own: Shapley, core, nucleolus.
 *
 * <p>Groups are numbered by bits: player i is in group s where bit i of s is set. A sharing is stable (in the core) when
 * no group gets less than its worth.
 */
final class GainSharing {
    private static final double ROUNDING = 1e-7;
    private final double[] worth;
    private final int players;
    private final double size;

    /**
     * @param worth of each group, by its bits; of the empty group 0
     */
    GainSharing(double[] worth) {
        this.worth = worth.clone();
        players = Integer.numberOfTrailingZeros(worth.length);
        size = Math.max(1, Arrays.stream(worth).map(Math::abs).max().orElse(1));
    }

    double[] shapley() {
        return Shapley.ofGame(worth);
    }

    /** Least and greatest gain of a player in stable sharings; nothing where no sharing is stable. */
    Optional<double[]> coreInterval(int player) {
        List<Bound> core = new ArrayList<>(List.of(everything()));
        properGroups().forEach(group -> core.add(Bound.atLeast(members(group, 0), worth[group])));
        OptionalDouble most = LinearProgram.largest(members(1 << player, 0), core);
        OptionalDouble least = LinearProgram.largest(negated(members(1 << player, 0)), core);
        return most.isPresent() && least.isPresent()
                ? Optional.of(new double[] {-least.getAsDouble(), most.getAsDouble()})
                : Optional.empty();
    }

    /** The group that loses most by a sharing, by its bits; 0 where the sharing is stable. */
    int unstableGroup(double[] gains) {
        int worst = 0;
        double most = ROUNDING * size;
        for (int group : properGroups().toArray()) {
            double loss = worth[group] - sum(gains, group);
            if (loss > most) {
                most = loss;
                worst = group;
            }
        }
        return worst;
    }

    /**
     * The sharing whose least satisfied group is as satisfied as can be, then the next, and so on (Schmeidler 1969), by
     * the sequence of linear programs of Maschler, Peleg and Shapley: raise the least surplus, fix the groups that cannot
     * have more, repeat.
     */
    double[] nucleolus() {
        Map<Integer, Double> fixed = new HashMap<>();
        while (fixed.size() < properGroups().count()) {
            double surplus = leastSurplus(fixed);
            List<Integer> tight = properGroups()
                    .filter(group -> !fixed.containsKey(group))
                    .filter(group -> greatest(group, fixed, surplus) <= worth[group] + surplus + ROUNDING * size)
                    .boxed()
                    .toList();
            tight.forEach(group -> fixed.put(group, worth[group] + surplus));
        }
        double[] gains = new double[players];
        for (int player = 0; player < players; player++) {
            gains[player] = players == 1 ? worth[1] : fixed.getOrDefault(1 << player, 0.0);
        }
        return gains;
    }

    private double leastSurplus(Map<Integer, Double> fixed) {
        List<Bound> bounds = bounds(fixed);
        properGroups()
                .filter(group -> !fixed.containsKey(group))
                .forEach(group -> bounds.add(Bound.atLeast(members(group, -1), worth[group])));
        return LinearProgram.largest(members(0, 1), bounds).orElseThrow();
    }

    private double greatest(int wanted, Map<Integer, Double> fixed, double surplus) {
        List<Bound> bounds = bounds(fixed);
        bounds.add(Bound.exactly(members(0, 1), 0));
        properGroups()
                .filter(group -> !fixed.containsKey(group))
                .forEach(group ->
                        bounds.add(Bound.atLeast(members(group, 0), worth[group] + surplus - 0.1 * ROUNDING * size)));
        return LinearProgram.largest(members(wanted, 0), bounds).orElseThrow();
    }

    private List<Bound> bounds(Map<Integer, Double> fixed) {
        List<Bound> bounds = new ArrayList<>(List.of(everything()));
        double slack = 0.1 * ROUNDING * size;
        fixed.forEach((group, value) -> bounds.add(new Bound(members(group, 0), value - slack, value + slack)));
        return bounds;
    }

    private Bound everything() {
        return Bound.exactly(members(worth.length - 1, 0), worth[worth.length - 1]);
    }

    private IntStream properGroups() {
        return IntStream.range(1, worth.length - 1);
    }

    /** One for each member of the group, zero for the others, and the factor of the surplus. */
    private List<Double> members(int group, double ofSurplus) {
        List<Double> coefficients = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            coefficients.add((group >> player & 1) == 1 ? 1.0 : 0.0);
        }
        coefficients.add(ofSurplus);
        return coefficients;
    }

    private static List<Double> negated(List<Double> values) {
        return values.stream().map(value -> -value).toList();
    }

    private static double sum(double[] gains, int group) {
        return IntStream.range(0, gains.length)
                .filter(player -> (group >> player & 1) == 1)
                .mapToDouble(player -> gains[player])
                .sum();
    }
}
