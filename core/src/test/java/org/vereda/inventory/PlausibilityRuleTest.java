package org.vereda.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.inventory.Rows.YEAR;
import static org.vereda.inventory.Rows.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Units;

class PlausibilityRuleTest {
    /** Metal stamping, quartiles of the Industrial Assessment Centers: 23,000 and 45,000 kWh per employee. */
    private static final List<PlausibilityRule> STAMPING = PlausibilityRule.typical(List.of(new TypicalUse(
            "336370",
            "electricity-per-employee",
            59,
            new BigDecimal("23000"),
            new BigDecimal("33500"),
            new BigDecimal("45000"),
            "kWh/employee",
            "IAC",
            "plausibility")));

    private final Facility plant = Rows.facility("plant", "MX-QUE", "336370", 100);

    private List<Finding> check(List<PlausibilityRule> rules, Activity... rows) {
        return PlausibilityRule.check(rules, SiteInventory.of(plant, YEAR, List.of(rows), List.of()), Map.of());
    }

    @Test
    void megawattHoursTypedAsKilowattHoursAskBack() {
        assertThat(check(STAMPING, row("plant", "electricity", "3350", "kWh")))
                .extracting(Finding::code)
                .containsExactly("inventory.electricity-per-employee");
    }

    @Test
    void aTypicalPlantAsksNothing() {
        assertThat(check(STAMPING, row("plant", "electricity", "3350", "MWh"))).isEmpty();
    }

    @Test
    void anotherIndustryIsNotCompared() {
        Facility foundry = Rows.facility("plant", "MX-QUE", "331511", 100);
        SiteInventory site =
                SiteInventory.of(foundry, YEAR, List.of(row("plant", "electricity", "1", "kWh")), List.of());
        assertThat(PlausibilityRule.check(STAMPING, site, Map.of())).isEmpty();
    }

    @Test
    void aPriceTenTimesOffAsksBack() {
        List<PlausibilityRule> rules = List.of(PlausibilityRule.price(
                PlausibilityRule.Indicator.ELECTRICITY_PRICE,
                new BigDecimal("0.048"),
                new BigDecimal("0.075"),
                Units.KILOWATT_HOUR,
                Currency.USD,
                "IAC"));
        assertThat(check(
                        rules,
                        row("plant", "electricity", "1000", "kWh"),
                        Rows.spent("plant", "electricity", "60000", Currency.USD, 2022)))
                .extracting(Finding::code)
                .containsExactly("inventory.energy-price");
    }

    @Test
    void moreWaterOutThanInAsksBack() {
        assertThat(check(
                        PlausibilityRule.laws(),
                        row("plant", "water:municipal", "10", "m3"),
                        row("plant", "water:discharge-sewer", "12", "m3")))
                .extracting(Finding::code)
                .containsExactly("inventory.water-consumed-negative");
    }

    @Test
    void moreWasteThanMaterialAsksBack() {
        assertThat(check(
                        PlausibilityRule.laws(),
                        row("plant", "material:steel", "10", "t"),
                        row("plant", "waste:other:recycling", "12", "t")))
                .extracting(Finding::code)
                .containsExactly("inventory.waste-above-materials");
    }

    @Test
    void moreProductThanMaterialAsksBack() {
        SiteInventory site = SiteInventory.of(
                plant,
                YEAR,
                List.of(row("plant", "material:steel", "10", "t")),
                List.of(Rows.made("plant", "bracket", "6000", "item", "")));
        Map<String, Product> products = Map.of("bracket", Rows.product("bracket", "item", "2"));
        assertThat(PlausibilityRule.check(PlausibilityRule.laws(), site, products))
                .extracting(Finding::code)
                .containsExactly("inventory.products-above-materials");
    }
}
