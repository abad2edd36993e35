package org.vereda.partnership.realised;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number with the range that holds it with 90 % probability.
 *
 * @param low the 5 % quantile
 * @param best the mean
 * @param high the 95 % quantile
 */
public record Ranged(double low, double best, double high) {
    /** Standard deviations of a normal distribution between its 5 % and 95 % quantiles. */
    private static final double WIDTH = 2 * 1.6448536269514722;

    /** A number without range. */
    public static Ranged exactly(double value) {
        return new Ranged(value, value, value);
    }

    /** A normally distributed number. */
    public static Ranged normal(double mean, double variance) {
        double half = Math.sqrt(variance) * WIDTH / 2;
        return new Ranged(mean - half, mean, mean + half);
    }

    public boolean isExact() {
        return high == low;
    }

    /** The number times a factor; a factor below zero turns the range around. */
    public Ranged times(double factor) {
        List<Double> ends = Stream.of(low * factor, high * factor).sorted().toList();
        return new Ranged(ends.getFirst(), best * factor, ends.getLast());
    }

    /** The variance of a normally distributed number of this range. */
    public double variance() {
        double deviation = (high - low) / WIDTH;
        return deviation * deviation;
    }
}
