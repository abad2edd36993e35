package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import java.util.List;
import org.vereda.footprint.method.RecyclingBurden;
import org.vereda.footprint.method.RecyclingBurden.AvoidedBurden;
import org.vereda.footprint.method.RecyclingBurden.CircularFootprint;
import org.vereda.footprint.method.RecyclingBurden.CutOff;

/**
 * The burden of a part's materials by three approaches side by side, kg CO2e: the sum over its materials of mass times burden per
 * kilogram. They are answers to different questions and never added.
 *
 * @param cutOff recycled material carries the burden of recycling alone
 * @param avoidedBurden what is recycled at the end of life is credited; recycled content changes nothing
 * @param circular the circular footprint formula, which shares both
 */
public record PartBurden(
        RecyclingBurden<CutOff> cutOff,
        RecyclingBurden<AvoidedBurden> avoidedBurden,
        RecyclingBurden<CircularFootprint> circular) {
    /** Of materials as they are. */
    public static PartBurden of(List<PartMaterial> materials) {
        RecyclingBurden<CutOff> cutOff = RecyclingBurden.cutOff(BigDecimal.ZERO);
        RecyclingBurden<AvoidedBurden> avoided = RecyclingBurden.avoidedBurden(BigDecimal.ZERO);
        RecyclingBurden<CircularFootprint> circular = RecyclingBurden.circularFootprint(BigDecimal.ZERO);
        for (PartMaterial one : materials) {
            cutOff = cutOff.plus(one.recycling().cutOff().times(one.kilograms()));
            avoided = avoided.plus(one.recycling().avoidedBurden().times(one.kilograms()));
            circular = circular.plus(
                    one.recycling().circularFootprint(one.marketFactor()).times(one.kilograms()));
        }
        return new PartBurden(cutOff, avoided, circular);
    }

    /** Of the same materials without any recycled content. */
    public static PartBurden ofVirgin(List<PartMaterial> materials) {
        return of(materials.stream().map(PartMaterial::virgin).toList());
    }
}
