package org.vereda.partnership.baseline;

/**
 * What a baseline must fulfil before savings may rest on it; configuration of the partnership.
 *
 * @param periods the fewest periods
 * @param determination the smallest R2 against a use that depends on days only; 0 with no drivers
 * @param modelProbability the largest p of the F test of all drivers together
 * @param driverProbability the largest p of a driver's t test
 * @param bestDriverProbability the largest p of the driver with the smallest one
 * @param variation the largest CV(RMSE): root mean square of the residuals over the mean use
 * @param deviations how many standard deviations the mean of a driver afterwards may lie from its mean before, where it
 *     lies outside the range seen before
 * @param condition the largest condition number of the drivers
 */
public record FitLimits(
        int periods,
        double determination,
        double modelProbability,
        double driverProbability,
        double bestDriverProbability,
        double variation,
        double deviations,
        double condition) {
    /**
     * R2 0.5, p 0.10, 0.20 and 0.10, three standard deviations and twelve months: requirements for a valid model of
     * Lawrence Berkeley National Laboratory's EnPI Lite (enpilite.lbl.gov/valid-model-requirements). A CV(RMSE) of 0.25
     * and a condition of 1,000 are settings of this program, not read in a source.
     */
    public static final FitLimits USUAL = new FitLimits(12, 0.5, 0.10, 0.20, 0.10, 0.25, 3, 1000);
}
