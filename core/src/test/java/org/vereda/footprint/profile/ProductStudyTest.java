package org.vereda.footprint.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.FuelConversion;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.footprint.product.ProductSystem;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Finding;
import org.vereda.sources.ReferencePacks;

/** A plant that makes parts with gas, electricity and air freight, through the rules of every profile. */
class ProductStudyTest {
    private static final BigDecimal EXACT = new BigDecimal("1e-9");

    private static ProductCarbonFootprint part() {
        ReferencePacks packs = ReferencePacks.builtIn();
        FootprintMethod method = new FootprintMethod(
                new EmissionFactors(packs.emissionFactors()),
                new FuelConversion(packs.fuelProperties()),
                packs.gridRegions(),
                packs.gwpSet("AR5", 100),
                packs.exchangeTable(),
                ElectricityBasis.MARKET);
        List<Activity> rows = List.of(
                Rows.row("plant", "natural-gas", "1000", "MMBtu[HHV]"),
                Rows.row("plant", "electricity", "100", "MWh"),
                Rows.row("plant", "freight:air", "1000", "t*km"));
        SiteFootprint site = SiteFootprint.of(
                SiteInventory.of(
                        Rows.facility("plant", "US-MI"),
                        Rows.YEAR,
                        rows,
                        List.of(Rows.made("plant", "part", "1000", "item", "1000"))),
                method);
        return ProductFootprints.of(new ProductSystem(
                        method,
                        Rows.YEAR,
                        List.of(site),
                        List.of(Rows.product("part", "item", "2")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        UncertaintyRules.none()))
                .footprint("part")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(MethodProfile.class)
    void withoutBiogenicCarbonEveryProfileHasTheComputedTotal(MethodProfile profile) {
        ProfiledFootprint result = ProductStudy.of(part(), Rows.YEAR, profile);
        assertThat(result.headline()).isCloseTo(BigDecimal.valueOf(part().total()), within(EXACT));
        assertThat(result.profile()).isEqualTo(profile);
    }

    @Test
    void airFreightIsTheAircraftItem() {
        ProfiledFootprint result = ProductStudy.of(part(), Rows.YEAR, MethodProfile.CATENA_X_4);
        assertThat(result.production().aircraft())
                .isCloseTo(BigDecimal.valueOf(part().byFlow().getOrDefault("freight:air", 0.0)), within(EXACT));
        assertThat(result.production().aircraft()).isPositive();
    }

    @Test
    void primaryDataShareIsThatOfTheComputation() {
        ProfiledFootprint result = ProductStudy.of(part(), Rows.YEAR, MethodProfile.PACT_3);
        assertThat(result.primaryDataShare().orElseThrow())
                .isCloseTo(BigDecimal.valueOf(part().primaryDataShare()), within(EXACT));
    }

    @Test
    void whatTheComputationDoesNotKnowIsTold() {
        ProfiledFootprint result = ProductStudy.of(part(), Rows.YEAR, MethodProfile.CATENA_X_4);
        assertThat(result.findings())
                .extracting(Finding::code)
                .contains(
                        "footprint.rule-packaging-missing",
                        "footprint.rule-screening-missing",
                        "footprint.rule-unrated",
                        "footprint.rule-undivided");
    }
}
