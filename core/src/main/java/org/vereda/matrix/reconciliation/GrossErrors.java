package org.vereda.matrix.reconciliation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The limits beyond which a reconciliation tells of a gross error, at a chance of a false alarm. */
public final class GrossErrors {
    private GrossErrors() {}

    /**
     * The limit of the sum of squares: the chi-squared quantile that is exceeded with that chance.
     *
     * @param degreesOfFreedom at least 1
     * @param chance of a false alarm, between 0 and 1
     */
    public static double limitOfStatistic(int degreesOfFreedom, double chance) {
        return ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(chance);
    }

    /**
     * The limit of a standardized correction when so many are looked at: the normal quantile at {@code b / 2} with {@code b
     * = 1 - (1 - chance)^(1 / streams)} (Sidak).
     *
     * @param streams how many streams are checked, at least 1
     * @param chance that any of them gives a false alarm, between 0 and 1
     */
    public static double limitOfStream(int streams, double chance) {
        double each = -Math.expm1(Math.log1p(-chance) / streams);
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(each / 2);
    }
}
