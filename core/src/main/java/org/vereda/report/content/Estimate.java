package org.vereda.report.content;

import java.math.BigDecimal;

/**
 * A best estimate between a low and a high one.
 *
 * @param low the low estimate
 * @param central the best estimate
 * @param high the high estimate
 */
public record Estimate(BigDecimal low, BigDecimal central, BigDecimal high) {
    public static Estimate exactly(BigDecimal value) {
        return new Estimate(value, value, value);
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }
}
