package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A share of a vehicle's mass that is kept as its two masses, so that no rounding decides about a threshold.
 *
 * @param counted the mass that counts, in kilograms
 * @param whole the mass of the vehicle, in kilograms, above zero
 */
public record Rate(BigDecimal counted, BigDecimal whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate in percent, with 34 digits. */
    public BigDecimal percent() {
        return counted.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    /** The rate as share, 0 to 1, with 34 digits. */
    public BigDecimal share() {
        return counted.divide(whole, MathContext.DECIMAL128);
    }

    /**
     * True where the rate is at least the threshold: {@code 100 * counted >= percent * whole}, compared exactly.
     *
     * @param percent the threshold in percent
     */
    public boolean meets(BigDecimal percent) {
        return counted.multiply(HUNDRED).compareTo(percent.multiply(whole)) >= 0;
    }
}
