package org.vereda.endoflife.loop;

import java.math.BigDecimal;

/**
 * A material of a part and how much of it is recycled.
 *
 * @param part the part
 * @param material the material
 * @param kilograms its mass in the part
 * @param share the recycled share, 0 to 1
 * @param content what the recycled material is
 */
public record RecycledMass(
        String part, String material, BigDecimal kilograms, BigDecimal share, RecycledContent content) {
    /** The recycled mass, kg. */
    public BigDecimal recycled() {
        return kilograms.multiply(share);
    }
}
