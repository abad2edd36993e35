package org.vereda.endoflife.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DilutionTest {
    @Property
    void theDilutedChargeStandsExactlyAtTheLimit(
            @ForAll @IntRange(min = 1, max = 100) int scrap,
            @ForAll @IntRange(max = 20) int primary,
            @ForAll @IntRange(min = 1, max = 60) int limit) {
        Assume.that(primary < limit && limit < scrap);
        Dilution dilution = new Dilution(share(scrap), share(primary), share(limit));
        double added = dilution.primaryFor(BigDecimal.valueOf(1000)).doubleValue();
        double content =
                (1000 * share(scrap).doubleValue() + added * share(primary).doubleValue()) / (1000 + added);
        assertThat(content).isCloseTo(share(limit).doubleValue(), within(1e-12));
        assertThat(dilution.mostScrap().doubleValue()).isCloseTo(1000 / (1000 + added), within(1e-12));
    }

    @Test
    void scrapWithinTheLimitNeedsNoPrimaryMetal() {
        Dilution dilution = new Dilution(share(5), share(1), share(5));
        assertThat(dilution.mostScrap()).isEqualByComparingTo("1");
        assertThat(dilution.primaryFor(BigDecimal.TEN)).isEqualByComparingTo("0");
    }

    @Test
    void metalAboveOrAtTheLimitCannotDilute() {
        assertThatThrownBy(() -> new Dilution(share(9), share(6), share(5)))
                .hasMessageContaining("materials.primary-above-limit");
        Dilution full = new Dilution(share(9), share(5), share(5));
        assertThatThrownBy(() -> full.primaryFor(BigDecimal.TEN)).hasMessageContaining("materials.no-room");
    }

    @Test
    void copperCountsAsMaterialAndAsElement() {
        Composition ferrous = Composition.of(Map.of(
                Substance.of("steel"),
                BigDecimal.valueOf(96),
                new Substance("steel", "Cu"),
                BigDecimal.ONE,
                Substance.of("copper"),
                BigDecimal.valueOf(3)));
        assertThat(ferrous.shareNamed(List.of("copper", "Cu"))).isEqualByComparingTo("0.04");
    }

    private static BigDecimal share(int hundredthsOfPercent) {
        return BigDecimal.valueOf(hundredthsOfPercent, 4);
    }
}
