package org.vereda.footprint.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Finding;

class AllocationTest {
    private static Systems plant() {
        return new Systems()
                .facility("plant", "CA-ON")
                .uses("plant", "electricity", "10", "MWh")
                .product("bracket", "item", "2")
                .product("hinge", "item", "1")
                .makes("plant", "bracket", "100", "item", "3000")
                .makes("plant", "hinge", "200", "item", "1000");
    }

    private static Allocation of(Systems systems) {
        return systems.solve().allocations().getFirst();
    }

    @Test
    void massComesBeforeValue() {
        Allocation allocation = of(plant());
        assertThat(allocation.key()).isEqualTo(Allocation.Key.PHYSICAL);
        assertThat(allocation.shares().get("bracket")).isEqualByComparingTo("0.5");
    }

    @Test
    void valueIsTakenWhereItWasChosen() {
        Systems systems = plant();
        systems.allocation = Optional.of(Allocation.Key.ECONOMIC);
        assertThat(of(systems).shares().get("bracket")).isEqualByComparingTo("0.75");
    }

    @Test
    void valueStandsInWhereAMassIsMissing() {
        Systems systems = plant().product("spring", "item", "").makes("plant", "spring", "10", "item", "1000");
        ProductFootprints footprints = systems.solve();
        assertThat(footprints.allocations().getFirst().key()).isEqualTo(Allocation.Key.ECONOMIC);
        assertThat(footprints.findings()).extracting(Finding::code).contains("footprint.other-allocation");
    }

    /** Kilograms of solids are no kilograms of paint: they are not added to the mass of other products. */
    @Test
    void aMassOnABasisOfItsOwnIsNoMassOfAProduct() {
        Systems systems =
                plant().product("paint", "item", "").makes("plant", "paint", "10", "lb[applied solids]", "1000");
        assertThat(of(systems).key()).isEqualTo(Allocation.Key.ECONOMIC);
        assertThat(of(systems).shares().get("bracket")).isEqualByComparingTo("0.6");
    }

    @Test
    void withoutMassAndValueNothingIsShared() {
        Systems systems = plant().product("spring", "item", "").makes("plant", "spring", "10", "item", "");
        ProductFootprints footprints = systems.solve();
        assertThat(footprints.allocations()).isEmpty();
        assertThat(footprints.findings()).extracting(Finding::code).contains("footprint.no-allocation");
        assertThat(footprints.overview().total()).isEqualTo(380);
    }

    @Test
    void theShareOfAProductWithoutAnAmountStaysWithThePartnership() {
        Systems systems = plant().product("sheet", "m2", "").makes("plant", "sheet", "1000", "kg", "");
        ProductFootprints footprints = systems.solve();
        assertThat(footprints.findings()).extracting(Finding::code).contains("footprint.production-unit");
        assertThat(footprints.overview().total()).isCloseTo(380, within(1e-9));
        assertThat(footprints.overview().byProduct()).containsKey("");
    }

    @Test
    void oneProductNeedsNoKey() {
        Systems systems = new Systems()
                .facility("plant", "CA-ON")
                .product("car", "item", "")
                .makes("plant", "car", "5", "item", "");
        assertThat(of(systems).key()).isEqualTo(Allocation.Key.NONE);
    }

    @Property(tries = 40)
    void sharesSumToExactlyOne(@ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 99999) Integer> masses) {
        Systems systems = new Systems().facility("plant", "CA-ON");
        for (int i = 0; i < masses.size(); i++) {
            systems.product("p" + i, "item", masses.get(i).toString()).makes("plant", "p" + i, "7", "item", "");
        }
        assertThat(of(systems).shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    /** 15 dollars per kg to 5 are three times, so by mass; 60 to 5 are twelve times, so by value. */
    @Test
    void priceRatioDecidesBetweenMassAndValue() {
        Systems near = plant();
        near.allocation = Optional.of(Allocation.Key.PRICE_RATIO);
        assertThat(of(near).key()).isEqualTo(Allocation.Key.PHYSICAL);
        assertThat(of(near).shares().get("bracket")).isEqualByComparingTo("0.5");
        Systems far = new Systems()
                .facility("plant", "CA-ON")
                .uses("plant", "electricity", "10", "MWh")
                .product("sensor", "item", "1")
                .product("hinge", "item", "1")
                .makes("plant", "sensor", "100", "item", "6000")
                .makes("plant", "hinge", "200", "item", "1000");
        far.allocation = Optional.of(Allocation.Key.PRICE_RATIO);
        assertThat(of(far).key()).isEqualTo(Allocation.Key.ECONOMIC);
        assertThat(far.solve().findings()).extracting(Finding::code).contains("footprint.allocation-economic");
    }

    @Test
    void withoutPricesThePriceRatioIsByMassAndWithoutMassesByValue() {
        Systems unpriced = plant().product("spring", "item", "3").makes("plant", "spring", "100", "item", "");
        unpriced.allocation = Optional.of(Allocation.Key.PRICE_RATIO);
        assertThat(of(unpriced).key()).isEqualTo(Allocation.Key.PHYSICAL);
        assertThat(of(unpriced).shares().get("spring"))
                .isCloseTo(BigDecimal.valueOf(3.0 / 7), within(new BigDecimal("1e-12")));
        Systems weightless = plant().product("spring", "item", "").makes("plant", "spring", "10", "item", "1000");
        weightless.allocation = Optional.of(Allocation.Key.PRICE_RATIO);
        assertThat(of(weightless).key()).isEqualTo(Allocation.Key.ECONOMIC);
        assertThat(of(weightless).shares().get("bracket")).isEqualByComparingTo("0.6");
    }
}
