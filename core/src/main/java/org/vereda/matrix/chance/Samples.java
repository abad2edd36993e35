package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The drawn values of one result, by number of the sample, and what they tell. */
public final class Samples {
    private final int[] numbers;
    private final double[] values;
    private final double[] sorted;
    private final List<FailedSample> failures;

    Samples(int[] numbers, double[] values, List<FailedSample> failures) {
        this.numbers = numbers;
        this.values = values;
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.failures = List.copyOf(failures);
    }

    /** Of all samples but those that failed. */
    static Samples of(double[] all, List<FailedSample> failures) {
        int[] failed = failures.stream().mapToInt(FailedSample::sample).sorted().toArray();
        int[] numbers = IntStream.range(0, all.length)
                .filter(sample -> Arrays.binarySearch(failed, sample) < 0)
                .toArray();
        double[] values =
                IntStream.of(numbers).mapToDouble(sample -> all[sample]).toArray();
        return new Samples(numbers, values, failures);
    }

    /** How many samples have a value. */
    public int size() {
        return values.length;
    }

    /** The numbers of those samples, rising; a fresh array. */
    public int[] numbers() {
        return numbers.clone();
    }

    /** Their values, in the order of the numbers; a fresh array. */
    public double[] values() {
        return values.clone();
    }

    /** The samples that have no value, with the reasons. */
    public List<FailedSample> failures() {
        return failures;
    }

    /** {@code sum x / n}; NaN without values. */
    public double mean() {
        double shift = values.length == 0 ? 0 : values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - shift;
        }
        return shift + sum / values.length;
    }

    /** {@code sqrt(sum (x - mean)^2 / (n - 1))}; NaN with fewer than two values. */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1));
    }

    /**
     * The value that a share of the samples stays below, exact for these samples: linear between neighbors, with the smallest
     * value at 0 and the largest at 1 (definition 7 of R. Hyndman, Y. Fan, The American Statistician 50 (1996) 361).
     *
     * @throws IllegalArgumentException where the share is not between 0 and 1 or there is no value
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1) || sorted.length == 0) {
            throw new IllegalArgumentException("No quantile " + share + " of " + sorted.length + " samples");
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }
}
