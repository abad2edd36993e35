package org.vereda.matrix.chance;

import java.util.List;

/** The sampled impacts of several demands in all categories, all from the same draws. */
public final class SampledImpacts {
    private final double[][][] values;
    private final List<FailedSample> failures;

    SampledImpacts(double[][][] values, List<FailedSample> failures) {
        this.values = values;
        this.failures = failures;
    }

    /** Those of one demand, by its number in the list, in one category. */
    public Samples of(int demand, int category) {
        return Samples.of(values[demand][category], failures);
    }

    /** How two demands compare in a category. */
    public Comparison compare(int first, int second, int category) {
        return Comparison.of(of(first, category), of(second, category));
    }

    /** The samples without solution, by number. */
    public List<FailedSample> failures() {
        return failures;
    }
}
