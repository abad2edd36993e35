package org.vereda.endoflife.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.endoflife.materials.Composition;
import org.vereda.endoflife.materials.Compositions;
import org.vereda.endoflife.materials.StatedYield;
import org.vereda.endoflife.materials.Substance;
import org.vereda.endoflife.materials.Transfer;
import org.vereda.endoflife.materials.Treatment;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.VehiclePacks;

class MaterialForecastTest {
    private static final VehiclePacks PACKS = new VehiclePacks(ReferencePacks.builtIn());
    private static final Segment CARS = new Segment(Country.MX, "car", Powertrain.ICE);
    private static final Segment ELECTRIC = new Segment(Country.MX, "car", Powertrain.BEV);

    @Test
    void everyKilogramOfVehiclesThatEndIsRecoveredOrResidue() {
        MaterialForecast materials = forecast(PACKS.compositions(), chain("odym-2007"));
        assertThat(materials.returns()).isNotEmpty().allSatisfy(one -> {
            Treatment treatment = one.treatment();
            assertThat(treatment.recovered().total().add(treatment.residue().total()))
                    .isEqualByComparingTo(treatment.input().total());
        });
    }

    @Test
    void lotsAreTheLeastOfAllSurvivalSetsInWholeKilograms() {
        MaterialForecast materials = forecast(PACKS.compositions(), chain("odym-2007"));
        BigDecimal least = materials.returns().stream()
                .filter(one -> one.year() == 2025)
                .map(one -> CopperInSteel.of(one.treatment()).orElseThrow().steel())
                .min(BigDecimal::compareTo)
                .orElseThrow();
        SecondaryLot lot = materials.lots().stream()
                .filter(one -> one.id().equals("MX-2025-steel"))
                .findFirst()
                .orElseThrow();
        assertThat(lot.recovered()).isLessThanOrEqualTo(least);
        assertThat(least.subtract(lot.recovered())).isLessThan(BigDecimal.ONE);
    }

    @Test
    void vehiclesWithoutCompositionAreCountedAndNotGuessed() {
        MaterialForecast materials = forecast(PACKS.compositions(), chain("odym-2007"));
        assertThat(materials.left()).containsOnlyKeys(ELECTRIC);
        assertThat(materials.left().get(ELECTRIC)).isPositive();
        assertThat(materials.borrowed()).hasSize(1);
    }

    @Test
    void yieldOfAluminumInTheUnitedStatesIsThePublishedOne() {
        List<StatedYield> yields = chain("us-aluminum").yields(Substance.of("aluminum"), "aluminum");
        assertThat(yields.getFirst().share()).isEqualByComparingTo("0.9128532");
    }

    @Test
    void copperInSteelLiesBetweenWhatTheChainStatesAndAllThatNobodyRecovered() {
        TreatmentChain chain = TreatmentChain.of(
                "own",
                List.of(
                        transfer("shredding", "steel", "steel", "0.9"),
                        transfer("shredding", "copper", "steel", "0.05"),
                        transfer("shredding", "copper", "copper scrap", "0.65")));
        CopperInSteel copper = CopperInSteel.of(chain.treat(Composition.of(Map.of(
                        Substance.of("steel"), BigDecimal.valueOf(1000), Substance.of("copper"), BigDecimal.TEN))))
                .orElseThrow();
        assertThat(copper.copper()).isEqualByComparingTo("0.5");
        assertThat(copper.share())
                .isEqualByComparingTo(new BigDecimal("0.5").divide(new BigDecimal("900.5"), MathContext.DECIMAL128));
        assertThat(copper.most())
                .isEqualByComparingTo(new BigDecimal("3.5").divide(new BigDecimal("903.5"), MathContext.DECIMAL128));
        assertThat(copper.primary(new BigDecimal("0.0005")).setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("99.5");
    }

    private static TreatmentChain chain(String id) {
        return PACKS.vehicleChains().stream()
                .filter(chain -> chain.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Transfer transfer(String step, String material, String target, String share) {
        return new Transfer(step, Substance.of(material), target, new BigDecimal(share), "own", SourcePosition.NOWHERE);
    }

    private static MaterialForecast forecast(Compositions compositions, TreatmentChain chain) {
        FleetInput input = new FleetInput(
                List.of(
                        new Sale(CARS, 2010, 100_000, SourcePosition.NOWHERE),
                        new Sale(ELECTRIC, 2015, 5_000, SourcePosition.NOWHERE)),
                List.of(),
                List.of());
        List<SurvivalSet> sets = PACKS.survivals().stream()
                .filter(set -> set.knows(input.segments()))
                .toList();
        SurvivalSet batteries = sets.stream()
                .filter(set -> set.id().equals("busch-2025"))
                .findFirst()
                .orElseThrow();
        Forecast forecast = Forecast.of(input, sets, batteries, List.of(), Timing.END, 2030);
        return MaterialForecast.of(forecast, compositions, chain, 2020, 2030);
    }
}
