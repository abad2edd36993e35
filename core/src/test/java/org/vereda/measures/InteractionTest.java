package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The worked example AT-05 of the requirements, and laws of savings on one end use. */
class InteractionTest {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<BigDecimal> THREE =
            List.of(new BigDecimal("0.20"), new BigDecimal("0.15"), new BigDecimal("0.10"));

    @Test
    void threeMeasuresLeave612() {
        assertThat(Interaction.residual(THOUSAND, THREE)).isEqualByComparingTo("612");
        assertThat(Interaction.saved(THOUSAND, THREE)).isEqualByComparingTo("388");
    }

    @Test
    void addingUpWouldClaim450() {
        assertThat(Interaction.additive(THOUSAND, THREE)).isEqualByComparingTo("450");
    }

    @Test
    void shapleyPartsAre176And128AndAHalfAnd83AndAHalf() {
        List<BigDecimal> parts = Interaction.shapley(THOUSAND, THREE);
        assertThat(parts.get(0)).isCloseTo(new BigDecimal("176"), within(new BigDecimal("1e-25")));
        assertThat(parts.get(1)).isCloseTo(new BigDecimal("128.5"), within(new BigDecimal("1e-25")));
        assertThat(parts.get(2)).isCloseTo(new BigDecimal("83.5"), within(new BigDecimal("1e-25")));
    }

    @Property
    void orderDoesNotMatter(@ForAll @Size(max = 8) List<@IntRange(max = 100) Integer> percents, @ForAll long seed) {
        List<BigDecimal> shares = shares(percents);
        List<BigDecimal> shuffled = new ArrayList<>(shares);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Interaction.residual(THOUSAND, shuffled))
                .isEqualByComparingTo(Interaction.residual(THOUSAND, shares));
    }

    @Property
    void shapleyPartsSumToTheJointSaving(@ForAll @Size(max = 10) List<@IntRange(max = 100) Integer> percents) {
        List<BigDecimal> shares = shares(percents);
        BigDecimal sum = Interaction.shapley(THOUSAND, shares).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isCloseTo(Interaction.saved(THOUSAND, shares), within(new BigDecimal("1e-20")));
    }

    @Property
    void jointSavingIsAtMostTheSum(@ForAll @Size(max = 8) List<@IntRange(max = 100) Integer> percents) {
        List<BigDecimal> shares = shares(percents);
        assertThat(Interaction.saved(THOUSAND, shares)).isLessThanOrEqualTo(Interaction.additive(THOUSAND, shares));
    }

    private static List<BigDecimal> shares(List<Integer> percents) {
        return percents.stream().map(percent -> BigDecimal.valueOf(percent, 2)).toList();
    }
}
