package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

class DistributionTest {
    private static final int DRAWS = 100_000;
    private static final CounterRandom RANDOM = new CounterRandom(42);
    private static final List<Distribution> FAMILY = List.of(
            new Distribution.Fixed(3),
            new Distribution.Uniform(-1, 5),
            new Distribution.Normal(2, 0.5),
            new Distribution.LogNormal(2, 1.3),
            new Distribution.LogNormal(-2, 1.3),
            new Distribution.Triangular(1, 2, 6),
            new Distribution.Triangular(1, 1, 1));

    /** Tables of the normal distribution, NIST/SEMATECH e-Handbook of Statistical Methods 1.3.6.7.1, give 1.96 and 3.09. */
    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertThat(StandardNormal.quantile(0.5)).isZero();
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(StandardNormal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
        assertThat(StandardNormal.quantile(1e-15)).isCloseTo(-7.941345326170997, within(1e-13));
    }

    @Test
    void drawsHaveTheMeanAndVarianceOfTheirDistribution() {
        for (Distribution distribution : FAMILY) {
            double sum = 0;
            double squares = 0;
            for (int sample = 0; sample < DRAWS; sample++) {
                double draw = distribution.quantile(RANDOM.uniform(7, sample));
                sum += draw;
                squares += (draw - distribution.mean()) * (draw - distribution.mean());
            }
            assertThat(sum / DRAWS).isCloseTo(distribution.mean(), within(0.02));
            assertThat(squares / DRAWS)
                    .isCloseTo(distribution.variance(), within(0.03 * distribution.variance() + 1e-12));
        }
    }

    @Test
    void shareUndoesQuantile() {
        for (Distribution distribution : FAMILY.subList(1, FAMILY.size() - 1)) {
            for (double share = 0.001; share < 1; share += 0.0499) {
                assertThat(distribution.share(distribution.quantile(share))).isCloseTo(share, within(1e-12));
            }
        }
    }

