package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vereda.measures.Combustion.FurnaceState;
import org.vereda.measures.Combustion.Temperature;
import org.vereda.measures.CompressedAir.GaugePressure;
import org.vereda.measures.CompressedAir.LeakRepair;
import org.vereda.quantity.Currency;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** The worked examples AT-01 to AT-04 of the requirements, and other published figures. */
class EngineeringFormulaTest {
    private static final Quantity HOURS = Quantity.of(6000, Units.HOUR);
    private static final Quantity EIGHTEEN_KILOWATTS_PER_100_CFM = Quantity.of("0.18", CompressedAir.KILOWATT_PER_CFM);
    private static final LeakRepair LEAKS = CompressedAir.leakRepair(
            Quantity.of(120, CompressedAir.CUBIC_FEET_PER_MINUTE),
            number("0.65"),
            EIGHTEEN_KILOWATTS_PER_100_CFM,
            HOURS);

    @Test
    void repairedLeaksAre78CubicFeetAMinute() {
        assertThat(LEAKS.flow().amount()).isEqualByComparingTo("78");
    }

    @Test
    void repairedLeaksSave84240KilowattHours() {
        assertThat(LEAKS.energy().to(Units.KILOWATT_HOUR).amount()).isEqualByComparingTo("84240");
        assertThat(LEAKS.power().to(Units.KILOWATT).amount()).isEqualByComparingTo("14.04");
    }

    @Test
    void demandIsBilledByItsCoincidenceInEachMonth() {
        assertThat(LEAKS.demand(coincidence()).amount()).isEqualByComparingTo("133.77312");
    }

    @Test
    void leakRepairIsWorth9186Dollars88() {
        Money value = LEAKS.value(dollars("0.09"), LEAKS.demand(coincidence()), dollars("12"));
        assertThat(value.amount()).isCloseTo(number("9186.88"), within(number("0.005")));
    }

    @Test
    void leakFlowInLitersASecondGivesTheSame() {
        Quantity metric = Quantity.of(120, CompressedAir.CUBIC_FEET_PER_MINUTE).to(Units.parse("L/s"));
        LeakRepair repair = CompressedAir.leakRepair(metric, number("0.65"), EIGHTEEN_KILOWATTS_PER_100_CFM, HOURS);
        assertThat(repair.energy().amount()).isCloseTo(number("84240"), within(number("1e-20")));
    }

    @Test
    void boilerTuneUpSaves1930MillionBtu() {
        BigDecimal share =
                Combustion.tuneUp(number("0.782"), number("0.808")).result().amount();
        BigDecimal saved = share.multiply(number("60000"));
        assertThat(saved).isCloseTo(number("1930.693"), within(number("0.0005")));
        // 40 CFR 98 natural gas: 53.06 kg CO2, 1 g CH4 and 0.1 g N2O per MMBtu; AR5 potentials 28 and 265.
        BigDecimal perUnit = number("53.06").add(number("0.028")).add(number("0.0265"));
        assertThat(saved.multiply(perUnit).movePointLeft(3)).isCloseTo(number("102.5478"), within(number("0.00005")));
        assertThat(saved.multiply(number("8"))).isCloseTo(number("15445.54"), within(number("0.005")));
    }

    @Test
    void tuneUpShowsItsNumbers() {
        assertThat(Combustion.tuneUp(number("0.782"), number("0.808")).formula())
                .isEqualTo("1 - 0.782 / 0.808 = 0.03217822");
    }

    @Test
    void tenPsiLessLeave1650714KilowattHours() {
        BigDecimal share = CompressedAir.lowerPressure(GaugePressure.ofPsi("100"), GaugePressure.ofPsi("90"))
                .result()
                .amount();
        BigDecimal after = number("1752000").multiply(BigDecimal.ONE.subtract(share));
        assertThat(after).isCloseTo(number("1650714.7105"), within(number("0.001")));
        assertThat(share).isCloseTo(number("0.057811"), within(number("0.0000005")));
    }

