package org.vereda.report.content;

import java.math.BigDecimal;

/**
 * A number and how sure it is.
 *
 * @param best the best estimate
 * @param half the range in which it lies in one of two cases
 * @param most the range in which it lies in nineteen of twenty cases
 */
public record Interval(BigDecimal best, Range half, Range most) {
    /**
     * A range.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Range(BigDecimal low, BigDecimal high) {}

    /** A number of which no spread is known. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, new Range(value, value), new Range(value, value));
    }

    public boolean isExact() {
        return most.low().compareTo(most.high()) == 0;
    }

    /** The best estimate between the ends of the wide range. */
    public Estimate estimate() {
        return new Estimate(most.low(), best, most.high());
    }
}
