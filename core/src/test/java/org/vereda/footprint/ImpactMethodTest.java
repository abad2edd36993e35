package org.vereda.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

class ImpactMethodTest {
    private static CharacterizationFactor smog(String substance, String value) {
        return new CharacterizationFactor(
                "smog", substance, Compartment.AIR, new BigDecimal(value), "kg O3 eq/kg", "test", "CC0", "test");
    }

    private final ImpactMethod method = new ImpactMethod("test", List.of(smog("108-88-3", "4")), "test");

    @Test
    void massesWithoutAFactorAreShown() {
        ImpactMethod.Impact impact = method.impact(
                "smog",
                List.of(
                        new ImpactMethod.SubstanceMass("108-88-3", Compartment.AIR, Quantity.of(2, Units.TONNE)),
                        new ImpactMethod.SubstanceMass("108-88-3", Compartment.WATER, Quantity.of(5, Units.KILOGRAM))));
        assertThat(impact.total()).isEqualByComparingTo("8000");
        assertThat(impact.massWithoutFactor()).isEqualByComparingTo("5");
        assertThat(impact.mass()).isEqualByComparingTo("2005");
    }

    @Test
    void twoFactorsForOneSubstanceAreRefused() {
        List<CharacterizationFactor> factors = List.of(smog("1", "4"), smog("1", "5"));
        assertThatThrownBy(() -> new ImpactMethod("test", factors, "test")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anUnknownCategoryIsRefused() {
        assertThatThrownBy(() -> method.impact("noise", List.of())).isInstanceOf(InvalidInput.class);
    }
}
