package org.vereda.partnership.baseline;

import java.util.List;

/**
 * How well a baseline describes its periods. Test statistics take errors for independent; the ranges of savings do not.
 *
 * @param periods n, the number of periods
 * @param perDay the fixed use for each day, in the meter's unit
 * @param drivers the drivers in the order of the question
 * @param determination R2 = 1 - RSS / RSS of a use that depends on days only
 * @param adjusted R2 adjusted for the number of drivers: 1 - (1 - R2)(n - 1)/(n - p)
 * @param modelProbability p of the F test that no driver matters, 1 with no drivers
 * @param variation CV(RMSE) = sqrt(RSS / (n - p)) over the mean use of a period
 * @param durbinWatson sum of squared differences of neighboring residuals over RSS; 2 where errors are independent
 * @param serialCorrelation the mean of the correlation of neighboring errors given the data
 * @param condition the condition number of the drivers
 */
public record FitStatistics(
        int periods,
        double perDay,
        List<DriverStatistic> drivers,
        double determination,
        double adjusted,
        double modelProbability,
        double variation,
        double durbinWatson,
        double serialCorrelation,
        double condition) {
    public FitStatistics {
        drivers = List.copyOf(drivers);
    }

    /**
     * A driver's part in the use.
     *
     * @param driver the driver
     * @param coefficient use for each unit of it, in the meter's unit
     * @param standardError the standard error of the coefficient
     * @param probability p of the t test that it does not matter
     * @param lowest its smallest value per day before
     * @param highest its largest value per day before
     * @param mean its mean value per day before
     * @param deviation the standard deviation of its values per day before
     */
    public record DriverStatistic(
            Driver driver,
            double coefficient,
            double standardError,
            double probability,
            double lowest,
            double highest,
            double mean,
            double deviation) {}
}
