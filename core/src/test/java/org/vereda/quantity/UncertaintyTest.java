package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

    @Test
    void uniformFromZeroToOneHasTheKnownSpread() {
        assertThat(new Uncertainty.Uniform(0, 1).standardDeviation(0.5)).isCloseTo(0.2886751346, within(1e-9));
    }

    @Test
    void symmetricTriangleHasTheKnownSpread() {
        assertThat(new Uncertainty.Triangular(0, 2).standardDeviation(1)).isCloseTo(1 / Math.sqrt(6), within(1e-12));
    }

    /** The variance of a triangle that falls from its lower end is (b - a)^2 / 18. */
    @Test
    void aSpreadDoesNotDependOnWhereTheRangeLies() {
        for (double shift : new double[] {0, -7, 3.5}) {
            assertThat(new Uncertainty.Uniform(2 + shift, 5 + shift).standardDeviation(shift))
                    .isCloseTo(3 / Math.sqrt(12), within(1e-12));
            assertThat(new Uncertainty.Triangular(shift, 6 + shift).standardDeviation(shift))
                    .isCloseTo(6 / Math.sqrt(18), within(1e-12));
            assertThat(new Uncertainty.Triangular(shift, 6 + shift).standardDeviation(6 + shift))
                    .isCloseTo(6 / Math.sqrt(18), within(1e-12));
        }
    }

    @Test
    void theSpreadOfANegativeNumberIsPositive() {
        assertThat(new Uncertainty.Lognormal(1.3).standardDeviation(-10))
                .isEqualTo(new Uncertainty.Lognormal(1.3).standardDeviation(10));
        assertThat(new Uncertainty.Normal(2).standardDeviation(-10)).isEqualTo(2);
        assertThat(new Uncertainty.None().standardDeviation(10)).isZero();
    }

    @Test
    void lognormalSpreadAgreesWithSampling() {
        Uncertainty lognormal = new Uncertainty.Lognormal(1.3);
        Random random = new Random(20_240_101);
        double[] sample = DoubleStream.generate(() -> 10 * Math.exp(Math.log(1.3) * random.nextGaussian()))
                .limit(400_000)
                .toArray();
        double mean = DoubleStream.of(sample).average().orElseThrow();
        double variance = DoubleStream.of(sample)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(lognormal.standardDeviation(10)).isCloseTo(Math.sqrt(variance), within(0.02));
    }

    @Test
    void bestPedigreeAddsNothingToTheBasicUncertainty() {
        assertThat(new Pedigree(1, 1, 1, 1, 1).lognormal(1.05).geometricStandardDeviation())
                .isCloseTo(Math.sqrt(1.05), within(1e-12));
    }

    @Test
    void pedigreeFactorsAddInTheSquaresOfLogarithms() {
        double expected = Math.exp(Math.sqrt(Math.pow(Math.log(1.2), 2) + Math.pow(Math.log(1.5), 2)) / 2);
        assertThat(new Pedigree(4, 1, 1, 1, 4).lognormal(1).geometricStandardDeviation())
                .isCloseTo(expected, within(1e-12));
    }

    /** Every score counts; the factors of the worst are 1.5, 1.2, 1.5, 1.1 and 2. */
    @Test
    void theWorstPedigreeHasTheFactorsOfTheLastColumn() {
        double sum = Stream.of(1.5, 1.2, 1.5, 1.1, 2.0)
                .mapToDouble(factor -> Math.pow(Math.log(factor), 2))
                .sum();
        assertThat(new Pedigree(5, 5, 5, 5, 5).lognormal(1).geometricStandardDeviation())
                .isCloseTo(Math.exp(Math.sqrt(sum) / 2), within(1e-12));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Uncertainty.Lognormal(0.9)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Uncertainty.Normal(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Uncertainty.Uniform(2, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Pedigree(0, 1, 1, 1, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Pedigree(1, 1, 1, 1, 6)).isInstanceOf(InvalidInput.class);
    }
}
