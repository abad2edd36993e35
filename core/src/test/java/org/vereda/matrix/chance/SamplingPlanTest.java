package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplingPlanTest {
    private static final long SEED = 2024;

    @Property(tries = 200)
    void latinHypercubeVisitsEachStratumOnce(
            @ForAll long seed, @ForAll long id, @ForAll @IntRange(min = 1, max = 700) int samples) {
        assertThat(strata(new SamplingPlan.LatinHypercube(seed, samples), id))
                .containsExactly(IntStream.range(0, samples).toArray());
    }

    /** Scrambling by Owen's rule keeps the strata of every power of two. */
    @Property(tries = 200)
    void scrambledSobolVisitsEachStratumOnce(@ForAll long seed, @ForAll @IntRange(max = 999) int dimension) {
        int samples = 256;
        long key = new CounterRandom(seed).key(dimension);

        int[] strata = IntStream.range(0, samples)
                .map(sample -> (int) (samples * SobolSequence.scrambled(dimension, sample, key)))
                .sorted()
                .toArray();

        assertThat(strata).containsExactly(IntStream.range(0, samples).toArray());
    }

    private static int[] strata(SamplingPlan plan, long id) {
        return IntStream.range(0, plan.samples())
                .map(sample -> (int) (plan.share(id, sample) * plan.samples()))
                .sorted()
                .toArray();
    }

    /** For n strata the correlation of two random orders has mean zero and variance 1 / (n - 1). */
    @Test
    void ordersOfTwoIdentitiesAreIndependent() {
        for (int samples : new int[] {5, 16, 100}) {
            double sum = 0;
            double squares = 0;
            int pairs = 4_000;
            for (int pair = 0; pair < pairs; pair++) {
                double correlation =
                        correlation(new SamplingPlan.LatinHypercube(SEED, samples), 2L * pair, 2L * pair + 1);
                sum += correlation;
                squares += correlation * correlation;
            }
            assertThat(sum / pairs).isCloseTo(0, within(4 / Math.sqrt(pairs * (samples - 1.0))));
            assertThat(squares / pairs * (samples - 1)).isCloseTo(1, within(0.12));
        }
    }

    private static double correlation(SamplingPlan plan, long first, long second) {
        double product = 0;
        double middle = (plan.samples() - 1) / 2.0;
        for (int sample = 0; sample < plan.samples(); sample++) {
            product += ((int) (plan.share(first, sample) * plan.samples()) - middle)
                    * ((int) (plan.share(second, sample) * plan.samples()) - middle);
        }
        return product / (plan.samples() * (Math.pow(plan.samples(), 2) - 1) / 12);
    }

    /** Mean of a stratified sample: error of a smooth quantile function at most its range per stratum over sqrt(n). */
    @Test
    void latinHypercubeMomentsAreThoseOfTheDistributions() {
        SamplingPlan plan = new SamplingPlan.LatinHypercube(SEED, 10_000);
        List<Distribution> family = List.of(
                new Distribution.Uniform(-1, 5),
                new Distribution.Normal(2, 0.5),
                new Distribution.LogNormal(2, 1.3),
                new Distribution.LogNormal(-2, 1.3),
                new Distribution.Triangular(1, 2, 6));
        for (Distribution distribution : family) {
            double[] draws = IntStream.range(0, plan.samples())
                    .mapToDouble(sample -> distribution.quantile(plan.share(9, sample)))
                    .toArray();
            double mean = Arrays.stream(draws).average().orElseThrow();
            double variance = Arrays.stream(draws)
                    .map(draw -> (draw - distribution.mean()) * (draw - distribution.mean()))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(distribution.mean(), within(1e-4 * distribution.standardDeviation()));
            assertThat(variance).isCloseTo(distribution.variance(), within(3e-3 * distribution.variance()));
        }
    }

    /** The first ten points as the program of Joe and Kuo prints them, dimensions 1 to 3. */
    @Test
    void firstPointsOfSobolAreThePublishedOnes() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        for (int index = 0; index < published.length; index++) {
            for (int dimension = 0; dimension < 3; dimension++) {
                assertThat(plain(dimension, index)).isEqualTo(published[index][dimension]);
            }
        }
    }

    private static double plain(int dimension, int index) {
        return Integer.toUnsignedLong(SobolSequence.point(dimension, index)) * 0x1.0p-32;
    }

    @Test
    void sobolIsMoreEvenThanRandomPoints() {
        int samples = 512;
        List<Long> ids = LongStream.range(0, 4).boxed().toList();
        double sobol = discrepancy(new SamplingPlan.Sobol(SEED, samples, ids), 4);
        double hypercube = discrepancy(new SamplingPlan.LatinHypercube(SEED, samples), 4);
        double random = discrepancy(new SamplingPlan.Independent(SEED, samples), 4);

        assertThat(sobol).isLessThan(hypercube / 2).isLessThan(random / 5);
    }

    /** Squared L2 star discrepancy by T. Warnock (1972). */
    private static double discrepancy(SamplingPlan plan, int dimensions) {
        int n = plan.samples();
        double[][] u = new double[n][dimensions];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < dimensions; d++) {
                u[i][d] = plan.share(d, i);
            }
        }
        double single = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            double product = 1;
            for (int d = 0; d < dimensions; d++) {
                product *= (1 - u[i][d] * u[i][d]) / 2;
            }
            single += product;
            for (int j = 0; j < n; j++) {
                double both = 1;
                for (int d = 0; d < dimensions; d++) {
                    both *= 1 - Math.max(u[i][d], u[j][d]);
                }
                pairs += both;
            }
        }
        return Math.pow(3, -dimensions) - 2 * single / n + pairs / n / n;
    }

    @Test
    void identitiesBeyondTheLeadingOnesFormALatinHypercube() {
        SamplingPlan sobol = new SamplingPlan.Sobol(SEED, 100, List.of(5L, 3L));

        assertThat(sobol.share(77, 8)).isEqualTo(new SamplingPlan.LatinHypercube(SEED, 100).share(77, 8));
        assertThat(sobol.share(3, 8)).isNotEqualTo(new SamplingPlan.LatinHypercube(SEED, 100).share(3, 8));
    }

    @Test
    void moreLeadingIdentitiesThanDimensionsAreCut() {
        List<Long> many = LongStream.range(0, 3_000).boxed().toList();

        assertThat(new SamplingPlan.Sobol(SEED, 8, many).leading()).hasSize(SamplingPlan.Sobol.MOST_DIMENSIONS);
    }

    @Test
    void aPlanWithoutSamplesIsRefused() {
        assertThatThrownBy(() -> new SamplingPlan.Independent(1, 0)).hasMessageContaining("not 0");
    }
}
