package org.vereda.footprint.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vereda.footprint.method.Parts.number;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.InvalidInput;

class RecyclingCaseTest {
    /** AT-16: Ev 10, Er 2, Ed 0.1, R1 0.3, R2 0.8, Q 1. */
    private static final RecyclingCase METAL = material("10", "2", "0.1", "0.3", "0.8", "1");

    @Test
    void at16CutOffAndAvoidedBurden() {
        assertThat(METAL.cutOff().kilograms()).isEqualByComparingTo("7.62");
        assertThat(METAL.avoidedBurden().kilograms()).isEqualByComparingTo("3.62");
    }

    @ParameterizedTest
    @CsvSource({"0.2,4.42", "0.5,5.62", "1,7.62", "0,3.62"})
    void at16CircularFootprint(String marketFactor, String kilograms) {
        assertThat(METAL.circularFootprint(number(marketFactor)).kilograms()).isEqualByComparingTo(kilograms);
    }

    @Property
    void circularFootprintLeadsFromTheAvoidedBurdenToTheCutOff(
            @ForAll @BigRange(min = "0", max = "20") @Scale(3) BigDecimal virgin,
            @ForAll @BigRange(min = "0", max = "20") @Scale(3) BigDecimal recycled,
            @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal in,
            @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal out,
            @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal marketFactor) {
        RecyclingCase material = new RecyclingCase(
                virgin, recycled, recycled, virgin, BigDecimal.ONE, in, out, BigDecimal.ONE, BigDecimal.ONE);
        BigDecimal between = material.cutOff()
                .kilograms()
                .multiply(marketFactor)
                .add(material.avoidedBurden().kilograms().multiply(BigDecimal.ONE.subtract(marketFactor)));
        assertThat(material.circularFootprint(marketFactor).kilograms()).isEqualByComparingTo(between);
    }

    @Test
    void burdensOfOneApproachAddUp() {
        RecyclingBurden<RecyclingBurden.CutOff> two = METAL.cutOff().plus(METAL.cutOff());
        assertThat(two.kilograms()).isEqualByComparingTo("15.24");
        assertThat(two.approach()).isEqualTo(RecyclingApproach.CUT_OFF);
        assertThat(METAL.cutOff().times(BigDecimal.TWO).kilograms()).isEqualByComparingTo("15.24");
    }

    @Test
    void sharesAboveOneAreRefused() {
        assertThatThrownBy(() -> material("10", "2", "0.1", "1.3", "0.8", "1")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> METAL.circularFootprint(number("1.1"))).isInstanceOf(InvalidInput.class);
    }

    private static RecyclingCase material(
            String virgin, String recycled, String disposal, String in, String out, String quality) {
        return new RecyclingCase(
                number(virgin),
                number(recycled),
                number(recycled),
                number(virgin),
                number(disposal),
                number(in),
                number(out),
                number(quality),
                number(quality));
    }
}
