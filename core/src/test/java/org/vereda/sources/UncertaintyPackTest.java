package org.vereda.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.UncertaintyRules.Basic;

class UncertaintyPackTest {
    private static final UncertaintyRules RULES = ReferencePacks.builtIn().uncertaintyRules();

    @Test
    void everyKindOfAmountAndSourceHasARule() {
        assertThat(RULES.basic()).containsOnlyKeys(Basic.values());
        assertThat(RULES.pedigrees()).containsOnlyKeys(UncertaintyRules.Source.values());
        assertThat(RULES.pack()).isEqualTo("uncertainty@2026.1");
    }

    /** exp(sqrt(ln(1.05)^2 + ln(1.05)^2) / 2): reliability 2 and the basic uncertainty of energy and materials. */
    @Test
    void aMeterLeavesASpreadOfThreeAndAHalfPercent() {
        assertThat(RULES.afterRecord()).isCloseTo(1.0351, within(1e-4));
    }

    @Test
    void anOldFootprintIsLessSureThanAFreshOne() {
        assertThat(RULES.footprint(12)).isNotEqualTo(RULES.footprint(0));
    }
}