    /** Against the inverse of the error function, from the middle down to the smallest shares. */
    @Test
    void quantilesAreRightInTheTails() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int k = 1; k < 290; k++) {
            double small = Math.pow(10, -k) * 0.7;
            double expected = normal.inverseCumulativeProbability(small);
            assertThat(StandardNormal.quantile(small)).isCloseTo(expected, within(-1e-13 * expected));
        }
        for (double share : new double[] {0.01, 0.074, 0.075, 0.076, 0.3, 0.5001, 0.7, 0.924, 0.925, 0.926, 0.99}) {
            double expected = normal.inverseCumulativeProbability(share);
            assertThat(StandardNormal.quantile(share)).isCloseTo(expected, within(1e-14));
            assertThat(StandardNormal.share(expected)).isCloseTo(share, within(1e-14));
        }
        assertThat(StandardNormal.share(8.6)).isEqualTo(1);
        assertThat(StandardNormal.share(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(StandardNormal.share(Double.NaN)).isNaN();
        assertThat(StandardNormal.share(-8.6)).isEqualTo(0);
        assertThat(StandardNormal.share(-8)).isCloseTo(6.22e-16, within(1e-15));
    }

    @Test
    void noDrawIsBelowTheRangeAndEveryOneBelowItsEnd() {
        for (Distribution bounded : List.of(
                new Distribution.Uniform(1, 6),
                new Distribution.Triangular(1, 2, 6),
                new Distribution.Triangular(1, 1, 6),
                new Distribution.Triangular(1, 6, 6))) {
            assertThat(bounded.share(0.5)).isZero();
            assertThat(bounded.share(1)).isZero();
            assertThat(bounded.share(6)).isEqualTo(1);
            assertThat(bounded.share(7)).isEqualTo(1);
            assertThat(bounded.quantile(1e-12)).isCloseTo(1, within(1e-5));
            assertThat(bounded.quantile(1 - 1e-12)).isCloseTo(6, within(1e-5));
            assertThat(bounded.share(bounded.quantile(0.37))).isCloseTo(0.37, within(1e-12));
        }
        assertThat(new Distribution.LogNormal(2, 1.3).share(0)).isZero();
        assertThat(new Distribution.LogNormal(2, 1.3).share(-1)).isZero();
        assertThat(new Distribution.LogNormal(-2, 1.3).share(0)).isEqualTo(1);
        assertThat(new Distribution.LogNormal(-2, 1.3).share(1)).isEqualTo(1);
    }

    @Test
    void withoutSpreadAllDrawsAreOneNumber() {
        for (Distribution certain : List.of(
                new Distribution.Fixed(2),
                new Distribution.Uniform(2, 2),
                new Distribution.Normal(2, 0),
                new Distribution.LogNormal(2, 1),
                new Distribution.Triangular(2, 2, 2))) {
            assertThat(certain.share(1.9)).isZero();
            assertThat(certain.share(2)).isEqualTo(1);
            assertThat(certain.share(2.1)).isEqualTo(1);
            assertThat(certain.quantile(0.2)).isEqualTo(2);
            assertThat(certain.mean()).isEqualTo(2);
            assertThat(certain.standardDeviation()).isZero();
        }
    }

    /** Moments are integrals of the quantile function, here by the middle of many strata. */
    @Test
    void momentsAreIntegralsOfTheQuantiles() {
        for (Distribution distribution : FAMILY) {
            double mean = 0;
            double square = 0;
            for (int stratum = 0; stratum < DRAWS; stratum++) {
                double off = distribution.quantile((stratum + 0.5) / DRAWS) - distribution.mean();
                mean += off / DRAWS;
                square += off * off / DRAWS;
            }
            assertThat(mean).isCloseTo(0, within(1e-5));
            assertThat(square).isCloseTo(distribution.variance(), within(1e-4 * distribution.variance() + 1e-12));
        }
    }

    @Test
    void quantilesNeverFall() {
        for (Distribution distribution : FAMILY) {
            assertThat(distribution.quantile(0.2)).isLessThanOrEqualTo(distribution.quantile(0.8));
        }
    }

    @Test
    void manyQuantilesHaveTheBitsOfSingleOnes() {
        DrawLane lane = new DrawLane();
        double[] shares = new double[DrawLane.CHUNK];
        for (int round = 0; round < 500; round++) {
            for (int e = 0; e < shares.length; e++) {
                double small = Math.pow(10, -e / 2.6 - 0.1);
                shares[e] = round > 0 ? RANDOM.uniform(round, e) : e < 40 ? small : 1 - 1e-15 * e;
            }
            lane.take(shares, 0, shares.length);
            lane.quantiles(shares.length);

            for (int e = 0; e < shares.length; e++) {
                assertThat(lane.get(e)).isEqualTo(StandardNormal.quantile(shares[e]));
            }
        }
    }

    @Test
    void fastExponentialsAreRightToFourteenDigits() {
        DrawLane lane = new DrawLane();
        double[] scale = new double[DrawLane.CHUNK];
        double[] ones = new double[DrawLane.CHUNK];
        Arrays.fill(scale, -3);
        Arrays.fill(ones, 1);
        double[] z = new double[DrawLane.CHUNK];
        for (int round = 0; round < 500; round++) {
            int id = round;
            Arrays.setAll(z, e -> 16 * RANDOM.uniform(id, e) - 8);
            lane.parameters(scale, ones, 0, z.length);
            lane.take(z, 0, z.length);
            lane.exponentials(z.length);

            for (int e = 0; e < z.length; e++) {
                double expected = -3 * Math.exp(z[e]);
                assertThat(lane.get(e)).isCloseTo(expected, within(1e-14 * -expected));
            }
        }
    }

    @Test
    void neighboringIdentitiesAreIndependent() {
        double product = 0;
        for (int sample = 0; sample < DRAWS; sample++) {
            product += (RANDOM.uniform(1, sample) - 0.5) * (RANDOM.uniform(2, sample) - 0.5);
        }

        assertThat(product / DRAWS * 12).isCloseTo(0, within(0.015));
    }

    /** The first two numbers of SplitMix64 with seed 1234567, as Rosetta Code lists them; and the ends of the range. */
    @Test
    void bitsAreMixedAsPublished() {
        assertThat(CounterRandom.mixed(1234567)).isEqualTo(6457827717110365317L);
        assertThat(CounterRandom.mixed(1234567 + CounterRandom.GOLDEN)).isEqualTo(3203168211198807973L);
        assertThat(CounterRandom.share(0)).isEqualTo(0x1.0p-53);
        assertThat(CounterRandom.share(-1)).isEqualTo(1 - 0x1.0p-53);
    }

    @Test
    void uniformDrawsNeverReachTheirBounds() {
        for (int sample = 0; sample < DRAWS; sample++) {
            assertThat(RANDOM.uniform(0, sample)).isStrictlyBetween(0.0, 1.0);
        }
    }

    @Test
    void contradictoryParametersAreRefused() {
        assertRefused(() -> new Distribution.Uniform(2, 1));
        assertRefused(() -> new Distribution.Normal(2, -1));
        assertRefused(() -> new Distribution.LogNormal(0, 1.2));
        assertRefused(() -> new Distribution.LogNormal(1, 0.9));
        assertRefused(() -> new Distribution.Triangular(1, 3, 2));
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertRefused(() -> new Distribution.Fixed(wrong));
            assertRefused(() -> new Distribution.Uniform(wrong, 2));
            assertRefused(() -> new Distribution.Uniform(1, wrong));
            assertRefused(() -> new Distribution.Normal(wrong, 1));
            assertRefused(() -> new Distribution.Normal(1, wrong));
            assertRefused(() -> new Distribution.LogNormal(wrong, 2));
            assertRefused(() -> new Distribution.LogNormal(1, wrong));
            assertRefused(() -> new Distribution.Triangular(wrong, 2, 3));
            assertRefused(() -> new Distribution.Triangular(1, wrong, 3));
            assertRefused(() -> new Distribution.Triangular(1, 2, wrong));
        }
        assertRefused(() -> new Distribution.Triangular(2, 1, 3));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThat(catchThrowableOfType(UnsolvableSystem.class, call).reason()).isEqualTo(Reason.INVALID_DISTRIBUTION);
    }
}
