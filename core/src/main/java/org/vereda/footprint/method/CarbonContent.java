package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The carbon in a product and its packaging, kg C per declared unit.
 *
 * @param fossil fossil carbon of the product
 * @param biogenic biogenic carbon of the product
 * @param recycled of both, from recycled material
 * @param packagingBiogenic biogenic carbon of the packaging
 */
public record CarbonContent(BigDecimal fossil, BigDecimal biogenic, BigDecimal recycled, BigDecimal packagingBiogenic) {
    private static final BigDecimal DIOXIDE_PER_CARBON =
            BigDecimal.valueOf(44).divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);

    /** Fossil and biogenic carbon of the product. */
    public BigDecimal total() {
        return fossil.add(biogenic);
    }

    /** The carbon dioxide that its biogenic carbon took up, below zero: {@code -44/12 * kg C}. */
    public BigDecimal uptake(boolean withPackaging) {
        BigDecimal carbon = withPackaging ? biogenic.add(packagingBiogenic) : biogenic;
        return carbon.multiply(DIOXIDE_PER_CARBON).negate();
    }
}
