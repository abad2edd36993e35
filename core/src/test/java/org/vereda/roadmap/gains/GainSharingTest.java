package org.vereda.roadmap.gains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Games whose sharings are known. */
class GainSharingTest {
    private static final Offset<Double> EXACT = within(1e-4);

    /**
     * Three creditors with claims of 100, 200 and 300 share an estate; a group is worth what the claims of the others leave. The numbers
     * of the Talmud are the nucleolus (R. Aumann, M. Maschler, Game theoretic analysis of a bankruptcy problem from the Talmud, 1985).
     */
    @ParameterizedTest
    @CsvSource({"100, 33.33333, 33.33333, 33.33333", "200, 50, 75, 75", "300, 50, 100, 150"})
    void theNucleolusIsThatOfTheTalmud(double estate, double first, double second, double third) {
        GainSharing sharing = new GainSharing(bankruptcy(estate, 100, 200, 300));
        assertThat(sharing.nucleolus()).containsExactly(new double[] {first, second, third}, EXACT);
        assertThat(sharing.unstableGroup(sharing.nucleolus())).isZero();
    }

    /** Two have a left glove, one the right one; pairs are worth 1. The right one takes all in the core, and two thirds by Shapley. */
    @Test
    void theScarceGloveTakesTheCore() {
        double[] worth = new double[8];
        worth[0b101] = 1;
        worth[0b110] = 1;
        worth[0b111] = 1;
        GainSharing sharing = new GainSharing(worth);
        assertThat(sharing.shapley()).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 4 / 6.0}, EXACT);
        assertThat(sharing.coreInterval(0).orElseThrow()).containsExactly(new double[] {0, 0}, EXACT);
        assertThat(sharing.coreInterval(2).orElseThrow()).containsExactly(new double[] {1, 1}, EXACT);
        assertThat(sharing.nucleolus()).containsExactly(new double[] {0, 0, 1}, EXACT);
        assertThat(sharing.unstableGroup(sharing.shapley())).isEqualTo(0b101);
        assertThat(sharing.unstableGroup(new double[] {0.5, 0.1, 0.4})).isEqualTo(0b110);
        assertThat(sharing.unstableGroup(new double[] {0, 0, 1})).isZero();
    }

    @Test
    void amongThreeOfWhichAnyTwoDecideNoSharingIsStable() {
        double[] worth = {0, 0, 0, 1, 0, 1, 1, 1};
        GainSharing sharing = new GainSharing(worth);
        IntStream.range(0, 3)
                .forEach(player -> assertThat(sharing.coreInterval(player)).isEmpty());
        assertThat(sharing.nucleolus()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, EXACT);
    }

    /** Alone 2 and 1, together 7: either may get up to 6 and 5; the rest of 4 is halved. */
    @Test
    void twoHalveWhatTheyGainTogether() {
        GainSharing sharing = new GainSharing(new double[] {0, 2, 1, 7});
        assertThat(sharing.coreInterval(0).orElseThrow()).containsExactly(new double[] {2, 6}, EXACT);
        assertThat(sharing.coreInterval(1).orElseThrow()).containsExactly(new double[] {1, 5}, EXACT);
        assertThat(sharing.nucleolus()).containsExactly(new double[] {4, 3}, EXACT);
        assertThat(new GainSharing(new double[] {0, 5}).nucleolus()).containsExactly(5);
    }

    /** Worths of few values, so that many groups are satisfied alike. */
    @Property(tries = 100)
    void noOtherSharingSatisfiesTheLeastSatisfiedGroupMore(
            @ForAll @Size(7) List<@IntRange(max = 3) Integer> worths,
            @ForAll @Size(2) List<@IntRange(max = 8) Integer> other) {
        double[] worth = new double[8];
        IntStream.range(1, 8).forEach(group -> worth[group] = worths.get(group - 1));
        double[] gains = new GainSharing(worth).nucleolus();
        assertThat(gains[0] + gains[1] + gains[2]).isEqualTo(worth[7], EXACT);
        double first = other.getFirst() / 2.0;
        double second = other.getLast() / 2.0;
        double[] others = {first, second, worth[7] - first - second};
        assertThat(leastSurplus(worth, gains)).isGreaterThanOrEqualTo(leastSurplus(worth, others) - 1e-4);
    }

    private static double leastSurplus(double[] worth, double[] gains) {
        return IntStream.range(1, worth.length - 1)
                .mapToDouble(group -> IntStream.range(0, gains.length)
                                .filter(player -> (group >> player & 1) == 1)
                                .mapToDouble(player -> gains[player])
                                .sum()
                        - worth[group])
                .min()
                .orElseThrow();
    }

    private static double[] bankruptcy(double estate, double... claims) {
        double[] worth = new double[1 << claims.length];
        for (int group = 1; group < worth.length; group++) {
            int members = group;
            double others = IntStream.range(0, claims.length)
                    .filter(player -> (members >> player & 1) == 0)
                    .mapToDouble(player -> claims[player])
                    .sum();
            worth[group] = Math.max(0, estate - others);
        }
        return worth;
    }
}
