package org.vereda.endoflife.fleet;

/**
 * When in its year a cohort enters the fleet. It decides how many years of age a cohort has at the end of the year of its
 * sale: S is read at {@code t - v + h} for the stock at the end of year t of those sold in year v.
 */
public enum Timing {
    /** All at the start of the year; h = 1. */
    START(1),
    /** On average in the middle of the year; h = 0.5. */
    MIDDLE(0.5),
    /** All at the end of the year; h = 0: the whole cohort stands in the stock of the year of its sale. */
    END(0);

    private final double years;

    Timing(double years) {
        this.years = years;
    }

    /** h: the age in years at the end of the year of sale. */
    public double years() {
        return years;
    }
}
