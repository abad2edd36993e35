package org.vereda.sources.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.ReferencePacks;

class VehiclePacksTest {
    private static final VehiclePacks PACKS = new VehiclePacks(ReferencePacks.builtIn());

    @Test
    void packsKnowTheListedPartsTheMetalsAndWhatMustBeProven() {
        assertThat(PACKS.materialSteps().step("traction battery", SourcePosition.NOWHERE))
                .contains(TreatmentStep.PRETREATMENT);
        assertThat(PACKS.materialSteps().step("copper", SourcePosition.NOWHERE)).contains(TreatmentStep.METALS);
        assertThat(PACKS.materialSteps().step("plastics", SourcePosition.NOWHERE))
                .isEmpty();
        assertThat(PACKS.thresholds())
                .singleElement()
                .satisfies(rule -> assertThat(rule.recyclability()).isEqualByComparingTo(new BigDecimal(85)));
    }

    @Test
    void mediansOfThePackAreThePublishedOnes() {
        Map<String, Double> medians = new TreeMap<>();
        for (SurvivalSet set : PACKS.survivals()) {
            set.life(cars(Country.US), SurvivalSet.Part.VEHICLE)
                    .ifPresent(life -> medians.put(set.id(), life.survival().medianYears()));
        }
        assertThat(medians.get("epa-omega")).isEqualTo(15.4, within(0.05));
        assertThat(medians.get("nhtsa-2006")).isEqualTo(13.2, within(0.05));
        assertThat(medians.get("epa-2016")).isEqualTo(15.2, within(0.05));
        assertThat(medians.get("busch-2025")).isEqualTo(17, within(0.01));
    }

    @Test
    void batteriesHaveALawOfTheirOwn() {
        SurvivalSet set = set("busch-2025");
        assertThat(set.life(cars(Country.MX), SurvivalSet.Part.TRACTION_BATTERY))
                .hasValueSatisfying(
                        life -> assertThat(life.survival().medianYears()).isEqualTo(15, within(0.01)));
    }

    @Test
    void packHoldsTheRegistrationsOfOmega() {
        Path file = SharedData.require("epa-omega-vehicles/reregistration_fixed_by_age_ice_bev_phev-body_style.csv");
        SurvivalSet original = OmegaSurvival.read(file, new Findings());
        Map<String, String> names =
                Map.of("car", "sedan_wagon.ICE", "suv_van", "cuv_suv_van.BEV", "pickup", "pickup.PHEV");
        names.forEach((type, name) -> {
            SurvivalSet.Life ours = set("epa-omega")
                    .life(new Segment(Country.US, type, Powertrain.ICE), SurvivalSet.Part.VEHICLE)
                    .orElseThrow();
            SurvivalSet.Life theirs = original.life(
                            new Segment(Country.US, name, Powertrain.ICE), SurvivalSet.Part.VEHICLE)
                    .orElseThrow();
            for (int age = 0; age < 50; age++) {
                assertThat(ours.survival().at(age)).isEqualTo(theirs.survival().at(age));
            }
        });
    }

    @Test
    void packHoldsTheLifetimesOfOdym() {
        Path file = SharedData.require("odym-vehicles/ODYM_Tutorial5_VehicleLifetime.xlsx");
        Findings findings = new Findings();
        SurvivalSet original = OdymVehicles.lifetimes(file, findings);
        for (Country country : Country.values()) {
            double ours = mean(set("odym"), country);
            assertThat(ours).isEqualTo(mean(original, country), within(1e-6));
        }
        assertThat(findings.sorted())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("fleet.survival-truncated"));
    }

    @Test
    void registrationsAndStockOfOdymAreReadAndSetBesideEachOther() {
        Path sales = SharedData.require("odym-vehicles/ODYM_Tutorial5_VehicleNewRegistration.xlsx");
        Path stock = SharedData.require("odym-vehicles/ODYM_Tutorial5_VehicleStock2015.xlsx");
        List<Sale> sold = OdymVehicles.registrations(sales, new Findings());
        List<StatedStock> registered = OdymVehicles.stocks(stock, new Findings());
        assertThat(sold).hasSize(39).anySatisfy(sale -> {
            assertThat(sale.segment()).isEqualTo(cars(Country.CA));
            assertThat(sale.year()).isEqualTo(2005);
            assertThat(sale.vehicles()).isEqualTo(847_436);
        });
        Forecast forecast = Forecast.of(
                new FleetInput(sold, registered, List.of()),
                List.of(set("odym"), set("epa-omega")),
                set("busch-2025"),
                List.of(),
                Timing.END,
                2017);
        assertThat(forecast.checked(forecast.cases().getFirst())).hasSize(3).allSatisfy(checked -> {
            assertThat(checked.computed()).isPresent();
            assertThat(checked.computed().orElseThrow())
                    .isLessThan(checked.stated().vehicles());
        });
    }

    private static double mean(SurvivalSet set, Country country) {
        return Optional.of(set)
                .flatMap(one -> one.life(cars(country), SurvivalSet.Part.VEHICLE))
                .orElseThrow()
                .survival()
                .meanYears();
    }

    private static SurvivalSet set(String id) {
        return PACKS.survivals().stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Segment cars(Country country) {
        return new Segment(country, "car", Powertrain.ICE);
    }
}
