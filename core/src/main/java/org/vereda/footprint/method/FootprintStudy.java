package org.vereda.footprint.method;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/**
 * A product footprint before any standard's rules: its parts per declared unit and the choices that the rules judge.
 *
 * @param product the product's identifier
 * @param parts all parts; those without packaging or distribution are of the production stage
 * @param packagingIncluded whether the packaging parts belong to the footprint
 * @param reference first and last day of the activity data
 * @param validity first and last day of use as wished, nothing for the usual time of the profile
 * @param gwpSets every GWP set inside the parts
 * @param exemption what was left out
 * @param electricity how bought electricity was counted
 * @param recycling how recycled material and scrap were counted
 * @param carbon the carbon in product and packaging, nothing where not known
 * @param prospective true for a product that is not made yet
 * @param ownStep 0 or 100 for each kind: whether the maker's own step was certified or verified
 * @param position where the product was read
 */
public record FootprintStudy(
        String product,
        List<FootprintPart> parts,
        boolean packagingIncluded,
        Period reference,
        Optional<Period> validity,
        List<String> gwpSets,
        Exemption exemption,
        Electricity electricity,
        RecyclingApproach recycling,
        Optional<CarbonContent> carbon,
        boolean prospective,
        VerificationShares ownStep,
        SourcePosition position) {
    public FootprintStudy {
        parts = List.copyOf(parts);
        gwpSets = List.copyOf(gwpSets);
    }

    /** How bought electricity was counted. */
    public enum Electricity {
        /** By instruments, the rest by the residual mix. */
        MARKET,
        /** By the mix of the grid region because no instruments exist there. */
        LOCATION_WITHOUT_INSTRUMENTS,
        /** By the mix of the grid region although instruments exist. */
        LOCATION
    }
}
