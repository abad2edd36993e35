package org.vereda.endoflife.content;

import java.math.BigDecimal;

/**
 * What recycled content changes in the footprint of one declared unit of a product, by cut-off: recycled material carries the burden of
 * recycling alone. {@code change = kilograms * share * (recycled - virgin)}.
 *
 * @param claim the statement
 * @param facility the facility that makes the product, empty where only its bill of materials is known
 * @param kilograms the mass of the material in one declared unit, losses included
 * @param virgin kg CO2e per kg of the material as the footprint counts it without recycled content
 * @param recycled kg CO2e per kg of its recycled variant
 */
public record ContentEffect(
        ContentClaim claim, String facility, BigDecimal kilograms, BigDecimal virgin, BigDecimal recycled) {
    /** The mass of recycled material, kg. */
    public BigDecimal recycledKilograms() {
        return kilograms.multiply(claim.share()).stripTrailingZeros();
    }

    /** kg CO2e for one declared unit; negative where the footprint falls. */
    public BigDecimal change() {
        return recycledKilograms().multiply(recycled.subtract(virgin)).stripTrailingZeros();
    }
}
