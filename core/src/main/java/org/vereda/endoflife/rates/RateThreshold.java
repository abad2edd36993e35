package org.vereda.endoflife.rates;

import java.math.BigDecimal;

/**
 * What a rule asks of a vehicle's design.
 *
 * @param rule its name
 * @param recyclability the least recyclability in percent
 * @param recoverability the least recoverability in percent
 * @param source where it was read
 */
public record RateThreshold(String rule, BigDecimal recyclability, BigDecimal recoverability, String source) {
    /** True where both rates of the standard, unrounded, reach what is asked. */
    public boolean isMet(DesignRates rates) {
        return rates.recyclability().meets(recyclability)
                && rates.recoverability().meets(recoverability);
    }

    /** The same for the strict rates. */
    public boolean isMetStrictly(DesignRates rates) {
        return rates.strictRecyclability().meets(recyclability)
                && rates.strictRecoverability().meets(recoverability);
    }
}
