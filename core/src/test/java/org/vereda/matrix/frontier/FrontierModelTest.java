package org.vereda.matrix.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The formulas of a frontier against integrals over noise and inefficiency, and its fit against where it must lie. */
class FrontierModelTest {
    private static final double NOISE = 0.2;
    private static final double INEFFICIENCY = 0.5;
    private static final FrontierModel MODEL = new FrontierModel(List.of(3.0, 2.0), NOISE, INEFFICIENCY);

    @Test
    void theDensityIsTheNormalOneFoldedWithTheHalfNormalOne() {
        for (double e : new double[] {-0.6, -0.1, 0, 0.3, 1.4}) {
            double expected = integral(8 * INEFFICIENCY, u -> joint(e, u));
            assertThat(MODEL.logDensityOf(e)).isCloseTo(Math.log(expected), within(1e-7));
        }
    }

    @Test
    void expectationsGivenTheErrorAreThoseOfTheJointDensity() {
        for (double e : new double[] {-0.6, -0.1, 0, 0.3, 1.4}) {
            double all = integral(8 * INEFFICIENCY, u -> joint(e, u));
            double first = integral(8 * INEFFICIENCY, u -> u * joint(e, u)) / all;
            double second = integral(8 * INEFFICIENCY, u -> u * u * joint(e, u)) / all;
            assertThat(MODEL.expected(e)).isCloseTo(first, within(1e-7));
            assertThat(MODEL.secondMoment(e, first)).isCloseTo(second, within(1e-7));
            double use = 16 * Math.exp(e);
            assertThat(MODEL.beyond(use, List.of(2.0, 5.0))).isCloseTo(first, within(1e-7));
        }
    }

    /** Thirty deviations to the left, where the distribution function is taken by its asymptotic series. */
    @Test
    void theFormulasGoOnFarToTheLeft() {
        FrontierModel sharp = new FrontierModel(List.of(1.0), 0.02, INEFFICIENCY);
        for (double e : new double[] {-0.58, -0.6, -0.62, -0.66}) {
            DoubleUnaryOperator joint = u -> 2 * normal(u, INEFFICIENCY) * normal(e - u, 0.02);
            double all = integral(0.02, joint);
            double first = integral(0.02, u -> u * joint.applyAsDouble(u)) / all;
            assertThat(sharp.logDensityOf(e)).isCloseTo(Math.log(all), within(1e-7));
            assertThat(sharp.expected(e)).isCloseTo(first, within(1e-6 * first));
        }
        assertThat(sharp.secondMoment(-0.6, 0.001)).isGreaterThanOrEqualTo(1e-6);
    }

    /** Half of a half-normal crowd lies below 0.67449 of its scale. */
    @Test
    void quantilesAndSharesAreThoseOfTheHalfNormalDistribution() {
        assertThat(MODEL.quantile(0.5)).isCloseTo(0.6744898 * INEFFICIENCY, within(1e-7));
        assertThat(MODEL.shareAbove(0.6744898 * INEFFICIENCY)).isCloseTo(0.5, within(1e-7));
        assertThat(MODEL.shareAbove(0)).isCloseTo(1, within(1e-12));
        assertThat(MODEL.shareAbove(MODEL.quantile(0.9))).isCloseTo(0.1, within(1e-12));
        FrontierModel without = new FrontierModel(List.of(1.0), NOISE, 0);
        assertThat(without.shareAbove(1)).isEqualTo(0.5);
        assertThat(without.expected(1)).isZero();
    }

    /** Uses on a line with errors that lean to the left: without inefficiency the logarithms are fitted by least squares. */
    @Test
    void errorsThatLeanToTheLeftLeaveLeastSquares() {
        double[] errors = {-0.3, 0.1, 0.05, 0.15, 0.1, -0.25, 0.1, 0.05};
        double[] uses = new double[8];
        double[][] rows = new double[8][];
        for (int i = 0; i < 8; i++) {
            rows[i] = new double[] {1, 10 + 5 * i};
            uses[i] = (20 + 2 * rows[i][1]) * Math.exp(errors[i]);
        }
        StochasticFrontier frontier = StochasticFrontier.of(new FrontierSample(uses, rows));
        assertThat(frontier.model().inefficiency()).isZero();
        assertThat(frontier.isInefficiencyCertain()).isFalse();
        double[] slopes = new double[2];
        double square = 0;
        for (int i = 0; i < 8; i++) {
            double best = frontier.model().best(List.of(rows[i][0], rows[i][1]));
            double rest = Math.log(uses[i] / best);
            square += rest * rest / 8;
            for (int j = 0; j < 2; j++) {
                slopes[j] += rest * frontier.model().coefficients().get(j) * rows[i][j] / best;
            }
        }
        assertThat(slopes).containsExactly(new double[] {0, 0}, within(1e-8));
        assertThat(frontier.model().noise()).isCloseTo(Math.sqrt(square), within(1e-10));
    }

