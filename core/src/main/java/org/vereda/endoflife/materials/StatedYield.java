package org.vereda.endoflife.materials;

import java.math.BigDecimal;

/**
 * A yield together with the input that it is stated against. The same kilogram has many yields: nine tenths of what
 * enters a refinery may be three quarters of what was in the vehicles.
 *
 * @param substance what is recovered
 * @param output where it comes out
 * @param against the step whose input is the whole
 * @param share mass in the output per mass that entered that step, 0 to 1
 */
public record StatedYield(Substance substance, String output, String against, BigDecimal share) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The yield in percent. */
    public BigDecimal percent() {
        return share.multiply(HUNDRED);
    }
}
