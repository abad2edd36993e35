package org.vereda.matrix.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StochasticFrontierTest {
    private static final double FIXED = 400;
    private static final double VARIABLE = 1.6;
    private static final double NOISE = 0.08;
    private static final double INEFFICIENCY = 0.35;

    @Tag("simulation")
    @Test
    void knownParametersAreRecoveredOnAverage() {
        int seeds = 60;
        double fixed = 0;
        double variable = 0;
        double noise = 0;
        double inefficiency = 0;
        for (int seed = 0; seed < seeds; seed++) {
            StochasticFrontier frontier = StochasticFrontier.of(made(200, seed, INEFFICIENCY));
            fixed += frontier.model().coefficients().get(0) / seeds;
            variable += frontier.model().coefficients().get(1) / seeds;
            noise += frontier.model().noise() / seeds;
            inefficiency += frontier.model().inefficiency() / seeds;
        }
        assertThat(fixed).isCloseTo(FIXED, within(0.03 * FIXED));
        assertThat(variable).isCloseTo(VARIABLE, within(0.03 * VARIABLE));
        assertThat(noise).isCloseTo(NOISE, within(0.012));
        assertThat(inefficiency).isCloseTo(INEFFICIENCY, within(0.02));
    }

    @Test
    void theFitIsATopOfTheLikelihood() {
        StochasticFrontier frontier = StochasticFrontier.of(made(120, 7, INEFFICIENCY));
        double top = frontier.logLikelihood();
        double[] theta = frontier.logCoefficients();
        double step = 1e-3;
        for (int j = 0; j < theta.length; j++) {
            for (double sign : new double[] {-1, 1}) {
                double[] moved = theta.clone();
                moved[j] += sign * step;
                assertThat(frontier.logLikelihood(
                                moved,
                                frontier.model().noise(),
                                frontier.model().inefficiency()))
                        .isLessThan(top + 1e-7);
            }
        }
        for (double factor : new double[] {1 - step, 1 + step}) {
            assertThat(frontier.logLikelihood(
                            theta,
                            frontier.model().noise() * factor,
                            frontier.model().inefficiency()))
                    .isLessThan(top + 1e-7);
            assertThat(frontier.logLikelihood(
                            theta, frontier.model().noise(), frontier.model().inefficiency() * factor))
                    .isLessThan(top + 1e-7);
        }
        assertThat(top)
                .isGreaterThan(frontier.logLikelihood(
                        new double[] {Math.log(FIXED), Math.log(VARIABLE)}, NOISE, INEFFICIENCY));
    }

    @Test
    void ranksFollowTheTrueInefficiency() {
        SplittableRandom random = new SplittableRandom(3);
        double[] uses = new double[300];
        double[][] rows = new double[300][];
        double[] truth = new double[300];
        for (int i = 0; i < uses.length; i++) {
            rows[i] = new double[] {1, 100 + 900 * random.nextDouble()};
            truth[i] = Math.abs(INEFFICIENCY * random.nextGaussian());
            uses[i] = (FIXED + VARIABLE * rows[i][1]) * Math.exp(0.05 * random.nextGaussian() + truth[i]);
        }
        StochasticFrontier frontier = StochasticFrontier.of(new FrontierSample(uses, rows));
        double agree = 0;
        double pairs = 0;
        for (int i = 0; i < uses.length; i++) {
            for (int j = 0; j < i; j++) {
                double seen = frontier.model().beyond(uses[i], list(rows[i]))
                        - frontier.model().beyond(uses[j], list(rows[j]));
                agree += seen * (truth[i] - truth[j]) > 0 ? 1 : 0;
                pairs++;
            }
        }
        assertThat(agree / pairs).isGreaterThan(0.9);
        assertThat(frontier.isInefficiencyCertain()).isTrue();
    }

    @Test
    void halfFullPlantsAreNotPunishedForTheirFixedUse() {
        StochasticFrontier frontier = StochasticFrontier.of(made(400, 11, INEFFICIENCY));
        double full = FIXED + VARIABLE * 900;
        double half = FIXED + VARIABLE * 450;
        assertThat(half / 450).isGreaterThan(1.2 * full / 900);
        assertThat(frontier.model().beyond(half, List.of(1.0, 450.0)))
                .isCloseTo(frontier.model().beyond(full, List.of(1.0, 900.0)), within(0.03));
    }

    @Tag("simulation")
    @Test
    void withoutInefficiencyNothingIsToldFromChance() {
        int certain = 0;
        for (int seed = 0; seed < 40; seed++) {
            certain += StochasticFrontier.of(made(100, seed, 0)).isInefficiencyCertain() ? 1 : 0;
        }
        assertThat(certain).isLessThanOrEqualTo(6);
    }

    @Test
    void usesOfZeroAndTooFewPlantsAreRefused() {
        assertThatThrownBy(() -> new FrontierSample(new double[] {0}, new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StochasticFrontier.of(made(4, 1, INEFFICIENCY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> list(double[] row) {
        return Arrays.stream(row).boxed().toList();
    }

    private static FrontierSample made(int n, long seed, double inefficiency) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] uses = new double[n];
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {1, 100 + 900 * random.nextDouble()};
            double errors = NOISE * random.nextGaussian() + Math.abs(inefficiency * random.nextGaussian());
            uses[i] = (FIXED + VARIABLE * rows[i][1]) * Math.exp(errors);
        }
        return new FrontierSample(uses, rows);
    }
}
