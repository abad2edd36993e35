package org.vereda.matrix.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How two results compare when both are drawn with the same numbers, so that what they have in common cannot blur the
 * difference (dependent sampling; P. Henriksson and others, Int J Life Cycle Assess 20 (2015) 1225).
 *
 * @param lower in how many samples the first is below the second
 * @param equal in how many both are the same
 * @param higher in how many the first is above the second
 * @param difference first minus second, of the samples that have both; failures of either are its failures
 */
public record Comparison(int lower, int equal, int higher, Samples difference) {
    /**
     * Pairs the samples by number; both must come from one plan.
     *
     * @throws IllegalArgumentException where no sample has both values
     */
    public static Comparison of(Samples first, Samples second) {
        int[] a = first.numbers();
        int[] b = second.numbers();
        double[] x = first.values();
        double[] y = second.values();
        int[] numbers = new int[Math.min(a.length, b.length)];
        double[] differences = new double[numbers.length];
        int pairs = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                numbers[pairs] = a[i];
                differences[pairs++] = x[i++] - y[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("No sample has both values");
        }
        return counted(
                new Samples(Arrays.copyOf(numbers, pairs), Arrays.copyOf(differences, pairs), failures(first, second)));
    }

    private static List<FailedSample> failures(Samples first, Samples second) {
        List<FailedSample> all = new ArrayList<>();
        Stream.concat(first.failures().stream(), second.failures().stream())
                .sorted(Comparator.comparingInt(FailedSample::sample))
                .forEach(failure -> {
                    if (all.isEmpty() || all.get(all.size() - 1).sample() != failure.sample()) {
                        all.add(failure);
                    }
                });
        return all;
    }

    private static Comparison counted(Samples difference) {
        int lower = 0;
        int higher = 0;
        for (double value : difference.values()) {
            lower += value < 0 ? 1 : 0;
            higher += value > 0 ? 1 : 0;
        }
        return new Comparison(lower, difference.size() - lower - higher, higher, difference);
    }

    /** In which share of the samples the first is lower; equal ones count half. */
    public double shareLower() {
        return (lower + equal / 2.0) / difference.size();
    }
}
