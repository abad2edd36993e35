package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final Quantity TONNE = Quantity.of(1, Units.TONNE);
    private static final Quantity KILOGRAMS = Quantity.of(300, Units.KILOGRAM);

    @Test
    void sumsAndDifferencesAreInTheUnitOfTheFirst() {
        assertSame(TONNE.plus(KILOGRAMS), "1.3", Units.TONNE);
        assertSame(TONNE.minus(KILOGRAMS), "0.7", Units.TONNE);
        assertSame(KILOGRAMS.minus(TONNE), "-700", Units.KILOGRAM);
        assertSame(TONNE.plus(Quantity.zero(Units.KILOGRAM)), "1", Units.TONNE);
    }

    @Test
    void productsMultiplyUnitsToo() {
        Quantity density = Quantity.of("0.8", Units.parse("kg/L"));
        Quantity mass = density.times(Quantity.of(50, Units.LITER));
        assertThat(mass.unit().dimension()).isEqualTo(Dimension.MASS);
        assertSame(mass.to(Units.KILOGRAM), "40", Units.KILOGRAM);
        assertSame(KILOGRAMS.times(new BigDecimal("0.5")), "150", Units.KILOGRAM);
    }

    @Test
    void theSignIsThatOfTheAmount() {
        assertSame(TONNE.negate(), "-1", Units.TONNE);
        assertThat(TONNE.isNegative()).isFalse();
        assertThat(TONNE.negate().isNegative()).isTrue();
        assertThat(Quantity.zero(Units.TONNE).isNegative()).isFalse();
        assertThat(Quantity.zero(Units.TONNE).isZero()).isTrue();
        assertThat(TONNE.isZero()).isFalse();
    }

    @Test
    void quantitiesAreOrderedBySizeWhateverTheirUnits() {
        Quantity pound = Quantity.of(1, Units.POUND);
        Quantity lighter = Quantity.of("0.4", Units.KILOGRAM);
        assertThat(List.of(TONNE, pound, lighter, KILOGRAMS).stream().sorted())
                .containsExactly(lighter, pound, KILOGRAMS, TONNE);
        assertThat(TONNE.compareTo(Quantity.of(1000, Units.KILOGRAM))).isZero();
    }

    @Test
    void theSolverGetsTheAmountInItsUnit() {
        assertThat(Quantity.of(2.5, Units.KILOWATT_HOUR).in(Units.parse("MJ"))).isCloseTo(9, within(1e-12));
    }

    @Test
    void anotherBasisTakesThePlaceOfTheStatedOne() {
        Unit higher = Units.parse("MMBtu[HHV]");
        assertThat(higher.on(Basis.LHV)).isEqualTo(Units.parse("MMBtu[LHV]"));
        assertThat(higher.on(Basis.NONE)).isEqualTo(Units.parse("MMBtu"));
        assertThat(Units.parse("MMBtu").on(Basis.HHV)).isEqualTo(higher);
    }

    @Test
    void aUnitWithoutSizeIsRefused() {
        assertThatThrownBy(() -> new Unit("x", Dimension.NONE, BigDecimal.ZERO, Basis.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void aDimensionTimesAnotherPerTheOtherIsTheSame(
            @ForAll @IntRange(min = -3, max = 3) int mass,
            @ForAll @IntRange(min = -3, max = 3) int length,
            @ForAll @IntRange(min = -3, max = 3) int time,
            @ForAll @IntRange(min = -3, max = 3) int items) {
        Dimension other = new Dimension(mass, length, time, items);
        Dimension energyPerItem = Dimension.ENERGY.per(Dimension.ITEMS);
        assertThat(energyPerItem.times(other).per(other)).isEqualTo(energyPerItem);
        assertThat(Dimension.NONE.times(other)).isEqualTo(other);
        assertThat(other.per(other)).isEqualTo(Dimension.NONE);
    }

    @Test
    void exponentsAddUp() {
        assertThat(Dimension.POWER.times(Dimension.TIME)).isEqualTo(Dimension.ENERGY);
        assertThat(Dimension.ITEMS.times(Dimension.ITEMS)).isEqualTo(new Dimension(0, 0, 0, 2));
        assertThat(new Dimension(1, 1, -7, 2).inWords()).isEqualTo("M1 L1 T-7 N2");
    }

    private static void assertSame(Quantity quantity, String amount, Unit unit) {
        assertThat(quantity.amount()).isEqualByComparingTo(amount);
        assertThat(quantity.unit()).isEqualTo(unit);
    }
}
