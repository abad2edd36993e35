package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
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

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Uncertainty.Lognormal(0.9)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Uncertainty.Normal(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Uncertainty.Uniform(2, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Pedigree(0, 1, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    }
}
