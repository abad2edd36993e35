package org.vereda.footprint.method;

import java.math.BigDecimal;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * One material of a product with its virgin, recycled and end-of-life burdens, per unit of material.
 *
 * @param virgin Ev, burden of virgin material
 * @param recycled Er, burden of the recycled material that goes in
 * @param recycling Er', burden of recycling what comes out
 * @param displaced Ev', burden of the virgin material that it displaces
 * @param disposal Ed, burden of disposal
 * @param recycledContent R1, share of recycled material going in, 0 to 1
 * @param recycledOutput R2, share that is recycled at the end of life, 0 to 1
 * @param qualityIn Qin, quality of the recycled material to virgin
 * @param qualityOut Qout, quality of what is recycled to what it displaces
 */
public record RecyclingCase(
        BigDecimal virgin,
        BigDecimal recycled,
        BigDecimal recycling,
        BigDecimal displaced,
        BigDecimal disposal,
        BigDecimal recycledContent,
        BigDecimal recycledOutput,
        BigDecimal qualityIn,
        BigDecimal qualityOut) {
    public RecyclingCase {
        requireShare("R1", recycledContent);
        requireShare("R2", recycledOutput);
        requireShare("Qin", qualityIn);
        requireShare("Qout", qualityOut);
    }

    /** Cut-off: {@code E = (1 - R1) Ev + R1 Er + (1 - R2) Ed} (Catena-X rulebook 4, 5.2.5). */
    public RecyclingBurden<RecyclingBurden.CutOff> cutOff() {
        BigDecimal in = rest(recycledContent).multiply(virgin).add(recycledContent.multiply(recycled));
        return RecyclingBurden.cutOff(in.add(rest(recycledOutput).multiply(disposal)));
    }

    /** Avoided burden: {@code E = Ev + R2 (Er' - Ev' Qout) + (1 - R2) Ed} (ISO 14044, 4.3.4.3, closed-loop procedure). */
    public RecyclingBurden<RecyclingBurden.AvoidedBurden> avoidedBurden() {
        BigDecimal credit = recycledOutput.multiply(recycling.subtract(displaced.multiply(qualityOut)));
        return RecyclingBurden.avoidedBurden(
                virgin.add(credit).add(rest(recycledOutput).multiply(disposal)));
    }

    /**
     * Circular footprint formula without energy recovery: {@code E = (1 - R1) Ev + R1 (A Er + (1 - A) Ev Qin)}
     * {@code + (1 - A) R2 (Er' - Ev' Qout) + (1 - R2) Ed} (Recommendation (EU) 2021/2279, annex I). With A = 1 it is the
     * cut-off; with A = 0, Qin = 1 it is the avoided burden.
     *
     * @param marketFactor A, 0 to 1: low where recycled material is wanted (0.2 for metals), high where there is too much of it
     * @throws InvalidInput where A is not between 0 and 1
     */
    public RecyclingBurden<RecyclingBurden.CircularFootprint> circularFootprint(BigDecimal marketFactor) {
        requireShare("A", marketFactor);
        BigDecimal share = rest(marketFactor);
        BigDecimal secondary =
                marketFactor.multiply(recycled).add(share.multiply(virgin).multiply(qualityIn));
        BigDecimal credit = share.multiply(recycledOutput).multiply(recycling.subtract(displaced.multiply(qualityOut)));
        return RecyclingBurden.circularFootprint(rest(recycledContent)
                .multiply(virgin)
                .add(recycledContent.multiply(secondary))
                .add(credit)
                .add(rest(recycledOutput).multiply(disposal)));
    }

    /** The same material with another share of recycled material going in. */
    public RecyclingCase withContent(BigDecimal share) {
        return new RecyclingCase(
                virgin, recycled, recycling, displaced, disposal, share, recycledOutput, qualityIn, qualityOut);
    }

    private static BigDecimal rest(BigDecimal share) {
        return BigDecimal.ONE.subtract(share);
    }

    private static void requireShare(String name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-share", SourcePosition.NOWHERE, name, share.toPlainString()));
        }
    }
}
