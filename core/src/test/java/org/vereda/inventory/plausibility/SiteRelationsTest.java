package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.inventory.Rows.YEAR;
import static org.vereda.inventory.Rows.days;
import static org.vereda.inventory.Rows.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Activity;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.inventory.TypicalUse;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Units;

class SiteRelationsTest {
    /** Metal stamping, quartiles of the Industrial Assessment Centers: 23,000 and 45,000 kWh per employee. */
    private static final TypicalUse STAMPING = new TypicalUse(
            "336370",
            "electricity-per-employee",
            59,
            new BigDecimal("23000"),
            new BigDecimal("33500"),
            new BigDecimal("45000"),
            "kWh/employee",
            "IAC",
            "plausibility");

    private final Facility plant = Rows.facility("plant", "MX-QUE", "336370", 100);

    private List<Suspicion> check(Activity... rows) {
        return check(plant, rows);
    }

    private static List<Suspicion> check(Facility facility, Activity... rows) {
        SiteInventory site = SiteInventory.of(facility, YEAR, List.of(rows), List.of());
        return PlausibilityRules.check(SiteRelations.of(site, Map.of(), List.of(STAMPING), List.of()))
                .all();
    }

    @Test
    void megawattHoursTypedAsKilowattHoursAskBackAndReadAsMegawattHours() {
        List<Suspicion> found = check(row("plant", "electricity", "3350", "kWh"));
        assertThat(found).extracting(Suspicion::rule).containsExactly("typical-use");
        Reading reading = found.getFirst().suggestion().orElseThrow();
        assertThat(reading.text()).isEqualTo("3350 MWh");
        assertThat(reading.likelihood()).isGreaterThan(0.8);
    }

    @Test
    void aTypicalPlantAsksNothing() {
        assertThat(check(row("plant", "electricity", "3350", "MWh"))).isEmpty();
    }

    @Test
    void anotherIndustryIsNotCompared() {
        Facility foundry = Rows.facility("plant", "MX-QUE", "331511", 100);
        assertThat(check(foundry, row("plant", "electricity", "1", "kWh"))).isEmpty();
    }

    @Test
    void aPriceTenTimesOffAsksBack() {
        SiteInventory site = SiteInventory.of(
                plant,
                YEAR,
                List.of(
                        row("plant", "electricity", "1000", "kWh"),
                        Rows.spent("plant", "electricity", "60000", Currency.USD, 2022)),
                List.of());
        SiteRelations.UsualPrice usual = new SiteRelations.UsualPrice(
                EnergyCarrier.ELECTRICITY,
                Units.KILOWATT_HOUR,
                Currency.USD,
                new Relation.Range(new BigDecimal("0.048"), new BigDecimal("0.075"), "USD/kWh", "IAC"));
        List<Suspicion> found = PlausibilityRules.check(SiteRelations.of(site, Map.of(), List.of(), List.of(usual)))
                .all();
        assertThat(found).extracting(Suspicion::rule).containsExactly("price");
        assertThat(found.getFirst().suggestion().orElseThrow().text()).isEqualTo("1000 MWh");
    }

    @Test
    void moreWaterOutThanInAsksBack() {
        assertThat(check(
                        row("plant", "water:municipal", "10", "m3"), row("plant", "water:discharge-sewer", "12", "m3")))
                .extracting(Suspicion::rule)
                .containsExactly("mass-balance");
    }

    @Test
    void moreWasteThanMaterialAsksBack() {
        assertThat(check(row("plant", "material:steel", "10", "t"), row("plant", "waste:other:recycling", "12", "t")))
                .extracting(Suspicion::rule)
                .containsExactly("mass-balance");
    }

    @Test
    void moreProductThanMaterialAsksBack() {
        SiteInventory site = SiteInventory.of(
                plant,
                YEAR,
                List.of(row("plant", "material:steel", "10", "t")),
                List.of(Rows.made("plant", "bracket", "6000", "item", "")));
        Map<String, Product> products = Map.of("bracket", Rows.product("bracket", "item", "2"));
        assertThat(PlausibilityRules.check(SiteRelations.of(site, products, List.of(), List.of()))
                        .all())
                .extracting(suspicion -> suspicion.figure().label())
                .containsExactly("products");
    }

    @Test
    void overlappingPeriodsOfOneMeterAskBack() {
        assertThat(accounts(
                        row("plant", "electricity", "1", "kWh"),
                        row("plant", "electricity", "2", "kWh", days("2022-05-01", "2022-05-31"), "")))
                .extracting(Suspicion::rule)
                .containsExactly("overlap");
    }

    @Test
    void theSameRowTwiceIsADoubleEntry() {
        assertThat(accounts(
                        row("plant", "waste:other:landfill", "12", "t", days("2022-05-03", "2022-05-03"), ""),
                        row("plant", "waste:other:landfill", "12", "t", days("2022-05-03", "2022-05-03"), "")))
                .extracting(Suspicion::rule)
                .containsExactly("double-entry");
    }

    @Test
    void oneBillInMegawattHoursAmongBillsInKilowattHoursIsABreak() {
        List<Activity> bills = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            String amount = month == 4 ? "51.2" : Integer.toString(50_000 + 700 * month);
            bills.add(row(
                    "plant",
                    "electricity",
                    amount,
                    "kWh",
                    days("2022-0" + month + "-01", "2022-0" + month + "-28"),
                    ""));
        }
        List<Suspicion> found = accounts(bills.toArray(Activity[]::new));
        assertThat(found).extracting(Suspicion::rule).containsExactly("series");
        assertThat(found.getFirst().suggestion().orElseThrow().text()).isEqualTo("51.2 MWh");
    }

    private static List<Suspicion> accounts(Activity... rows) {
        return PlausibilityRules.check(SiteRelations.accounts(List.of(rows))).all();
    }
}
