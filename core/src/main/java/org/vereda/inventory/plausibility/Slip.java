package org.vereda.inventory.plausibility;

import java.util.Locale;

/**
 * What happens to numbers on their way into a table. Each kind has a prior: the share of stated figures that we expect to
 * have suffered it, before anything is known about the figure. The priors are assumptions; {@code docs/plausibility.md} shows how well
 * the likelihoods that follow from them hold on injected slips.
 */
public enum Slip {
    /** A decimal sign taken for a thousands sign, or the other way round; only in texts that both styles can read. */
    DECIMAL_SIGN(0.05),
    /** A thousand times too much or too little: kWh for MWh, kg for t, a prefix of a unit. */
    THOUSANDS(0.008),
    /** A million times too much or too little: g for t, kWh for GWh. */
    MILLIONS(0.001),
    /** One zero too many or too few. */
    TENFOLD(0.004),
    /** Two zeros too many or too few. */
    HUNDREDFOLD(0.0005),
    /** Another unit of the same kind that is no power of ten away: lb for kg, short ton for t, GJ for kWh, gal for L. */
    UNIT(0.004),
    /** One digit is missing. */
    DIGIT_LOST(0.003),
    /** One digit is too many. */
    DIGIT_ADDED(0.002),
    /** One digit is another. */
    DIGIT_WRONG(0.003),
    /** Two neighboring digits changed places. */
    DIGITS_SWAPPED(0.003),
    /** The sum itself was made wrongly, or of other parts. */
    SUM_WRONG(0.003),
    /** The day of a date is not one of its month. */
    DAY_WRONG(0.002),
    /** The month of a date is another. */
    MONTH_WRONG(0.001),
    /** Day and month changed places. */
    DAY_AND_MONTH_SWAPPED(0.004);

    private final double prior;

    Slip(double prior) {
        this.prior = prior;
    }

    /** The share of figures that we expect to have suffered it. */
    public double prior() {
        return prior;
    }

    /** The word by which messages choose their text, for example {@code digitlost}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
