package org.vereda.matrix.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StudentMixtureTest {
    /** Parts near each other and far apart, narrow and wide, light and heavy. */
    @Property(tries = 200)
    void aQuantileIsExceededAsOftenAsItSays(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 30) int freedom) {
        Random random = new Random(seed);
        double[] weights = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToDouble(k -> 0.01 + random.nextDouble())
                .toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).sum();
        double apart = Math.pow(10, random.nextInt(4));
        StudentMixture mixture = new StudentMixture(
                IntStream.range(0, weights.length)
                        .mapToObj(k -> new StudentMixture.Part(
                                weights[k] / sum, apart * random.nextGaussian(), 0.01 + random.nextDouble()))
                        .toList(),
                freedom);
        for (double probability : new double[] {0.001, 0.05, 0.5, 0.95, 0.999}) {
            assertThat(mixture.probabilityUpTo(mixture.quantile(probability))).isCloseTo(probability, within(1e-8));
        }
    }

    /** Half is certainly 1: every quantile that the jump passes is 1. */
    @Test
    void whereTheProbabilityJumpsTheQuantileIsThere() {
        StudentMixture mixture =
                new StudentMixture(List.of(new StudentMixture.Part(0.5, 1, 0), new StudentMixture.Part(0.5, 0, 2)), 12);
        assertThat(mixture.quantile(0.5)).isCloseTo(1, within(1e-9));
        assertThat(mixture.quantile(0.7)).isCloseTo(1, within(1e-9));
        assertThat(mixture.probabilityUpTo(mixture.quantile(0.95))).isCloseTo(0.95, within(1e-8));
    }

    @Test
    void aCertainNumberIsItsOwnQuantile() {
        StudentMixture certain = new StudentMixture(List.of(new StudentMixture.Part(1, 7, 0)), 3);
        assertThat(certain.quantile(0.05)).isEqualTo(7);
        assertThat(certain.quantile(0.95)).isEqualTo(7);
    }
}
