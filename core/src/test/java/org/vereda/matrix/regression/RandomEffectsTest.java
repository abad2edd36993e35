package org.vereda.matrix.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.regression.RandomEffects.Observation;

class RandomEffectsTest {
    /**
     * Thirteen trials of BCG vaccine (Colditz et al., JAMA 271, 1994): cases and others among vaccinated, cases and others among
     * not vaccinated. The analysis by DerSimonian and Laird's method is published in many places: 0.3088, -0.7141 (0.1787).
     */
    private static final List<List<Integer>> TRIALS = List.of(
            List.of(4, 119, 11, 128),
            List.of(6, 300, 29, 274),
            List.of(3, 228, 11, 209),
            List.of(62, 13536, 248, 12619),
            List.of(33, 5036, 47, 5761),
            List.of(180, 1361, 372, 1079),
            List.of(8, 2537, 10, 619),
            List.of(505, 87886, 499, 87892),
            List.of(29, 7470, 45, 7232),
            List.of(17, 1699, 65, 1600),
            List.of(186, 50448, 141, 27197),
            List.of(5, 2493, 3, 2338),
            List.of(27, 16886, 29, 17825));

    @Test
    void theTrialsOfTheVaccineGiveThePublishedMeanAndVariance() {
        RandomEffects effects = RandomEffects.of(
                List.of(TRIALS.stream().map(RandomEffectsTest::logRiskRatio).toList()));
        assertThat(effects.within()).isCloseTo(0.3088, within(5e-5));
        assertThat(effects.raw(0).value()).isCloseTo(-0.7141, within(5e-5));
        assertThat(Math.sqrt(effects.raw(0).variance())).isCloseTo(0.1787, within(5e-5));
    }

    @Test
    void theSumOfOneNextObservationIsThatObservation() {
        RandomEffects effects = RandomEffects.of(List.of(
                List.of(new Observation(0.9, 0.01), new Observation(0.4, 0.02)),
                List.of(new Observation(1.3, 0.01), new Observation(1.0, 0.03))));
        Observation sum = effects.next(List.of(List.of(3.0), List.of()), List.of());
        assertThat(sum.value()).isCloseTo(3 * effects.next(0).value(), within(1e-12));
        assertThat(sum.variance()).isCloseTo(9 * effects.next(0).variance(), within(1e-12));
        Observation two = effects.next(List.of(List.of(1.0, 1.0), List.of()), List.of());
        assertThat(two.variance()).isGreaterThan(2 * effects.next(0).variance());
        Observation unseen = effects.next(List.of(List.of(), List.of()), List.of(List.of(1.0)));
        assertThat(unseen.value()).isCloseTo(effects.mean().value(), within(1e-12));
        assertThat(unseen.variance())
                .isCloseTo(effects.mean().variance() + effects.between() + effects.within(), within(1e-12));
    }

