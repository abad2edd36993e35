package org.vereda.roadmap.gains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
     * The sharing whose least satisfied group is as satisfied as can be, then the next, and so on (Schmeidler 1969), by a
     * sequence of linear programs: raise the least surplus of the groups whose gain is not known yet, fix those that hold it
     * down (whose bound has a price), repeat until the gain of everybody follows. The prices of a program add up to 1.
     */
    double[] nucleolus() {
        KnownSums known = new KnownSums(players);
        known.add(worth.length - 1, worth[worth.length - 1]);
        while (!known.isComplete()) {
            List<Integer> open = properGroups()
                    .filter(group -> !known.determines(group))
                    .boxed()
                    .toList();
            LinearProgram.Largest surplus = leastSurplus(open, known);
            IntStream.range(0, open.size())
                    .filter(at -> surplus.prices().get(at) > ROUNDING)
                    .forEach(at -> known.add(open.get(at), worth[open.get(at)] + surplus.value()));
        }
        return known.values();
    }

    /** What is known are independent sums, so that rounding cannot make them contradict each other. */
    private LinearProgram.Largest leastSurplus(List<Integer> open, KnownSums known) {
        List<Bound> bounds = new ArrayList<>();
        open.forEach(group -> bounds.add(Bound.atLeast(members(group, -1), worth[group])));
        for (double[] row : known.rows()) {
            List<Double> coefficients = new ArrayList<>();
            Arrays.stream(row, 0, players).forEach(coefficients::add);
            coefficients.add(0.0);
            bounds.add(Bound.exactly(coefficients, row[players]));
        }
        return LinearProgram.priced(members(0, 1), bounds).orElseThrow();
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
