package org.vereda.footprint.method;

import java.math.BigDecimal;

/**
 * What was left out of a footprint.
 *
 * @param percent of the whole, by screening or estimate
 * @param description why, empty where nobody says
 * @param screened true where a screening without exemptions on a representative product is documented
 */
public record Exemption(BigDecimal percent, String description, boolean screened) {
    /** Nothing was left out. */
    public static final Exemption NONE = new Exemption(BigDecimal.ZERO, "", true);
}