    @Test
    void noReadingIsBetterThanTwoPercent() {
        double[][] rows = {{1}, {1}, {1}, {1}};
        FrontierModel model = StochasticFrontier.of(new FrontierSample(new double[] {5, 5, 5, 5}, rows))
                .model();
        assertThat(model.noise()).isEqualTo(0.02);
        assertThat(model.coefficients().getFirst()).isCloseTo(5, within(1e-9));
    }

    /**
     * With a fixed part alone, least squares are the mean and the variance of logarithms, and the likelihood without inefficiency is the
     * normal one: inefficiency is certain where twice the gain is above 2.706.
     */
    @Test
    void inefficiencyIsCertainWhereTheLikelihoodGainsEnough() {
        int certain = 0;
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] logs = new double[25];
            Arrays.setAll(logs, i -> 0.1 * random.nextGaussian() + Math.abs(0.3 * random.nextGaussian()));
            double mean = Arrays.stream(logs).average().orElseThrow();
            double variance = Arrays.stream(logs)
                    .map(log -> (log - mean) * (log - mean))
                    .average()
                    .orElseThrow();
            double normal = -logs.length / 2.0 * (Math.log(2 * Math.PI * variance) + 1);
            double[] uses = Arrays.stream(logs).map(Math::exp).toArray();
            double[][] rows = new double[25][];
            Arrays.setAll(rows, i -> new double[] {1});
            StochasticFrontier frontier = StochasticFrontier.of(new FrontierSample(uses, rows));
            double gain = 2 * (frontier.logLikelihood() - normal);
            assertThat(gain).isGreaterThan(-1e-9);
            assertThat(frontier.isInefficiencyCertain()).isEqualTo(gain > 2.706);
            certain += gain > 2.706 ? 1 : 0;
        }
        assertThat(certain).isBetween(5, 35);
    }

    /** A use that falls as a driver rises does not need that driver; one that nobody has changes nothing. */
    @Test
    void driversWithoutEffectGetNoCoefficient() {
        double[] errors = {-0.3, 0.1, 0.05, 0.15, 0.1, -0.25, 0.1, 0.05};
        double[] uses = new double[8];
        double[][] rows = new double[8][];
        double log = 0;
        for (int i = 0; i < 8; i++) {
            rows[i] = new double[] {1, i, 0};
            uses[i] = 50 * Math.exp(errors[i] - 0.1 * i);
            log += Math.log(uses[i]) / 8;
        }
        FrontierModel model =
                StochasticFrontier.of(new FrontierSample(uses, rows)).model();
        assertThat(model.coefficients().get(0)).isCloseTo(Math.exp(log), within(1e-3));
        assertThat(model.coefficients().get(1)).isBetween(0.0, 1e-3);
    }

    @Test
    void threeMoreObservationsThanCoefficientsAreEnough() {
        double[][] rows = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}};
        double[] uses = {11, 19, 31, 39, 52};
        FrontierModel model =
                StochasticFrontier.of(new FrontierSample(uses, rows)).model();
        assertThat(model.best(List.of(0.0, 1.0))).isCloseTo(10, within(0.6));
    }

    @Test
    void observationsThatCannotBeComparedAreRefused() {
        double[][] good = {{1, 2}, {1, 0}};
        assertThat(new FrontierSample(new double[] {1, 2}, good).size()).isEqualTo(2);
        assertRefused(new double[] {1}, good);
        assertRefused(new double[0], new double[0][]);
        assertRefused(new double[] {1, Double.NaN}, good);
        assertRefused(new double[] {1, 2}, new double[][] {{1, 2}, {1}});
        assertRefused(new double[] {1, 2}, new double[][] {{1, 2}, {0, 0}});
        assertRefused(new double[] {1, 2}, new double[][] {{1, 2}, {3, -1}});
        assertRefused(new double[] {1, 2}, new double[][] {{1, 2}, {3, Double.POSITIVE_INFINITY}});
    }

    private static void assertRefused(double[] uses, double[][] rows) {
        assertThatThrownBy(() -> new FrontierSample(uses, rows)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double joint(double e, double u) {
        return 2 * normal(u, INEFFICIENCY) * normal(e - u, NOISE);
    }

    private static double normal(double x, double deviation) {
        double z = x / deviation;
        return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
    }

    /** From zero on, by Simpson's rule. */
    private static double integral(double to, DoubleUnaryOperator density) {
        int steps = 4000;
        double width = to / steps;
        double[] parts = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            int weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            parts[i] = weight * density.applyAsDouble(i * width) * width / 3;
        }
        return Arrays.stream(parts).sum();
    }
}
