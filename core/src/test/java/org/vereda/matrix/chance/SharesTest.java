package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Shares by the many are those of the plan one by one, and single points are as random as they must be. */
class SharesTest {
    private static final List<Long> LEADING = LongStream.range(0, 9).boxed().toList();

    private static List<SamplingPlan> plans(int samples) {
        return List.of(
                new SamplingPlan.Independent(7, samples),
                new SamplingPlan.LatinHypercube(7, samples),
                new SamplingPlan.Sobol(7, samples, LEADING),
                new SamplingPlan.Stretch(new SamplingPlan.LatinHypercube(7, samples + 5), 5, samples),
                new SamplingPlan.Stretch(new SamplingPlan.Sobol(7, samples + 1, LEADING), 1, samples));
    }

    @Test
    void manySharesAreThoseOfThePlan() {
        long[] ids = LongStream.range(-20, 150).toArray();
        for (int samples : new int[] {1, 2, 3, 26, 127, 1000}) {
            int[] lanes = {0, samples - 1, samples / 2};
            for (SamplingPlan plan : plans(samples)) {
                for (int from : new int[] {0, 15}) {
                    double[] out = new double[lanes.length * Shares.CHUNK];
                    Shares.of(plan, ids).fill(from, Shares.CHUNK, lanes, out);
                    for (int lane = 0; lane < lanes.length; lane++) {
                        for (int e = 0; e < Shares.CHUNK; e++) {
                            assertThat(out[lane * Shares.CHUNK + e])
                                    .isEqualTo(plan.share(ids[from + e], lanes[lane]))
                                    .isStrictlyBetween(0.0, 1.0);
                        }
                    }
                }
            }
        }
    }

    /** A line through the middle of the distribution: the normal quantile of a share is a multiple of its direction. */
    @Test
    void sharesAlongALineHaveMultiplesOfTheDirectionForQuantiles() {
        double[] direction = {0.5, -1, 0.25};
        double[] nodes = {0, 1.5, -2};
        double[] out = new double[3 * Shares.CHUNK];
        Shares.along(direction, nodes).fill(1, 2, new int[] {1, 2, 0}, out);

        assertThat(StandardNormal.quantile(out[0])).isCloseTo(-1.5, within(1e-13));
        assertThat(StandardNormal.quantile(out[1])).isCloseTo(0.375, within(1e-13));
        assertThat(StandardNormal.quantile(out[Shares.CHUNK])).isCloseTo(2, within(1e-13));
        assertThat(out[2 * Shares.CHUNK + 1]).isEqualTo(0.5);
    }

    @Test
    void aStretchIsAPieceOfItsPlan() {
        SamplingPlan whole = new SamplingPlan.LatinHypercube(3, 20);
        SamplingPlan last = new SamplingPlan.Stretch(whole, 15, 5);

        assertThat(last.share(8, 2)).isEqualTo(whole.share(8, 17));
        assertThat(last.seed()).isEqualTo(3);
        assertThat(last.samples()).isEqualTo(5);
        assertThat(new SamplingPlan.Stretch(whole, 0, 20).share(8, 0)).isEqualTo(whole.share(8, 0));
        assertThatThrownBy(() -> new SamplingPlan.Stretch(whole, 16, 5)).hasMessageContaining("no 5 from number 16");
        assertThatThrownBy(() -> new SamplingPlan.Stretch(whole, -1, 5)).hasMessageContaining("number -1");
        assertThatThrownBy(() -> new SamplingPlan.Stretch(whole, 0, 0)).hasMessageContaining("not 0");
    }

    /** In any two of the first dimensions, each of 16 by 16 fields holds one of 256 points (a net), scrambled or not. */
    @Test
    void twoScrambledDimensionsFormANet() {
        for (long seed = 0; seed < 20; seed++) {
            SamplingPlan plan = new SamplingPlan.Sobol(seed, 256, LEADING);
            int[] fields = IntStream.range(0, 256)
                    .map(sample -> 16 * (int) (16 * plan.share(0, sample)) + (int) (16 * plan.share(1, sample)))
                    .sorted()
                    .toArray();

            assertThat(fields).containsExactly(IntStream.range(0, 256).toArray());
        }
    }

    /** Over all keys a point is uniform, digit by digit, and so is one that is drawn by its number. */
    @Test
    void aSinglePointIsUniformOverItsKeys() {
        int keys = 20_000;
        for (int sample : new int[] {0, 1, 5, 200}) {
            int[] ones = new int[40];
            int[] same = new int[40];
            for (int seed = 0; seed < keys; seed++) {
                long digits = (long) (new SamplingPlan.Sobol(seed, 256, LEADING).share(2, sample) * 0x1.0p40);
                for (int digit = 0; digit < 40; digit++) {
                    ones[digit] += (int) (digits >>> digit & 1);
                    same[digit] += (digits >>> digit & 1) == (digits >>> (digit + 1) % 40 & 1) ? 1 : 0;
                }
            }
            for (int digit = 0; digit < 40; digit++) {
                assertThat(ones[digit] / (double) keys).isCloseTo(0.5, within(0.02));
                assertThat(same[digit] / (double) keys).isCloseTo(0.5, within(0.02));
            }
        }
    }

    /** Points 0.000 and 0.100 have the same second and third digits, which are turned by themselves as the first differs. */
    @Test
    void aDigitIsTurnedByTheDigitsAbove() {
        int keys = 4_000;
        int[] alike = new int[2];
        for (int key = 0; key < keys; key++) {
            int first = (int) (8 * SobolSequence.scrambled(0, 0, key));
            int second = (int) (8 * SobolSequence.scrambled(0, 1, key));
            alike[0] += (first & 1) == (second & 1) ? 1 : 0;
            alike[1] += (first >> 1 & 1) == (second >> 1 & 1) ? 1 : 0;
        }
        for (int count : alike) {
            assertThat(count / (double) keys).isCloseTo(0.5, within(0.04));
        }
    }

    @Test
    void theFirstOfTheSameIdentityLeads() {
        SamplingPlan.Sobol plan = new SamplingPlan.Sobol(7, 64, List.of(4L, 4L, 9L));

        assertThat(plan.leading()).containsExactly(4L, 9L);
        assertThat(plan.share(9, 3)).isEqualTo(SobolSequence.scrambled(1, 3, new CounterRandom(7).key(9)));
    }
}
