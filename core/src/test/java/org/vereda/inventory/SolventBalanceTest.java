package org.vereda.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class SolventBalanceTest {
    private static final Unit POUNDS_PER_GALLON = Units.parse("lb/gal");

    private static Quantity pounds(String amount) {
        return Quantity.of(amount, Units.POUND).to(Units.KILOGRAM);
    }

    /** AT-18: 10,000 gal of 4.0 lb/gal and 1,000 gal of 7.0 lb/gal, 3,000 lb in waste, 60 % captured, 95 % destroyed. */
    @Test
    void at18PaintShopEmitsTheRestOfItsVoc() {
        SolventBalance balance = new SolventBalance(Map.of(
                SolventStream.COATINGS, pounds("40000"),
                SolventStream.THINNERS, pounds("7000"),
                SolventStream.WASTE, pounds("3000")));
        SolventBalance treated = balance.withZones(List.of(new SolventBalance.Zone(
                "booth and oven", balance.evaporated(), new BigDecimal("0.60"), new BigDecimal("0.95"))));
        assertThat(balance.evaporated().to(Units.POUND).amount()).isEqualByComparingTo("44000");
        assertThat(treated.emitted().to(Units.POUND).amount()).isEqualByComparingTo("18920");
    }

    /** AT-19: EPA-450/3-88-018 with a VOC density of 7.36 lb/gal. */
    @ParameterizedTest
    @CsvSource({"3.7, 7.4404", "2.8, 4.5193", "4.8, 13.8000"})
    void at19VocPerGallonOfSolids(String lessWater, double expected) {
        Quantity rate = Quantity.of(lessWater, Units.parse("lb/gal[less water]"));
        Quantity solids = SolventBalance.perSolids(rate, Quantity.of("7.36", POUNDS_PER_GALLON));
        assertThat(solids.in(POUNDS_PER_GALLON)).isCloseTo(expected, within(5e-5));
    }

    /** AT-20. */
    @Test
    void at20BetterTransferEfficiencySavesPaintAndVoc() {
        BigDecimal saved = SolventBalance.savedByTransferEfficiency(new BigDecimal("0.25"), new BigDecimal("0.40"));
        assertThat(saved).isEqualByComparingTo("0.375");
    }

    @Test
    void waterInACoatingDoesNotDiluteItsVoc() {
        Quantity rate = SolventBalance.lessWater(
                Quantity.of("1.5", Units.POUND),
                Quantity.of("1", Units.US_GALLON),
                new BigDecimal("0.5"),
                new BigDecimal("0.1"));
        assertThat(rate.unit()).isEqualTo(Units.parse("lb/gal[less water]"));
        assertThat(rate.amount()).isEqualByComparingTo("3.75");
    }

    @Test
    void kilogramsPerLiterOfAppliedSolidsCarryTheirBasis() {
        Quantity applied =
                SolventBalance.perAppliedSolids(Quantity.of("0.8", Units.parse("kg/L")), new BigDecimal("0.40"));
        assertThat(applied.amount()).isEqualByComparingTo("2");
        assertThat(applied.unit()).isEqualTo(Units.parse("kg/L[applied solids]"));
    }

    @Test
    void aShareAboveOneIsRefused() {
        assertThatThrownBy(() ->
                        new SolventBalance.Zone("oven", pounds("1"), new BigDecimal("60"), new BigDecimal("0.95")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inventory.bad-share");
    }

    @Property
    void whatComesInGoesOut(
            @ForAll @DoubleRange(min = 0, max = 1e6) double coatings,
            @ForAll @DoubleRange(min = 0, max = 1e5) double cleaners,
            @ForAll @DoubleRange(min = 0, max = 1e4) double recovered,
            @ForAll @DoubleRange(min = 0, max = 1) double capture,
            @ForAll @DoubleRange(min = 0, max = 1) double destruction) {
        SolventBalance stated = new SolventBalance(Map.of(
                SolventStream.COATINGS, Quantity.of(coatings, Units.KILOGRAM),
                SolventStream.CLEANERS, Quantity.of(cleaners, Units.KILOGRAM),
                SolventStream.RECOVERED, Quantity.of(recovered, Units.KILOGRAM)));
        SolventBalance balance = stated.withZones(List.of(new SolventBalance.Zone(
                "all", stated.evaporated(), BigDecimal.valueOf(capture), BigDecimal.valueOf(destruction))));
        Quantity out =
                balance.emitted().plus(balance.of(SolventStream.DESTROYED)).plus(balance.of(SolventStream.RECOVERED));
        assertThat(out.amount()).isEqualByComparingTo(balance.input().amount());
    }
}
