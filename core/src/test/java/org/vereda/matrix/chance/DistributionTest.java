package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(NormalQuantile.of(0.5)).isZero();
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(NormalQuantile.of(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
        assertThat(NormalQuantile.of(1e-15)).isCloseTo(-7.941345326170997, within(1e-13));
    }

    @Test
    void drawsHaveTheMeanAndVarianceOfTheirDistribution() {
        for (Distribution distribution : FAMILY) {
            double sum = 0;
            double squares = 0;
            for (int sample = 0; sample < DRAWS; sample++) {
                double draw = RANDOM.draw(distribution, 7, sample);
                sum += draw;
                squares += (draw - distribution.mean()) * (draw - distribution.mean());
            }
            assertThat(sum / DRAWS).isCloseTo(distribution.mean(), within(0.02));
            assertThat(squares / DRAWS)
                    .isCloseTo(distribution.variance(), within(0.03 * distribution.variance() + 1e-12));
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
