package org.vereda.endoflife.content;

import java.math.BigDecimal;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.inventory.Flow;
import org.vereda.quantity.SourcePosition;

/**
 * A statement that a part of a material of a product is recycled.
 *
 * @param product the product's identifier
 * @param material the material as the bill of materials names it, for example {@code steel} for {@code material:steel}
 * @param share the recycled share of its mass, 0 to 1
 * @param content what the recycled material is
 * @param position where it was read
 */
public record ContentClaim(
        String product, String material, BigDecimal share, RecycledContent content, SourcePosition position) {
    /** How the recycled variant of a material is called among the factors. */
    private static final String VARIANT = "-recycled";

    /** The flow that the bill of materials names. */
    Flow.Material whole() {
        return new Flow.Material(material);
    }

    /** The flow that takes the place of the recycled part. */
    Flow.Material recycled() {
        return new Flow.Material(material + VARIANT);
    }
}
