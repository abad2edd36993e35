package org.vereda.inventory.plausibility;

import java.util.Collection;
import java.util.List;

/**
 * The figures of peers in short, robustly on the decimal logarithm: one far figure among them changes nothing.
 *
 * <p>{@code spread = sqrt((n m^2 + 4 * 0.5^2) / (n + 4))} decades, with {@code m = 1.4826 * median |x - median|} and {@code n}
 * the count: few peers that agree by chance do not make a narrow crowd.
 *
 * @param count how many figures
 * @param median the median of their logarithms
 * @param spread how far they spread, in decades
 */
public record Crowd(int count, double median, double spread) {
    private static final double NORMAL = 1.4826;
    private static final double PRIOR_COUNT = 4;
    private static final double PRIOR_SPREAD = 0.5;

    /** The crowd of some logarithms; a crowd of nobody has no median. */
    public static Crowd of(Collection<Double> logarithms) {
        List<Double> sorted = logarithms.stream().sorted().toList();
        double median = median(sorted);
        List<Double> distances =
                sorted.stream().map(value -> Math.abs(value - median)).sorted().toList();
        return of(sorted.size(), median, median(distances));
    }

    static Crowd of(int count, double median, double medianDistance) {
        double deviation = NORMAL * medianDistance;
        double spread = Math.sqrt(
                (count * deviation * deviation + PRIOR_COUNT * PRIOR_SPREAD * PRIOR_SPREAD) / (count + PRIOR_COUNT));
        return new Crowd(count, median, spread);
    }

    /** The middle of sorted numbers, the mean of the two middle ones for an even count; not a number for none. */
    static double median(List<Double> sorted) {
        int size = sorted.size();
        if (size == 0) {
            return Double.NaN;
        }
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    /** 1.4826 times the median distance from the median, in decades. */
    static double deviation(List<Double> sorted) {
        double median = median(sorted);
        return NORMAL
                * median(sorted.stream()
                        .map(value -> Math.abs(value - median))
                        .sorted()
                        .toList());
    }
}