    /** Two groups: all levels by hand, with weights 1/v, 1/(v + t2) and B = v/(v + t2). */
    @Test
    void everyLevelFollowsItsFormula() {
        Observation a = new Observation(0.2, 0.02);
        Observation b = new Observation(1.2, 0.04);
        Observation c = new Observation(2.5, 0.05);
        RandomEffects effects = RandomEffects.of(List.of(List.of(a, b), List.of(c)));
        double weights = 50 + 25;
        double mean = (50 * 0.2 + 25 * 1.2) / weights;
        double q = 50 * (0.2 - mean) * (0.2 - mean) + 25 * (1.2 - mean) * (1.2 - mean);
        double inside = (q - 1) / (weights - (2500 + 625) / weights);
        assertThat(effects.within()).isCloseTo(inside, within(1e-12));
        double wa = 1 / (0.02 + inside);
        double wb = 1 / (0.04 + inside);
        double first = (wa * 0.2 + wb * 1.2) / (wa + wb);
        double v = 1 / (wa + wb);
        double w = 0.05 + inside;
        assertThat(effects.raw(0).value()).isCloseTo(first, within(1e-12));
        assertThat(effects.raw(0).variance()).isCloseTo(v, within(1e-12));
        assertThat(effects.raw(1).variance()).isCloseTo(w, within(1e-12));
        double all = 1 / v + 1 / w;
        double center = (first / v + 2.5 / w) / all;
        double qOfGroups = (first - center) * (first - center) / v + (2.5 - center) * (2.5 - center) / w;
        double between = (qOfGroups - 1) / (all - (1 / (v * v) + 1 / (w * w)) / all);
        assertThat(between).isPositive();
        assertThat(effects.between()).isCloseTo(between, within(1e-12));
        double top = 1 / (1 / (v + between) + 1 / (w + between));
        double common = top * (first / (v + between) + 2.5 / (w + between));
        assertThat(effects.mean().value()).isCloseTo(common, within(1e-12));
        assertThat(effects.mean().variance()).isCloseTo(top, within(1e-12));
        double share = v / (v + between);
        double other = w / (w + between);
        assertThat(effects.shared(0)).isCloseTo(share * Math.sqrt(top), within(1e-12));
        assertThat(effects.shrunk(0).value()).isCloseTo(share * common + (1 - share) * first, within(1e-12));
        assertThat(effects.shrunk(0).variance()).isCloseTo((1 - share) * v + share * share * top, within(1e-12));
        Observation sum = effects.next(List.of(List.of(2.0, -0.5), List.of(3.0)), List.of(List.of(1.0, 4.0)));
        double expected =
                1.5 * effects.shrunk(0).value() + 3 * effects.shrunk(1).value() + 5 * common;
        double taken = 1.5 * share + 3 * other + 5;
        double variance = 2.25 * (1 - share) * v
                + 9 * (1 - other) * w
                + 25 * between
                + taken * taken * top
                + inside * (4 + 0.25 + 9 + 1 + 16);
        assertThat(sum.value()).isCloseTo(expected, within(1e-12));
        assertThat(sum.variance()).isCloseTo(variance, within(1e-12));
    }

