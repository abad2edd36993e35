package org.vereda.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vereda.inventory.Rows.YEAR;
import static org.vereda.inventory.Rows.days;
import static org.vereda.inventory.Rows.flow;
import static org.vereda.inventory.Rows.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

class SiteInventoryTest {
    private static final Flow ELECTRICITY = flow("electricity");
    private final Facility plant = Rows.facility("plant", "MX-QUE");

    private SiteInventory inventory(Activity... rows) {
        return SiteInventory.of(plant, YEAR, List.of(rows), List.of());
    }

    private static List<String> codes(SiteInventory inventory) {
        return inventory.findings().stream().map(Finding::code).toList();
    }

    @Test
    void kilowattHoursAndMegawattHoursAddUp() {
        SiteInventory site = inventory(
                row("plant", "electricity", "1500", "kWh", days("2022-01-01", "2022-06-30"), ""),
                row("plant", "electricity", "2.5", "MWh", days("2022-07-01", "2022-12-31"), ""));
        assertThat(site.electricity().amount()).isEqualByComparingTo("4000");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void gasByVolumeAndGasByHeatStayTwoAmounts() {
        SiteInventory site = inventory(
                row("plant", "natural-gas", "100", "m3[15C]"), row("plant", "natural-gas", "10", "MMBtu[HHV]"));
        assertThat(site.energy().get(EnergyCarrier.NATURAL_GAS)).hasSize(2);
        assertThat(site.total(flow("natural-gas"), Units.MEGAJOULE.on(Basis.HHV)))
                .isEmpty();
    }

    @Test
    void rowsOfOtherFacilitiesAndYearsAreLeftAside() {
        SiteInventory site = inventory(
                row("plant", "electricity", "1", "MWh"),
                row("other", "electricity", "7", "MWh"),
                row("plant", "electricity", "9", "MWh", days("2021-01-01", "2021-12-31"), ""));
        assertThat(site.electricity().amount()).isEqualByComparingTo("1000");
    }

    @Test
    void aFacilityWithoutRowsIsAFinding() {
        assertThat(codes(inventory())).containsExactly("inventory.no-activity");
    }

    @Test
    void aRowAcrossNewYearCountsByDays() {
        SiteInventory site = inventory(row("plant", "electricity", "310", "kWh", days("2021-12-22", "2022-01-21"), ""));
        assertThat(site.electricity().amount()).isEqualByComparingTo("210");
        assertThat(codes(site)).contains("inventory.prorated");
    }

    @Test
    void daysWithoutABillAreAFindingAndNotExtrapolated() {
        SiteInventory site = inventory(row("plant", "electricity", "100", "kWh", days("2022-01-01", "2022-03-31"), ""));
        assertThat(site.electricity().amount()).isEqualByComparingTo("100");
        assertThat(site.findings())
                .filteredOn(finding -> finding.code().equals("inventory.partial-coverage"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments()).containsExactly("electricity", "plant", "90", "365"));
    }

    @Test
    void overlappingRowsOfOneMeterBothCount() {
        SiteInventory site = inventory(
                row("plant", "electricity", "1", "kWh"),
                row("plant", "electricity", "2", "kWh", days("2022-05-01", "2022-05-31"), ""));
        assertThat(site.electricity().amount()).isEqualByComparingTo("3");
    }

    @Test
    void aNegativeAmountIsKeptWithAFinding() {
        SiteInventory site = inventory(row("plant", "electricity", "-5", "kWh"));
        assertThat(site.electricity().amount()).isEqualByComparingTo("-5");
        assertThat(codes(site)).contains("inventory.negative-amount");
    }

    @Test
    void electricityInKilogramsIsUnusableAndNamesAUnit() {
        SiteInventory site = inventory(row("plant", "electricity", "5", "kg"));
        assertThat(site.unusable()).hasSize(1);
        assertThat(site.counted()).isEmpty();
        assertThat(site.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("electricity", "5 kg", "kWh"));
    }

    @Test
    void moneyBesideElectricityIsItsCost() {
        SiteInventory site = inventory(
                row("plant", "electricity", "1000", "kWh"),
                Rows.spent("plant", "electricity", "2500", Currency.MXN, 2022));
        assertThat(site.electricity().amount()).isEqualByComparingTo("1000");
        assertThat(site.cost(ELECTRICITY))
                .singleElement()
                .satisfies(money -> assertThat(money.amount()).isEqualByComparingTo("2500"));
    }

    @Test
    void moneyAloneIsNoAmountAndIsTold() {
        SiteInventory site = inventory(Rows.spent("plant", "electricity", "2500", Currency.MXN, 2022));
        assertThat(site.electricity().isZero()).isTrue();
        assertThat(site.findings())
                .filteredOn(finding -> finding.code().equals("inventory.money-alone"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("electricity", "kWh"));
        SiteInventory both = inventory(
                row("plant", "electricity", "1000", "kWh"),
                Rows.spent("plant", "electricity", "2500", Currency.MXN, 2022));
        assertThat(codes(both)).doesNotContain("inventory.money-alone");
    }

    @Test
    void whatEndUsesLeaveOpenIsOther() {
        SiteInventory site = inventory(
                row("plant", "electricity", "100", "MWh"),
                row("plant", "electricity", "30", "MWh", YEAR, "compressed_air"),
                row("plant", "electricity", "25", "MWh", YEAR, "lighting"));
        assertThat(site.electricity().amount()).isEqualByComparingTo("100000");
        assertThat(site.endUses(ELECTRICITY, Units.MEGAWATT_HOUR))
                .hasEntrySatisfying(
                        SiteInventory.OTHER, other -> assertThat(other.amount()).isEqualByComparingTo("45"));
    }

    @Test
    void endUsesAboveTheMeterAreAFinding() {
        SiteInventory site = inventory(
                row("plant", "electricity", "10", "MWh"),
                row("plant", "electricity", "30", "MWh", YEAR, "compressed_air"));
        assertThat(codes(site)).contains("inventory.end-uses-above-meter");
    }

    @Test
    void endUsesWithoutAMeterAreTheSite() {
        SiteInventory site = inventory(
                row("plant", "electricity", "10", "MWh", YEAR, "lighting"),
                row("plant", "electricity", "30", "MWh", YEAR, "compressed_air"));
        assertThat(site.electricity().amount()).isEqualByComparingTo("40000");
    }

    @Test
    void waterConsumedIsWithdrawnLessDischarged() {
        SiteInventory.WaterBalance water = inventory(
                        row("plant", "water:municipal", "300", "m3"),
                        row("plant", "water:ground", "100000", "L"),
                        row("plant", "water:discharge-sewer", "250", "m3"),
                        row("plant", "water:reused", "100", "m3"))
                .water();
        assertThat(water.consumed().amount()).isEqualByComparingTo("150");
        assertThat(water.reuseShare())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.2"));
    }

    @Test
    void wasteGoesByRouteHazardAndLevel() {
        SiteInventory site = inventory(
                row("plant", "waste:hazardous:incineration", "1", "t"),
                row("plant", "waste:other:recycling", "2", "t"),
                row("plant", "waste:other:composting", "500", "kg"));
        assertThat(site.waste().amount()).isEqualByComparingTo("3500");
        assertThat(site.hazardousWaste().amount()).isEqualByComparingTo("1000");
        assertThat(site.wasteByLevel())
                .hasEntrySatisfying(
                        WasteRoute.Level.RECYCLING,
                        mass -> assertThat(mass.amount()).isEqualByComparingTo("2500"));
        assertThat(site.wasteByRoute())
                .containsOnlyKeys(WasteRoute.INCINERATION, WasteRoute.RECYCLING, WasteRoute.COMPOSTING);
    }

    @Property(tries = 50)
    void theOrderOfRowsDoesNotMatter(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -50, max = 5000) Integer> amounts,
            @ForAll long seed) {
        List<Activity> rows = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            String unit = i % 2 == 0 ? "kWh" : "GJ";
            rows.add(row("plant", "electricity", amounts.get(i).toString(), unit));
        }
        SiteInventory first = SiteInventory.of(plant, YEAR, rows, List.of());
        List<Activity> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(SiteInventory.of(plant, YEAR, shuffled, List.of())).isEqualTo(first);
    }

    @Property(tries = 100)
    void endUsesAndOtherAddUpToTheMeter(
            @ForAll @IntRange(max = 100000) int meter,
            @ForAll @Size(max = 6) List<@IntRange(max = 30000) Integer> parts) {
        List<Activity> rows = new ArrayList<>(List.of(row("plant", "electricity", "" + meter, "kWh")));
        for (int i = 0; i < parts.size(); i++) {
            rows.add(row("plant", "electricity", "" + parts.get(i), "MJ", YEAR, "use-" + i % 3));
        }
        BigDecimal sum =
                SiteInventory.of(plant, YEAR, rows, List.of())
                        .endUses(ELECTRICITY, Units.KILOWATT_HOUR)
                        .values()
                        .stream()
                        .map(Quantity::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.doubleValue()).isCloseTo(meter, within(1e-9));
    }
}
