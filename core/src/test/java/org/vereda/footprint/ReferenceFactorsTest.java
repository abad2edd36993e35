package org.vereda.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Activity;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.ReferencePacks;

/** Published factors reach the footprint through the shipped reference packs. */
class ReferenceFactorsTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();

    private static FootprintMethod method(String gwp) {
        return new FootprintMethod(
                new EmissionFactors(PACKS.emissionFactors()),
                new FuelConversion(PACKS.fuelProperties()),
                PACKS.gridRegions(),
                PACKS.gwpSet(gwp, 100),
                PACKS.exchangeTable(),
                ElectricityBasis.LOCATION);
    }

    private static Facility at(String subdivision, String zip) {
        return new Facility(
                "plant",
                "org",
                "Plant",
                new Subdivision(subdivision),
                "",
                zip,
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                OptionalInt.empty(),
                SourcePosition.NOWHERE);
    }

    private static SiteFootprint footprint(Facility facility, int year, Activity row) {
        SiteInventory inventory = SiteInventory.of(facility, Period.ofYear(year), List.of(row), List.of());
        return SiteFootprint.of(inventory, method("AR5"));
    }

    private static Activity megawattHour(int year) {
        return Rows.row("plant", "electricity", "1", "MWh", Period.ofYear(year), "");
    }

    /** eGRID as transcribed for EPA tools; see the grid pack: 551.751123168 kg CO2, 52.616672 g CH4, 7.257472 g N2O. */
    @Test
    void detroitUsesTheMixOfItsSubregionInTheYearOfUse() {
        BigDecimal total =
                footprint(at("US-MI", "48201"), 2024, megawattHour(2024)).total(EmissionScope.SCOPE_2_LOCATION);
        assertThat(total.doubleValue()).isCloseTo(551.751123168 + 0.052616672 * 28 + 0.007257472 * 265, within(1e-9));
    }

    /** National Inventory Report, annex 13, 2022: Ontario 38 g CO2e per kWh consumed. */
    @Test
    void ontarioUsesItsConsumptionIntensity() {
        assertThat(footprint(at("CA-ON", ""), 2022, megawattHour(2022)).total(EmissionScope.SCOPE_2_LOCATION))
                .isEqualByComparingTo("38");
    }

    /** SEMARNAT's notices: 0.494 t CO2e per MWh for 2020, 0.423 for 2021. */
    @Test
    void mexicoUsesTheFactorOfTheYear() {
        assertThat(footprint(at("MX-QUE", ""), 2020, megawattHour(2020)).total(EmissionScope.SCOPE_2_LOCATION))
                .isEqualByComparingTo("494");
        assertThat(footprint(at("MX-QUE", ""), 2021, megawattHour(2021)).total(EmissionScope.SCOPE_2_LOCATION))
                .isEqualByComparingTo("423");
    }

    /** AT-22's gas: 53.06 kg CO2, 1 g CH4, 0.1 g N2O per MMBtu; Mexican gas uses it for want of a factor of its own. */
    @Test
    void gasGivesTheSameInAllThreeCountries() {
        Activity gas = Rows.row("plant", "natural-gas", "50000", "MMBtu[HHV]");
        assertThat(List.of("US-MI", "MX-QUE", "CA-ON"))
                .allSatisfy(place -> assertThat(
                                footprint(at(place, ""), 2022, gas).total(EmissionScope.SCOPE_1))
                        .isEqualByComparingTo("2655725"));
    }

    @Test
    void mexicanGasOnTheLowerHeatingValueIsConvertedAndSaidSo() {
        SiteFootprint site = footprint(at("MX-QUE", ""), 2022, Rows.row("plant", "natural-gas", "1000", "GJ[LHV]"));
        double higher = 1000 * 50.552 / 45.627 / 1.05505585262;
        assertThat(site.total(EmissionScope.SCOPE_1).doubleValue()).isCloseTo(higher * 53.1145, within(1e-6));
        assertThat(site.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("footprint.converted"));
    }

    /** EPA supply-chain factors 1.3: 336370 with margins 0.503 kg CO2e per USD of 2022. */
    @Test
    void aPurchaseUsesTheFactorAtPurchaserPrices() {
        Activity row = Rows.spent("plant", "purchase:336370", "1000", Currency.USD, 2022);
        assertThat(footprint(at("US-MI", ""), 2022, row).total(EmissionScope.PURCHASED_GOODS))
                .isEqualByComparingTo("503");
    }

    @Test
    void energyOfAllUnitsIsToldInMegajoules() {
        SiteFootprint site = footprint(at("US-MI", ""), 2022, Rows.row("plant", "diesel", "1000", "gal"));
        assertThat(site.energy())
                .hasEntrySatisfying(
                        EnergyCarrier.DIESEL,
                        energy -> assertThat(energy.amount().doubleValue())
                                .isCloseTo(1000 * 0.138 * 1055.05585262, within(1e-6)));
    }

    @Test
    void refrigerantsAreKnownByTheirTradeNumber() {
        assertThat(footprint(at("US-MI", ""), 2022, Rows.row("plant", "refrigerant:R-134a", "1", "kg"))
                        .total(EmissionScope.SCOPE_1))
                .isEqualByComparingTo("1300");
    }
}