    @Test
    void furnaceHeatIsThatOfMeasur() {
        assertThat(furnace("0.06", "1600", "80").availableHeat()).isCloseTo(number("45.55089"), hair());
        assertThat(furnace("0.02", "1200", "750").availableHeat()).isCloseTo(number("77.89312"), hair());
        assertThat(Combustion.furnace(furnace("0.06", "1600", "80"), furnace("0.02", "1200", "750"))
                        .result()
                        .amount())
                .isCloseTo(number("0.4152129"), within(number("0.0000001")));
    }

    @Test
    void furnaceWithoutAvailableHeatIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Combustion.furnace(furnace("0.18", "3000", "80"), furnace("0.02", "1200", "80")))
                .withMessageContaining("measures.no-available-heat");
    }

    @Test
    void powerFactorCorrectionIsThatOfMeasur() {
        // 100 kVA at 0.87 are 87 kW.
        assertThat(Equipment.capacitors(Quantity.of(87, Units.KILOWATT), number("0.87"), number("0.95")))
                .isCloseTo(number("20.7097"), within(number("0.0001")));
    }

    @Test
    void halfSpeedSavesSevenEighths() {
        Quantity saved = Equipment.variableSpeed(Quantity.of(100, Units.KILOWATT), number("0.5"), HOURS)
                .result();
        assertThat(saved.to(Units.KILOWATT_HOUR).amount()).isEqualByComparingTo("525000");
    }

    @Test
    void ampleRoomForLampsIsFixturesTimesPowerTimesHours() {
        Quantity saved = Equipment.lighting(
                        number("200"), Quantity.of(455, Units.WATT), Quantity.of(155, Units.WATT), HOURS)
                .result();
        assertThat(saved.amount()).isEqualByComparingTo("360000");
    }

    @Test
    void motorSavesTheDifferenceOfLosses() {
        Quantity saved = Equipment.motor(
                        Quantity.of(50, Units.KILOWATT), number("0.75"), number("0.9"), number("0.95"), HOURS)
                .result();
        assertThat(saved.amount()).isCloseTo(number("13157.894737"), within(number("0.000001")));
    }

    @Test
    void flowThatIsNoFlowIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> CompressedAir.leakRepair(
                        Quantity.of(120, Units.CUBIC_FOOT), number("0.65"), EIGHTEEN_KILOWATTS_PER_100_CFM, HOURS))
                .withMessageContaining("quantity.dimension-mismatch");
    }

    @Property
    void lowerPressureNeverSavesMoreThanAll(
            @ForAll @DoubleRange(min = 20, max = 200) double before,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        GaugePressure first = new GaugePressure(BigDecimal.valueOf(before));
        GaugePressure second = new GaugePressure(BigDecimal.valueOf(before * part));
        assertThat(CompressedAir.lowerPressure(first, second).result().amount())
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void everyFormulaDeclaresItsInputs() {
        assertThat(Formulas.ids())
                .allSatisfy(id -> assertThat(Formulas.inputsOf(id)).isNotEmpty());
        assertThat(Formulas.ids()).doesNotHaveDuplicates();
    }

    private static FurnaceState furnace(String oxygen, String flueGas, String air) {
        return new FurnaceState(number(oxygen), Temperature.ofFahrenheit(flueGas), Temperature.ofFahrenheit(air));
    }

    /** Three months at 0.947 and nine at 0.743. */
    private static List<BigDecimal> coincidence() {
        return Stream.concat(
                        Collections.nCopies(3, number("0.947")).stream(),
                        Collections.nCopies(9, number("0.743")).stream())
                .toList();
    }

    private static Money dollars(String amount) {
        return Money.of(amount, Currency.USD, 2024);
    }

    private static Offset<BigDecimal> hair() {
        return within(number("0.000005"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