    @Test
    void whatIsNotANumberIsNoObservation() {
        assertThatThrownBy(() -> new Observation(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observation(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Eight families of seven projects each; then five more projects of two of them. */
    @Test
    void theRangeOfASumOverProjectsOfTheSameFamiliesHoldsTheTruth() {
        int seeds = 500;
        int held = 0;
        int apart = 0;
        for (int seed = 0; seed < seeds; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Double> means = new ArrayList<>();
            List<List<Observation>> groups = new ArrayList<>();
            for (int group = 0; group < 8; group++) {
                double mean = 0.8 + 0.2 * random.nextGaussian();
                means.add(mean);
                groups.add(java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i -> new Observation(
                                mean + 0.15 * random.nextGaussian() + 0.3 * random.nextGaussian(), 0.09))
                        .toList());
            }
            RandomEffects effects = RandomEffects.of(groups);
            List<List<Double>> weights = new ArrayList<>(java.util.Collections.nCopies(8, List.of()));
            weights.set(0, List.of(20.0, 35.0, 25.0));
            weights.set(1, List.of(30.0, 15.0));
            double truth = 0;
            double independent = 0;
            for (int group = 0; group < 2; group++) {
                for (double weight : weights.get(group)) {
                    truth += weight * (means.get(group) + 0.15 * random.nextGaussian());
                    independent += weight * weight * effects.next(group).variance();
                }
            }
            Observation sum = effects.next(weights, List.of());
            held += Math.abs(sum.value() - truth) <= 1.645 * Math.sqrt(sum.variance()) ? 1 : 0;
            apart += Math.abs(sum.value() - truth) <= 1.645 * Math.sqrt(independent) ? 1 : 0;
        }
        assertThat(held / (double) seeds).isBetween(0.85, 0.95);
        assertThat(apart).isLessThan(held);
    }

    @Test
    void observationsThatScatterLessThanTheirErrorsAreOneValue() {
        RandomEffects effects = RandomEffects.of(
                List.of(List.of(new Observation(0.9, 0.04), new Observation(1.0, 0.04), new Observation(1.1, 0.04))));
        assertThat(effects.within()).isZero();
        assertThat(effects.shrunk(0, new Observation(1.1, 0.04)).value()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void shrinkageWithEqualVariancesFollowsTheClosedForm() {
        double v = 0.01;
        List<Observation> seen = List.of(
                new Observation(0.4, v), new Observation(0.8, v), new Observation(1.0, v), new Observation(1.4, v));
        RandomEffects effects = RandomEffects.of(List.of(seen));
        double spread = (0.25 + 0.01 + 0.01 + 0.25) / 3;
        assertThat(effects.within()).isCloseTo(spread - v, within(1e-12));
        double b = v / spread;
        assertThat(effects.shrunk(0, seen.getFirst()).value()).isCloseTo(b * 0.9 + (1 - b) * 0.4, within(1e-12));
    }

    @Test
    void aFamilyOfOneProjectIsDrawnToTheOthersAndItsNextIsWider() {
        RandomEffects effects = RandomEffects.of(List.of(
                List.of(new Observation(0.9, 0.01), new Observation(0.5, 0.01), new Observation(0.7, 0.01)),
                List.of(new Observation(0.6, 0.01), new Observation(1.0, 0.01)),
                List.of(new Observation(-0.5, 0.01))));
        assertThat(effects.shrunk(2).value()).isBetween(-0.5, effects.mean().value());
        assertThat(effects.next(2).variance()).isGreaterThan(effects.shrunk(2).variance());
    }

    @Test
    void familiesMadeFromKnownMeansAreRecovered() {
        double between = 0;
        double within = 0;
        int hits = 0;
        int seeds = 400;
        for (int seed = 0; seed < seeds; seed++) {
            Made made = Made.of(new SplittableRandom(seed));
            RandomEffects effects = RandomEffects.of(made.groups());
            between += effects.between() / seeds;
            within += effects.within() / seeds;
            Observation first = effects.shrunk(0);
            hits += Math.abs(first.value() - made.means().getFirst()) < 1.645 * Math.sqrt(first.variance()) ? 1 : 0;
        }
        assertThat(between).isCloseTo(0.04, within(0.006));
        assertThat(within).isCloseTo(0.0225, within(0.003));
        assertThat(hits / (double) seeds).isBetween(0.84, 0.95);
    }

    @Test
    void anObservationWithoutErrorIsRefused() {
        assertThatThrownBy(() -> new Observation(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Twelve families around 0.8, deviation 0.2, of five projects each, deviation 0.15, measured with errors of 0.05 to 0.2. */
    private record Made(List<Double> means, List<List<Observation>> groups) {
        static Made of(SplittableRandom random) {
            List<Double> means = new ArrayList<>();
            List<List<Observation>> groups = new ArrayList<>();
            for (int family = 0; family < 12; family++) {
                double mean = 0.8 + 0.2 * random.nextGaussian();
                List<Observation> group = new ArrayList<>();
                for (int project = 0; project < 5; project++) {
                    double error = 0.05 + 0.15 * random.nextDouble();
                    double value = mean + 0.15 * random.nextGaussian() + error * random.nextGaussian();
                    group.add(new Observation(value, error * error));
                }
                means.add(mean);
                groups.add(group);
            }
            return new Made(means, groups);
        }
    }

    private static Observation logRiskRatio(List<Integer> trial) {
        double vaccinated = trial.get(0) + (double) trial.get(1);
        double others = trial.get(2) + (double) trial.get(3);
        double value = Math.log(trial.get(0) / vaccinated / (trial.get(2) / others));
        double variance = 1.0 / trial.get(0) - 1 / vaccinated + 1.0 / trial.get(2) - 1 / others;
        return new Observation(value, variance);
    }
}
