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
        double[] shares = new double[DRAWS];
        Arrays.setAll(shares, sample -> sample < 40 ? Math.pow(10, -sample / 2.6 - 0.1) : RANDOM.uniform(3, sample));
        double[] quantiles = shares.clone();

        new StandardNormal.Many(DRAWS).quantiles(quantiles, 0, DRAWS);

        for (int sample = 0; sample < DRAWS; sample++) {
            assertThat(quantiles[sample]).isEqualTo(StandardNormal.quantile(shares[sample]));
        }
    }

    @Test
    void fastExponentialsAreRightToFourteenDigits() {
        double[] z = new double[DRAWS];
        double[] scale = new double[DRAWS];
        double[] ones = new double[DRAWS];
        Arrays.setAll(z, sample -> 16 * RANDOM.uniform(4, sample) - 8);
        Arrays.fill(scale, -3);
        Arrays.fill(ones, 1);
        double[] result = z.clone();

        Exponential.scaled(scale, ones, 0, result, 0, DRAWS);

        for (int sample = 0; sample < DRAWS; sample++) {
            double expected = -3 * Math.exp(z[sample]);
            assertThat(result[sample]).isCloseTo(expected, within(1e-14 * -expected));
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
