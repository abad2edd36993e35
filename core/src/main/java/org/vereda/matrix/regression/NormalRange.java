package org.vereda.matrix.regression;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The range around the mean of a normal distribution that holds a number with some probability. */
public final class NormalRange {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalRange() {}

    /**
     * Half of its width, in standard deviations.
     *
     * @param probability above 0 and below 1
     */
    public static double halfWidth(double probability) {
        return STANDARD.inverseSurvivalProbability((1 - probability) / 2);
    }
}
