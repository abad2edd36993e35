package org.vereda.matrix.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeverageTest {
    private static final double CLOSE = 1e-9;

    @Test
    void ofASingleObservationItIsTheDiagonalOfTheHatMatrixOfAStraightLine() {
        double[] x = {1, 2, 4, 8, 15};
        Leverage leverage = new Leverage(rows(x));
        for (int i = 0; i < x.length; i++) {
            double squares = 25 + 16 + 4 + 4 + 81;
            double expected = 1.0 / 5 + (x[i] - 6) * (x[i] - 6) / squares;
            assertThat(leverage.of(List.of(i))).isCloseTo(expected, within(CLOSE));
        }
    }

    @Test
    void anObservationThatAloneHasAColumnDecidesIt() {
        double[][] rows = {{1, 0}, {1, 0}, {1, 7}, {1, 0}};
        assertThat(new Leverage(rows).of(List.of(2))).isCloseTo(1, within(CLOSE));
        assertThat(new Leverage(rows).of(List.of(0))).isCloseTo(1.0 / 3, within(CLOSE));
    }

    @Test
    void aColumnThatDependsOnOthersDecidesNothing() {
        double[][] rows = {{1, 2, 0}, {1, 2, 0}, {1, 2, 0}, {1, 2, 0}};
        assertThat(new Leverage(rows).of(List.of(0))).isCloseTo(0.25, within(CLOSE));
    }

    @Test
    void noCombinationRestsMoreOnAFewThanTheBoundSays() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = IntStream.range(0, 12)
                .mapToObj(i -> new double[] {1, random.nextDouble(), random.nextDouble() * 9})
                .toArray(double[][]::new);
        double bound = new Leverage(rows).of(List.of(2, 5));
        for (int trial = 0; trial < 2000; trial++) {
            double[] weights = {random.nextGaussian() * 9, random.nextGaussian() * 9, random.nextGaussian()};
            double all = 0;
            double few = 0;
            for (int i = 0; i < rows.length; i++) {
                double value = weights[0] * rows[i][0] + weights[1] * rows[i][1] + weights[2] * rows[i][2];
                all += value * value;
                few += i == 2 || i == 5 ? value * value : 0;
            }
            assertThat(few / all).isLessThanOrEqualTo(bound + CLOSE);
        }
    }

    private static double[][] rows(double... x) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> new double[] {1, x[i]})
                .toArray(double[][]::new);
    }

    /** Ones, and ones that differ by 2^-24 between four and three observations: together they tell the two groups apart, in any unit. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e200})
    void columnsThatNearlyAgreeLoseNoDigits(double unit) {
        double[][] rows = new double[7][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {1, unit * (i < 4 ? 1 + 0x1p-24 : 1 - 0x1p-24)};
        }
        Leverage leverage = new Leverage(rows);
        for (int i = 0; i < rows.length; i++) {
            assertThat(leverage.of(List.of(i))).isCloseTo(i < 4 ? 1.0 / 4 : 1.0 / 3, within(1e-12));
        }
    }
}
