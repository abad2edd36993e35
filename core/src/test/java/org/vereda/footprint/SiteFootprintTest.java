package org.vereda.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vereda.inventory.Rows.YEAR;
import static org.vereda.inventory.Rows.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.inventory.Activity;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

class SiteFootprintTest {
    private final Facility queretaro = Rows.facility("plant", "MX-QUE");

    private static SiteFootprint footprint(Facility facility, FootprintMethod method, Activity... rows) {
        return SiteFootprint.of(SiteInventory.of(facility, YEAR, List.of(rows), List.of()), method);
    }

    private SiteFootprint footprint(Activity... rows) {
        return footprint(queretaro, Factors.method(), rows);
    }

    private static List<String> codes(SiteFootprint footprint) {
        return footprint.findings().stream().map(Finding::code).toList();
    }

    /** AT-22: AR5, EPA hub factors, 0.423 t CO2e/MWh. */
    @Test
    void at22SiteInventoryOfAPlant() {
        SiteFootprint site = footprint(
                row("plant", "natural-gas", "50000", "MMBtu[HHV]"),
                row("plant", "electricity", "10000", "MWh"),
                row("plant", "diesel", "1000", "gal"),
                row("plant", "refrigerant:R-410A", "20", "kg"));
        Map<String, BigDecimal> flows = site.byFlow(ElectricityBasis.LOCATION);
        assertThat(flows.get("natural-gas")).isEqualByComparingTo("2655725");
        assertThat(flows.get("diesel")).isEqualByComparingTo("10210");
        assertThat(flows.get("refrigerant:R-410A")).isEqualByComparingTo("38480");
        assertThat(site.total(EmissionScope.SCOPE_1)).isEqualByComparingTo("2704415");
        assertThat(site.total(EmissionScope.SCOPE_2_LOCATION)).isEqualByComparingTo("4230000");
        assertThat(site.operations(ElectricityBasis.LOCATION)).isEqualByComparingTo("6934415");
    }

    @Test
    void gasesAreKeptBesideTheirSum() {
        SiteFootprint site = footprint(row("plant", "natural-gas", "1000", "MMBtu[HHV]"));
        assertThat(site.gases(EmissionScope.SCOPE_1).get(Gas.CH4)).isEqualByComparingTo("1");
    }

    @Test
    void anotherGwpSetChangesTheSumAndNotTheGases() {
        Activity gas = row("plant", "natural-gas", "1000", "MMBtu[HHV]");
        SiteFootprint newer =
                footprint(queretaro, Factors.method(Factors.all(), Factors.AR6, ElectricityBasis.LOCATION), gas);
        assertThat(newer.total(EmissionScope.SCOPE_1)).isEqualByComparingTo("53115.2");
        assertThat(newer.gases(EmissionScope.SCOPE_1)).isEqualTo(footprint(gas).gases(EmissionScope.SCOPE_1));
    }

    @Test
    void aSumOfGasesWithAnotherGwpSetIsKeptApart() {
        SiteFootprint newer = footprint(
                queretaro,
                Factors.method(Factors.all(), Factors.AR6, ElectricityBasis.LOCATION),
                row("plant", "material:steel", "10", "kg"));
        assertThat(newer.total(ElectricityBasis.LOCATION)).isZero();
        assertThat(newer.apart().get("AR5")).isEqualByComparingTo("20");
        assertThat(codes(newer)).contains("footprint.other-gwp-set");
    }

    @Test
    void aMissingFactorIsNotCoveredAndNotZero() {
        SiteFootprint site = footprint(row("plant", "material:unobtainium", "10", "kg"));
        assertThat(site.notCovered())
                .singleElement()
                .satisfies(missing -> assertThat(missing.flow().id()).isEqualTo("material:unobtainium"));
        assertThat(codes(site)).containsExactly("footprint.no-factor");
    }

    @Test
    void lowerHeatingValueIsNotMixedWithHigher() {
        SiteFootprint site = footprint(row("plant", "natural-gas", "10", "GJ[LHV]"));
        assertThat(site.total(EmissionScope.SCOPE_1)).isZero();
        assertThat(codes(site)).contains("footprint.unit-does-not-fit");
    }

    @Test
    void anUnstatedHeatingValueIsAskedFor() {
        assertThat(codes(footprint(row("plant", "natural-gas", "10", "GJ")))).contains("footprint.basis-not-stated");
    }

