package org.vereda.partnership.baseline;

import java.math.BigDecimal;
import java.util.Collection;

/** How cold or warm a period was, from the mean temperature of each day, in the unit of the temperatures times days. */
public final class DegreeDays {
    private DegreeDays() {}

    /** Heating degree days: sum over days of max(0, base - mean temperature). */
    public static BigDecimal heating(Collection<BigDecimal> dailyMeans, BigDecimal base) {
        return dailyMeans.stream()
                .map(mean -> base.subtract(mean).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Cooling degree days: sum over days of max(0, mean temperature - base). */
    public static BigDecimal cooling(Collection<BigDecimal> dailyMeans, BigDecimal base) {
        return dailyMeans.stream()
                .map(mean -> mean.subtract(base).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
