package org.vereda.matrix.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialRegressionTest {
    private static final int SEEDS = 500;

    /** Months of baseline, months afterwards, true correlation of the errors of neighboring months. */
    @Tag("simulation")
    @ParameterizedTest
    @CsvSource({"12,12,0", "12,12,0.4", "24,12,0", "24,12,0.6", "36,12,0.2", "36,36,0", "36,36,0.6"})
    void theIntervalOfNinetyPercentHoldsNearlyThatShareOfTruths(int before, int after, double correlation) {
        int inside = 0;
        double error = 0;
        double width = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Plant plant = Plant.of(before + after, correlation, seed);
            StudentMixture predicted =
                    SerialRegression.of(plant.part(0, before)).predict(plant.part(before, before + after), ones(after));
            double truth = plant.sum(before, before + after);
            double p = predicted.probabilityUpTo(truth);
            inside += p >= 0.05 && p <= 0.95 ? 1 : 0;
            error += predicted.mean() - truth;
            width += predicted.quantile(0.95) - predicted.quantile(0.05);
        }
        double coverage = inside / (double) SEEDS;
        assertThat(coverage).as("coverage").isBetween(0.85, 0.95);
        assertThat(error / SEEDS).as("bias").isCloseTo(0, within(0.1 * width / SEEDS));
    }

    @Test
    void independentErrorsGiveTheTextbookInterval() {
        Plant plant = Plant.of(400, 0, 5);
        SerialSample all = plant.part(0, 300);
        double[][] rows = all.rows();
        LeastSquares plain = LeastSquares.fit(rows, all.responses());
        StudentMixture predicted = SerialRegression.of(all).predict(plant.part(300, 301), ones(1));
        double[] row = plant.part(300, 301).rows()[0];
        double center = LeastSquares.dot(row, plain.coefficients());
        double half = TDistribution.of(plain.degreesOfFreedom()).inverseCumulativeProbability(0.95)
                * Math.sqrt(plain.variance() * (1 + plain.quadratic(row)));
        assertThat(predicted.mean()).isCloseTo(center, within(half / 10));
        assertThat(predicted.quantile(0.95) - predicted.mean()).isCloseTo(half, within(half / 10));
    }

    @Tag("simulation")
    @Test
    void theCorrelationIsRecoveredFromManyObservations() {
        assertThat(SerialRegression.of(Plant.of(2000, 0.6, 2).part(0, 2000)).correlation())
                .isCloseTo(0.6, within(0.05));
        assertThat(SerialRegression.of(Plant.of(2000, 0, 3).part(0, 2000)).correlation())
                .isCloseTo(0, within(0.05));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A made-up plant: fixed use, production and cold, and errors that hang together. */
    private static final class Plant {
        private final int[] times;
        private final double[][] rows;
        private final double[] use;

        Plant(int[] times, double[][] rows, double[] use) {
            this.times = times;
            this.rows = rows;
            this.use = use;
        }

        static Plant of(int months, double correlation, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] rows = new double[months][];
            double[] use = new double[months];
            double error = random.nextGaussian();
            for (int t = 0; t < months; t++) {
                double production = 100 + 20 * random.nextGaussian();
                double cold = Math.max(0, 300 * Math.cos(2 * Math.PI * t / 12) + 40 * random.nextGaussian());
                rows[t] = new double[] {1, production, cold};
                use[t] = 500 + 3 * production + 0.4 * cold + 40 * error;
                error = correlation * error + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            }
            return new Plant(IntStream.range(0, months).toArray(), rows, use);
        }

        SerialSample part(int from, int to) {
            return new SerialSample(
                    Arrays.copyOfRange(times, from, to),
                    ones(to - from),
                    Arrays.copyOfRange(rows, from, to),
                    Arrays.copyOfRange(use, from, to));
        }

        double sum(int from, int to) {
            return Arrays.stream(use, from, to).sum();
        }
    }
}
