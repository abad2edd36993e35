package org.vereda.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Rows;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class FuelConversionTest {
    /** DESNZ 2024, fuel properties: natural gas 45.627 GJ/t net and 50.552 GJ/t gross. */
    private final FuelConversion bothHeatingValues = new FuelConversion(List.of(
            Factors.property(FuelProperty.Kind.LOWER_HEATING_VALUE, "45.627", "GJ[LHV]/t"),
            Factors.property(FuelProperty.Kind.HIGHER_HEATING_VALUE, "50.552", "GJ[HHV]/t")));

    private static Optional<FuelConversion.Converted> convert(
            FuelConversion fuels, String amount, String unit, String to) {
        Unit target = Units.parse(to);
        return fuels.convert(
                Rows.flow("natural-gas"), List.of("MX", ""), Quantity.of(amount, Units.parse(unit)), target);
    }

    @Test
    void oneHeatingValueBecomesTheOtherThroughTheSameMass() {
        assertThat(convert(bothHeatingValues, "45.627", "GJ[LHV]", "GJ[HHV]")).hasValueSatisfying(converted -> {
            assertThat(converted.quantity().amount().doubleValue()).isCloseTo(50.552, within(1e-12));
            assertThat(converted.steps()).hasSize(2);
        });
    }

    @Test
    void withoutBothHeatingValuesNothingIsConverted() {
        FuelConversion one =
                new FuelConversion(List.of(bothHeatingValues.properties().getFirst()));
        assertThat(convert(one, "1", "GJ[LHV]", "GJ[HHV]")).isEmpty();
    }

    @Test
    void coldGasExpandsAsAnIdealGas() {
        assertThat(convert(new FuelConversion(List.of()), "273.15", "m3[0C]", "m3[20C]"))
                .hasValueSatisfying(converted ->
                        assertThat(converted.quantity().amount().doubleValue()).isCloseTo(293.15, within(1e-9)));
    }

    @Test
    void aVolumeWithoutTemperatureIsNotGuessed() {
        assertThat(convert(new FuelConversion(List.of()), "1", "m3", "m3[15C]")).isEmpty();
    }
}