    @Test
    void gasByVolumeIsConvertedByItsStatedHeatContent() {
        FootprintMethod method = new FootprintMethod(
                new EmissionFactors(Factors.all()),
                new FuelConversion(List.of(
                        Factors.property(FuelProperty.Kind.HIGHER_HEATING_VALUE, "0.001026", "MMBtu[HHV]/ft3"))),
                new GridRegions(List.of()),
                Factors.AR5,
                Factors.money(),
                ElectricityBasis.LOCATION);
        SiteFootprint site = footprint(queretaro, method, row("plant", "natural-gas", "1000000", "ft3[60F]"));
        assertThat(site.total(EmissionScope.SCOPE_1).doubleValue()).isCloseTo(1026 * 53.1145, within(1e-6));
        assertThat(site.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.conversion()).hasSize(1));
        assertThat(codes(site)).contains("footprint.converted");
    }

    @Test
    void scopeTwoStandsSideBySideByLocationAndMarket() {
        Facility michigan = new Facility(
                "plant",
                "org",
                "Plant",
                new Subdivision("US-MI"),
                "",
                "",
                "RFCM",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                OptionalInt.empty(),
                SourcePosition.NOWHERE);
        SiteFootprint site = footprint(michigan, Factors.method(), row("plant", "electricity", "1", "MWh"));
        assertThat(site.total(EmissionScope.SCOPE_2_LOCATION)).isEqualByComparingTo("501.4");
        assertThat(site.total(EmissionScope.SCOPE_2_MARKET)).isEqualByComparingTo("520");
        assertThat(site.total(ElectricityBasis.MARKET)).isEqualByComparingTo("520");
    }

    @Test
    void withoutAResidualMixTheLocationMixStandsInAndSaysSo() {
        SiteFootprint site = footprint(row("plant", "electricity", "1", "MWh"));
        assertThat(site.total(EmissionScope.SCOPE_2_MARKET)).isEqualByComparingTo("423");
        assertThat(codes(site)).contains("footprint.no-residual-mix");
    }

    @Test
    void theGridOfAnotherProvinceNeverStandsIn() {
        SiteFootprint site =
                footprint(Rows.facility("plant", "CA-QC"), Factors.method(), row("plant", "electricity", "1", "MWh"));
        assertThat(site.lines()).isEmpty();
        assertThat(codes(site)).contains("footprint.no-factor");
    }

    @Test
    void theNearestYearThatIsNotLaterIsTaken() {
        List<EmissionFactor> factors = new ArrayList<>();
        for (int year : new int[] {2019, 2021, 2023}) {
            factors.add(Factors.factor(
                    "electricity", "MX", Kind.LOCATION_MIX, "MWh", Map.of(Gas.CO2E, Integer.toString(year)), year));
        }
        SiteFootprint site = footprint(
                queretaro,
                Factors.method(factors, Factors.AR5, ElectricityBasis.LOCATION),
                row("plant", "electricity", "1", "MWh"));
        assertThat(site.total(EmissionScope.SCOPE_2_LOCATION)).isEqualByComparingTo("2021");
        assertThat(codes(site)).contains("footprint.factor-of-other-year");
    }

    @Test
    void pesosAreBroughtToThePriceYearThenExchanged() {
        SiteFootprint site = footprint(Rows.spent("plant", "purchase:331110", "20000", Currency.MXN, 2021));
        assertThat(site.total(EmissionScope.PURCHASED_GOODS).doubleValue())
                .isCloseTo(20000 * 1.1 / 20 * 0.769, within(1e-9));
        assertThat(site.lines().getFirst().isSpendBased()).isTrue();
    }

    @Test
    void aPriceYearWithoutIndexIsNotCovered() {
        SiteFootprint site = footprint(Rows.spent("plant", "purchase:331110", "20000", Currency.CAD, 2021));
        assertThat(site.notCovered()).hasSize(1);
        assertThat(codes(site)).containsExactly("footprint.money-not-convertible");
    }

    @Test
    void aFactorOfAnotherCountryStandsInWithANote() {
        SiteFootprint site = footprint(row("plant", "waste:other:landfill", "2", "t"));
        assertThat(site.total(EmissionScope.WASTE)).isEqualByComparingTo("1000");
        assertThat(codes(site)).containsExactly("footprint.factor-from-elsewhere");
    }

    @Test
    void kilogramsTonnesAndPoundsGiveTheSameFootprint() {
        BigDecimal kilograms =
                footprint(row("plant", "material:steel", "907.18474", "kg")).total(EmissionScope.PURCHASED_GOODS);
        assertThat(footprint(row("plant", "material:steel", "1", "short ton")).total(EmissionScope.PURCHASED_GOODS))
                .isEqualByComparingTo(kilograms);
        assertThat(footprint(row("plant", "material:steel", "2000", "lb")).total(EmissionScope.PURCHASED_GOODS))
                .isEqualByComparingTo(kilograms);
    }

    @Property(tries = 50)
    void flowsAndScopesAddUpToTheTotalInAnyOrder(
            @ForAll @Size(min = 4, max = 12) List<@IntRange(min = 0, max = 100000) Integer> amounts,
            @ForAll long seed) {
        List<String> flows = List.of("natural-gas|MMBtu[HHV]", "electricity|kWh", "material:steel|lb", "diesel|L");
        List<Activity> rows = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            String[] flow = flows.get(i % flows.size()).split("\\|", -1);
            rows.add(row("plant", flow[0], amounts.get(i).toString(), flow[1]));
        }
        SiteFootprint site = footprint(rows.toArray(new Activity[0]));
        Collections.shuffle(rows, new Random(seed));
        BigDecimal total = site.total(ElectricityBasis.MARKET);
        assertThat(footprint(rows.toArray(new Activity[0])).total(ElectricityBasis.MARKET))
                .isEqualByComparingTo(total);
        assertThat(site.byFlow(ElectricityBasis.MARKET).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        assertThat(site.total(1, ElectricityBasis.MARKET)
                        .add(site.total(2, ElectricityBasis.MARKET))
                        .add(site.total(3, ElectricityBasis.MARKET)))
                .isEqualByComparingTo(total);
    }

    // --- contracts for electricity

    private static SiteFootprint withContracts(FootprintMethod method, ElectricityInstrument... instruments) {
        Facility detroit = Rows.facility("plant", "US-MI");
        Facility here = new Facility(
                detroit.id(),
                detroit.organization(),
                detroit.name(),
                detroit.subdivision(),
                "",
                "",
                "RFCM",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                OptionalInt.empty(),
                SourcePosition.NOWHERE);
        SiteInventory inventory = SiteInventory.of(
                here,
                YEAR,
                List.of(row("plant", "electricity", "600", "MWh"), row("plant", "electricity", "400", "MWh")),
                List.of());
        return SiteFootprint.of(inventory, method, List.of(instruments));
    }

    private static ElectricityInstrument certificate(String megawattHours, String factor) {
        return new ElectricityInstrument(
                "plant",
                YEAR,
                ElectricityInstrument.Kind.CERTIFICATE,
                Quantity.of(megawattHours, Units.MEGAWATT_HOUR),
                YEAR.end().getYear(),
                "US",
                "REC-1",
                true,
                Optional.of(Quantity.of(factor, Units.parse("kg/MWh"))),
                "supplier",
                "",
                SourcePosition.of("electricity.csv", 2, 1));
    }

    /** 250 of 1,000 MWh by certificates at 20 kg, 750 MWh by the residual mix at 520 kg CO2. */
    @Test
    void certificatesCoverTheirPartAndTheResidualMixTheRest() {
        SiteFootprint site = withContracts(Factors.method(), certificate("250", "20"));
        assertThat(site.total(EmissionScope.SCOPE_2_MARKET)).isEqualByComparingTo("395000");
        assertThat(site.lines().stream().filter(line -> line.scope() == EmissionScope.SCOPE_2_MARKET))
                .hasSize(4);
        assertThat(site.total(EmissionScope.SCOPE_2_LOCATION))
                .isEqualByComparingTo(withContracts(Factors.method()).total(EmissionScope.SCOPE_2_LOCATION));
    }

    @Test
    void fullCoverLeavesNothingForTheResidualMix() {
        SiteFootprint site = withContracts(Factors.method(), certificate("1200", "0"));
        assertThat(site.total(EmissionScope.SCOPE_2_MARKET)).isZero();
        assertThat(codes(site)).contains("footprint.instrument-beyond-use");
    }
}
