package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        // Exact by definition: NIST SP 811 (2008), appendix B.
        "1, lb, kg, 0.45359237",
        "1, short ton, kg, 907.18474",
        "1, long ton, kg, 1016.0469088",
        "1, gal, L, 3.785411784",
        "1, imp gal, L, 4.54609",
        "1, ft3, m3, 0.028316846592",
        "1, CCF, ft3, 100",
        "1, mi, m, 1609.344",
        "1, kWh, MJ, 3.6",
        "1, MWh, kWh, 1000",
        "1, GJ, MJ, 1000",
        "1, MMBtu, J, 1055055852.62",
        "10, therm, MMBtu, 1",
        "1, short ton*mi, kg*m, 1459972.31821056",
        "1, t*km, kg*m, 1000000",
        "1, lb/gal, g/L, 119.826427316896628544"
    })
    void conversionsAreExact(String amount, String from, String to, BigDecimal expected) {
        Quantity converted = Quantity.of(amount, Units.parse(from)).to(Units.parse(to));
        assertThat(converted.amount().subtract(expected).abs()).isLessThan(new BigDecimal("1e-14"));
    }

    @Test
    void poundIsExact() {
        assertThat(Quantity.of(25_000, Units.POUND).to(Units.KILOGRAM).amount()).isEqualByComparingTo("11339.80925");
    }

    @Test
    void everyUnitIsReadFromItsOwnText() {
        assertThat(Units.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(unit -> assertThat(Units.parse(unit.symbol())).isEqualTo(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "MMBtu[HHV], HHV",
        "MMBtu (LHV), LHV",
        "MMBtu HHV, HHV",
        "m3[15C], AT_15_C",
        "m3 @20C, AT_20_C",
        "ft3 (60°F), AT_60_F",
        "kg/L[applied solids], APPLIED_SOLIDS",
        "lb/gal[less water], LESS_WATER"
    })
    void theBasisIsPartOfTheText(String text, Basis basis) {
        Unit unit = Units.parse(text);
        assertThat(unit.basis()).isEqualTo(basis);
        assertThat(Units.parse(unit.symbol())).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"kW/(ft3/min)", "kg/(t*km)", "kWh/item", "lb/gal[less water]"})
    void compoundUnitsAreReadFromTheirOwnText(String text) {
        Unit unit = Units.parse(text);
        assertThat(unit.symbol()).isEqualTo(text);
        assertThat(Units.parse(unit.symbol())).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"kWhh", "''", "kg//L", "ton", "m3[HHHV]", "kg/", "*kg"})
    void unknownTextsAreRefused(String text) {
        assertThat(Units.find(text)).isEmpty();
        assertThatThrownBy(() -> Units.parse(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void heatingValuesDoNotMix() {
        Quantity higher = Quantity.of("1", Units.parse("MMBtu[HHV]"));
        assertThatThrownBy(() -> higher.to(Units.parse("GJ[LHV]")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        error -> assertThat(error.findings())
                                .singleElement()
                                .extracting(Finding::code)
                                .isEqualTo("quantity.basis-mismatch"));
    }

    @Test
    void massAndVolumeDoNotMix() {
        assertThatThrownBy(() -> Quantity.of("1", Units.KILOGRAM).plus(Quantity.of("1", Units.LITER)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        error -> assertThat(error.findings())
                                .singleElement()
                                .extracting(Finding::arguments)
                                .isEqualTo(List.of("1 L", "kg", "volume", "mass")));
    }

    @Test
    void twoBasesInOneUnitAreRefused() {
        assertThatThrownBy(() -> Units.parse("MMBtu[HHV]/m3[15C]")).hasMessageContaining("quantity.two-bases");
    }

    @Test
    void dimensionsHaveNames() {
        assertThat(Units.KILOWATT_HOUR.dimension().inWords()).isEqualTo("energy");
        assertThat(Units.parse("kg/L").dimension().inWords()).isEqualTo("mass per volume");
        assertThat(Units.parse("kWh/item").dimension().inWords()).isEqualTo("energy per count");
    }

    @Property
    void conversionThereAndBackIsTheSameNumber(
            @ForAll("units") Unit from, @ForAll("units") Unit to, @ForAll("amounts") BigDecimal amount) {
        Assume.that(from.isComparableWith(to));
        Quantity start = new Quantity(amount, from);
        BigDecimal back = start.to(to).to(from).amount();
        assertThat(back.subtract(amount).abs()).isLessThanOrEqualTo(amount.abs().multiply(new BigDecimal("1e-30")));
    }

    @Property
    void sumsDoNotDependOnTheOrderOfUnits(@ForAll("amounts") BigDecimal left, @ForAll("amounts") BigDecimal right) {
        Quantity pounds = new Quantity(left, Units.POUND);
        Quantity tonnes = new Quantity(right, Units.TONNE);
        Quantity one = pounds.plus(tonnes).to(Units.KILOGRAM);
        Quantity other = tonnes.plus(pounds).to(Units.KILOGRAM);
        BigDecimal scale = one.amount().abs().max(BigDecimal.ONE).multiply(new BigDecimal("1e-15"));
        assertThat(one.amount().subtract(other.amount()).abs()).isLessThanOrEqualTo(scale);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Units.all());
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(6);
    }
}
