package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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
        assertRefused(() -> new Distribution.Fixed(Double.NaN));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThat(catchThrowableOfType(UnsolvableSystem.class, call).reason()).isEqualTo(Reason.INVALID_DISTRIBUTION);
    }
}
