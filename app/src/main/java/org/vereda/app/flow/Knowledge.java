package org.vereda.app.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.FuelConversion;
import org.vereda.footprint.GridRegions;
import org.vereda.footprint.ImpactMethod;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.inventory.TypicalUse;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.measures.EnergyPrice;
import org.vereda.measures.MeasureLibrary;
import org.vereda.measures.Priors;
import org.vereda.quantity.ExchangeTable;
import org.vereda.sources.ReferencePacks;

/**
 * What the reference packs tell a run, read once.
 *
 * @param impacts categories for releases
 * @param industryCodes the codes that the industry tables or the purchase factors name
 */
public record Knowledge(
        ReferencePacks packs,
        EmissionFactors factors,
        FuelConversion fuels,
        ExchangeTable money,
        GridRegions grids,
        IndustryCrossWalk industries,
        SubstanceDirectory substances,
        List<TypicalUse> typicalUses,
        List<EnergyPrice> energyPrices,
        MeasureLibrary library,
        Priors priors,
        ImpactMethod impacts,
        Set<String> industryCodes) {

    /** Reads the packs. */
    public static Knowledge of(ReferencePacks packs) {
        EmissionFactors factors = new EmissionFactors(packs.emissionFactors());
        IndustryCrossWalk industries = packs.industries();
        return new Knowledge(
                packs,
                factors,
                new FuelConversion(packs.fuelProperties()),
                packs.exchangeTable(),
                packs.gridRegions(),
                industries,
                packs.substances(),
                packs.typicalUse(),
                packs.energyPrices(),
                packs.measures(),
                packs.priors(),
                new ImpactMethod(
                        "TRACI 2.1",
                        packs.characterizationFactors(),
                        packs.pack("traci").label()),
                industryCodes(industries, factors));
    }

    private static Set<String> industryCodes(IndustryCrossWalk industries, EmissionFactors factors) {
        Set<String> codes = new HashSet<>();
        industries.titles().forEach(title -> codes.add(title.code()));
        factors.all().forEach(factor -> {
            if (factor.flow() instanceof Flow.Purchase(String naics)) {
                codes.add(naics);
            }
        });
        return Set.copyOf(codes);
    }

    /**
     * What footprints are computed with.
     *
     * @param gwp the GWP set, over 100 years
     * @param electricity how bought electricity counts
     */
    public FootprintMethod method(String gwp, ElectricityBasis electricity) {
        return new FootprintMethod(factors, fuels, grids, packs.gwpSet(gwp, 100), money, electricity);
    }

    /** True for a code that the industry tables or the purchase factors name; those hold every six-digit code of 2017. */
    public boolean knowsIndustry(IndustryCode code) {
        return industryCodes.contains(code.digits());
    }
}
