package org.vereda.endoflife.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class DesignRatesTest {
    private static final RateThreshold THRESHOLD =
            new RateThreshold("85/95", new BigDecimal(85), new BigDecimal(95), "test");

    /** AT-12. */
    private static final List<TreatedMass> PARTS = List.of(
            TreatedMass.of(TreatmentStep.PRETREATMENT, kilograms("90")),
            TreatedMass.of(TreatmentStep.DISMANTLING, kilograms("150")),
            TreatedMass.of(TreatmentStep.METALS, kilograms("1050")),
            TreatedMass.of(TreatmentStep.RECYCLABLE_RESIDUE, kilograms("60")),
            TreatedMass.of(TreatmentStep.ENERGY_RESIDUE, kilograms("90")));

    @Test
    void workedExampleGivesNinetyAndNinetySix() {
        DesignRates rates = design("1500", PARTS).rates();
        assertThat(rates.recyclability().percent()).isEqualByComparingTo("90");
        assertThat(rates.recoverability().percent()).isEqualByComparingTo("96");
        assertThat(THRESHOLD.isMet(rates)).isTrue();
        assertThat(rates.design().unexplained().amount()).isEqualByComparingTo("60");
    }

    @Test
    void rateThatRoundsToTheThresholdDoesNotMeetIt() {
        DesignRates rates = design("100", List.of(TreatedMass.of(TreatmentStep.METALS, kilograms("84.9999"))))
                .rates();
        assertThat(rates.recyclability().percent().setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("85");
        assertThat(rates.recyclability().meets(new BigDecimal(85))).isFalse();
    }

    @Test
    void thirdsDecideExactly() {
        Rate third = new Rate(BigDecimal.ONE, new BigDecimal(3));
        assertThat(third.meets(third.percent())).isTrue();
        assertThat(third.meets(new BigDecimal("33.33333333333333333333333333333333334")))
                .isFalse();
    }

    @Test
    void strictCountTakesOfABatteryOnlyWhatIsRecovered() {
        List<TreatedMass> parts = new ArrayList<>(PARTS);
        parts.add(new TreatedMass(
                "traction battery",
                "",
                TreatmentStep.PRETREATMENT,
                kilograms("400"),
                Optional.of(new BigDecimal("0.5")),
                SourcePosition.NOWHERE));
        DesignRates rates = design("2000", parts).rates();
        assertThat(rates.recyclability().percent()).isEqualByComparingTo("87.5");
        assertThat(rates.strictRecyclability().percent()).isEqualByComparingTo("77.5");
        assertThat(rates.strictRecoverability().percent()).isEqualByComparingTo("82");
        assertThat(rates.isStrictStated()).isTrue();
    }

    @Test
    void partsHeavierThanTheVehicleAreRefused() {
        assertThatThrownBy(() -> design("1439.999", PARTS))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("rates.parts-heavier-than-vehicle");
    }

    @Test
    void poundsAndKilogramsAddUp() {
        TreatedMass pounds = TreatedMass.of(TreatmentStep.METALS, Quantity.of("1000", Units.POUND));
        assertThat(design("453.59237", List.of(pounds)).rates().recyclability().percent())
                .isEqualByComparingTo("100");
    }

    @Test
    void massThatIsNoneIsRefused() {
        assertThatThrownBy(() -> TreatedMass.of(TreatmentStep.METALS, Quantity.of("1", Units.KILOMETER)))
                .hasMessageContaining("rates.not-a-mass");
        assertThatThrownBy(() -> TreatedMass.of(TreatmentStep.METALS, kilograms("-1")))
                .hasMessageContaining("rates.negative-mass");
        assertThatThrownBy(() -> design("0", List.of())).hasMessageContaining("rates.no-mass");
    }

    @Test
    void materialIsFoundWhateverItsCaseAndUnknownOnesAreRefusedWithAdvice() {
        MaterialSteps steps = MaterialSteps.of(List.of(
                new MaterialSteps.Rule("steel", Optional.of(TreatmentStep.METALS), "test"),
                new MaterialSteps.Rule("glass", Optional.empty(), "test")));
        assertThat(steps.step("Steel", SourcePosition.NOWHERE)).contains(TreatmentStep.METALS);
        assertThat(steps.step("glass", SourcePosition.NOWHERE)).isEmpty();
        assertThatThrownBy(() -> steps.step("stel", SourcePosition.NOWHERE)).hasMessageContaining("[stel, steel]");
    }

    @Property
    void ratesLieBetweenZeroAndHundredAndKeepTheirOrder(
            @ForAll @Size(6) List<@IntRange(max = 1_000_000) Integer> grams,
            @ForAll @IntRange(min = 1, max = 1000) int rest) {
        List<TreatedMass> parts = new ArrayList<>();
        for (TreatmentStep step : TreatmentStep.values()) {
            parts.add(TreatedMass.of(step, Quantity.of(grams.get(step.ordinal()), Units.GRAM)));
        }
        int whole = grams.stream().mapToInt(Integer::intValue).sum() + rest;
        DesignRates rates =
                new VehicleDesign("v", Quantity.of(whole, Units.GRAM), parts, SourcePosition.NOWHERE).rates();
        assertThat(rates.recyclability().percent()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        assertThat(rates.recoverability().percent())
                .isGreaterThanOrEqualTo(rates.recyclability().percent());
        assertThat(rates.strictRecyclability()).isEqualTo(rates.recyclability());
    }

    private static VehicleDesign design(String mass, List<TreatedMass> parts) {
        return new VehicleDesign("v", kilograms(mass), parts, SourcePosition.NOWHERE);
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, Units.KILOGRAM);
    }
}
