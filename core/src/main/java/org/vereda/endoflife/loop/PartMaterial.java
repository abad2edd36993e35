package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import org.vereda.footprint.method.RecyclingCase;
import org.vereda.quantity.SourcePosition;

/**
 * A material of a part.
 *
 * @param part the part
 * @param material the material
 * @param kilograms its mass in the part
 * @param recycling its burdens per kilogram, with the share of recycled material in it
 * @param marketFactor A of the circular footprint formula, 0 to 1
 * @param content what the recycled material is
 * @param position where it was read
 */
public record PartMaterial(
        String part,
        String material,
        BigDecimal kilograms,
        RecyclingCase recycling,
        BigDecimal marketFactor,
        RecycledContent content,
        SourcePosition position) {
    /** The mass of recycled material in the part. */
    public BigDecimal recycledKilograms() {
        return kilograms.multiply(recycling.recycledContent());
    }

    /** The same part made of virgin material alone. */
    PartMaterial virgin() {
        return new PartMaterial(
                part, material, kilograms, recycling.withContent(BigDecimal.ZERO), marketFactor, content, position);
    }
}
