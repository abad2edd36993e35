package org.vereda.footprint.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sure a footprint is, to first order, and which facts its variance comes from.
 *
 * @param total the best estimate, with every number at its own best estimate
 * @param standardDeviation in the category's unit
 * @param facts the facts with the largest shares of the variance, largest first
 * @param otherShare the share of all other facts together, 0 to 1
 */
public record FootprintSpread(double total, double standardDeviation, List<FactShare> facts, double otherShare) {
    public FootprintSpread {
        facts = List.copyOf(facts);
    }

    /**
     * A fact's part in the variance.
     *
     * @param identity see {@link Fact#identity()}
     * @param fact the fact, where it was described
     * @param deviation how much the footprint moves when the fact moves by one standard deviation
     * @param share of the variance, 0 to 1
     */
    public record FactShare(long identity, Optional<Fact> fact, double deviation, double share) {}

    /** The range in which the footprint lies, see {@link Interval}. */
    public Interval interval(Interval.Level level) {
        return Interval.of(total, standardDeviation, level);
    }

    static FootprintSpread of(NetworkFootprint footprint, int most) {
        double[] moves = footprint.sensitivity().of(footprint.rawScale());
        double variance = FactSensitivity.variance(moves);
        List<FactShare> largest = NetworkFootprint.largestFirst(moves, most).stream()
                .map(number -> share(footprint.network(), number, moves[number], variance))
                .toList();
        double told = largest.stream().mapToDouble(FactShare::share).sum();
        boolean all =
                IntStream.range(0, moves.length).filter(i -> moves[i] != 0).count() == largest.size();
        return new FootprintSpread(footprint.total(), Math.sqrt(variance), largest, all ? 0 : Math.max(0, 1 - told));
    }

    private static FactShare share(SupplyNetwork network, int number, double move, double variance) {
        long identity = network.factIndex().identity(number);
        return new FactShare(
                identity, Optional.ofNullable(network.facts().get(identity)), move, move * move / variance);
    }
}
