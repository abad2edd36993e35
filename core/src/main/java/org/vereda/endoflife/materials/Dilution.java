package org.vereda.endoflife.materials;

import java.math.BigDecimal;
import java.math.MathContext;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * How much scrap a product takes when an element that cannot be refined out, such as copper in steel, must stay below the
 * product's limit. All three are mass shares, 0 to 1.
 *
 * @param scrap cs, the share of the element in the scrap
 * @param primary cp, the share in the primary metal that dilutes it
 * @param limit cl, the largest share that the product allows
 */
public record Dilution(BigDecimal scrap, BigDecimal primary, BigDecimal limit) {
    /**
     * A checked dilution.
     *
     * @throws InvalidInput where a share lies outside 0 to 1, or the primary metal itself is above the limit
     */
    public Dilution {
        requireShare(scrap);
        requireShare(primary);
        requireShare(limit);
        if (primary.compareTo(limit) > 0) {
            throw InvalidInput.of(Finding.error(
                    "materials.primary-above-limit",
                    SourcePosition.NOWHERE,
                    primary.toPlainString(),
                    limit.toPlainString()));
        }
    }

    /** True where the product can be made of scrap alone. */
    public boolean isScrapEnough() {
        return scrap.compareTo(limit) <= 0;
    }

    /** The largest share of scrap in the charge: {@code (cl - cp) / (cs - cp)}, or 1 where cs is within the limit. */
    public BigDecimal mostScrap() {
        return isScrapEnough()
                ? BigDecimal.ONE
                : limit.subtract(primary).divide(scrap.subtract(primary), MathContext.DECIMAL128);
    }

    /**
     * The primary metal in kg that so much scrap needs: {@code m (cs - cl) / (cl - cp)}, 0 where cs is within the limit.
     *
     * @param kilograms m, the scrap in kg
     * @throws InvalidInput where no amount is enough, because the primary metal is itself at the limit
     */
    public BigDecimal primaryFor(BigDecimal kilograms) {
        if (isScrapEnough()) {
            return BigDecimal.ZERO;
        }
        BigDecimal room = limit.subtract(primary);
        if (room.signum() == 0) {
            throw InvalidInput.of(Finding.error("materials.no-room", SourcePosition.NOWHERE, limit.toPlainString()));
        }
        return kilograms.multiply(scrap.subtract(limit)).divide(room, MathContext.DECIMAL128);
    }

    private static void requireShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInput.of(
                    Finding.error("materials.not-a-content", SourcePosition.NOWHERE, share.toPlainString()));
        }
    }
}
