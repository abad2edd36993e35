package org.vereda.matrix.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Serial regression of few observations with gaps and of unlike length against the formulas with whole covariance matrices. */
class GeneralizedLeastSquaresTest {
    private static final double[] Y = {12, 19, 15, 31, 24, 40, 33};
    private static final double[][] X = {{1, 2}, {2, 3}, {1, 5}, {3, 4}, {1, 9}, {2, 12}, {1, 11}};
    private static final int[] TIMES = {3, 4, 7, 8, 9, 13, 14};
    private static final double[] EXPOSURES = {1, 2, 1, 3, 1, 2, 1};
    private static final SerialSample SAMPLE = new SerialSample(TIMES, EXPOSURES, X, Y);

    private static final SerialSample UNSEEN = new SerialSample(
            new int[] {11, 16}, new double[] {2, 0.5}, new double[][] {{2, 7}, {0.5, 13}}, new double[2]);
    private static final double[] WEIGHTS = {1.5, -2};

    @Test
    void whitenedNumbersMultiplyAsWithTheInverseOfTheCovariance() {
        for (double r : new double[] {-0.7, 0, 0.4, 0.9}) {
            double[][] inverse = Dense.inverse(covariance(r, TIMES, EXPOSURES));
            double[][] white = SAMPLE.whitenedRows(r);
            double[] response = SAMPLE.whitened(Y, r);
            double[][] square = Dense.times(Dense.times(Dense.transposed(X), inverse), X);
            double[][] mixed = Dense.times(Dense.times(Dense.transposed(X), inverse), Dense.column(Y));
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    assertThat(Dense.times(Dense.transposed(white), white)[a][b])
                            .isCloseTo(square[a][b], within(1e-9));
                }
                assertThat(Dense.times(Dense.transposed(white), Dense.column(response))[a][0])
                        .isCloseTo(mixed[a][0], within(1e-9));
            }
            double[] alike = {1, 1, 1, 1, 1, 1, 1};
            assertThat(SAMPLE.logDeterminant(r))
                    .isCloseTo(Dense.logDeterminant(covariance(r, TIMES, alike)), within(1e-10));
        }
    }

    /** Weights, centers and scales of each correlation on the grid by Zellner's and Goldberger's formulas. */
    @Test
    void predictionsAreTheMixtureOfTheBestLinearOnes() {
        List<double[]> parts = new ArrayList<>();
        for (int i = 0; i < 38; i++) {
            parts.add(part(-0.90 + 0.05 * i));
        }
        double largest = parts.stream().mapToDouble(one -> one[0]).max().orElseThrow();
        double sum =
                parts.stream().mapToDouble(one -> Math.exp(one[0] - largest)).sum();
        parts.forEach(one -> one[0] = Math.exp(one[0] - largest) / sum);
        SerialRegression regression = SerialRegression.of(SAMPLE);
        StudentMixture predicted = regression.predict(UNSEEN, WEIGHTS);
        assertThat(predicted.mean())
                .isCloseTo(parts.stream().mapToDouble(one -> one[0] * one[1]).sum(), within(1e-8));
        assertThat(regression.correlation())
                .isCloseTo(parts.stream().mapToDouble(one -> one[0] * one[3]).sum(), within(1e-10));
        assertThat(regression.coefficients()[0])
                .isCloseTo(parts.stream().mapToDouble(one -> one[0] * one[4]).sum(), within(1e-9));
        assertThat(regression.coefficients()[1])
                .isCloseTo(parts.stream().mapToDouble(one -> one[0] * one[5]).sum(), within(1e-9));
        TDistribution student = TDistribution.of(5);
        for (double at : new double[] {-60, -10, 0, 5, 20, 90}) {
            double expected = parts.stream()
                    .mapToDouble(one -> one[0] * student.cumulativeProbability((at - one[1]) / one[2]))
                    .sum();
            assertThat(predicted.probabilityUpTo(at)).isCloseTo(expected, within(1e-8));
        }
        for (double probability : new double[] {0.01, 0.3, 0.5, 0.95}) {
            assertThat(predicted.probabilityUpTo(predicted.quantile(probability)))
                    .isCloseTo(probability, within(1e-9));
        }
    }

    /** Log weight, center, scale, correlation and both coefficients. */
    private static double[] part(double r) {
        double[][] v = covariance(r, TIMES, EXPOSURES);
        double[][] inverse = Dense.inverse(v);
        double[][] weighted = Dense.times(Dense.transposed(X), inverse);
        double[][] normal = Dense.times(weighted, X);
        double[][] spread = Dense.inverse(normal);
        double[][] b = Dense.times(spread, Dense.times(weighted, Dense.column(Y)));
        double[][] rest = Dense.column(Y);
        double[][] fitted = Dense.times(X, b);
        for (int i = 0; i < Y.length; i++) {
            rest[i][0] -= fitted[i][0];
        }
        double rss = quadratic(rest, inverse);
        double[][] row = Dense.times(Dense.transposed(UNSEEN.rows()), Dense.column(WEIGHTS));
        double[][] cross = new double[Y.length][1];
        double own = 0;
        for (int k = 0; k < WEIGHTS.length; k++) {
            double load = WEIGHTS[k] * Math.sqrt(UNSEEN.exposures()[k]);
            for (int i = 0; i < Y.length; i++) {
                double power = Math.pow(r, Math.abs(TIMES[i] - UNSEEN.times()[k]));
                cross[i][0] += load * Math.sqrt(EXPOSURES[i]) * power;
            }
            for (int l = 0; l < WEIGHTS.length; l++) {
                double other = WEIGHTS[l] * Math.sqrt(UNSEEN.exposures()[l]);
                own += load * other * Math.pow(r, Math.abs(UNSEEN.times()[k] - UNSEEN.times()[l]));
            }
        }
        double[][] direction = Dense.times(weighted, cross);
        for (int j = 0; j < 2; j++) {
            direction[j][0] = row[j][0] - direction[j][0];
        }
        double center = Dense.times(Dense.transposed(row), b)[0][0]
                + Dense.times(Dense.times(Dense.transposed(cross), inverse), rest)[0][0];
        double variance = rss / 5 * (own - quadratic(cross, inverse) + quadratic(direction, spread));
        double weight = -Dense.logDeterminant(v) / 2 - Dense.logDeterminant(normal) / 2 - 5 / 2.0 * Math.log(rss);
        return new double[] {weight, center, Math.sqrt(variance), r, b[0][0], b[1][0]};
    }

    private static double quadratic(double[][] column, double[][] matrix) {
        return Dense.times(Dense.times(Dense.transposed(column), matrix), column)[0][0];
    }

    private static double[][] covariance(double r, int[] times, double[] exposures) {
        double[][] covariance = new double[times.length][times.length];
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < times.length; j++) {
                covariance[i][j] = Math.sqrt(exposures[i] * exposures[j]) * Math.pow(r, Math.abs(times[i] - times[j]));
            }
        }
        return covariance;
    }

    @Test
    void leverageConditionAndQuadraticFormsFollowFromTheInverseOfTheNormalMatrix() {
        LeastSquares fit = LeastSquares.fit(X, Y);
        double[][] normal = Dense.times(Dense.transposed(X), X);
        double[][] inverse = Dense.inverse(normal);
        for (int i = 0; i < X.length; i++) {
            double expected = quadratic(Dense.column(X[i]), inverse);
            assertThat(fit.leverages()[i]).isCloseTo(expected, within(1e-12));
            assertThat(fit.quadratic(X[i])).isCloseTo(expected, within(1e-12));
        }
        assertThat(fit.logDeterminantOfNormal()).isCloseTo(Dense.logDeterminant(normal), within(1e-12));
        assertThat(fit.degreesOfFreedom()).isEqualTo(5);
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(fit.variance() * inverse[1][1]), within(1e-12));
        double cosine = normal[0][1] / Math.sqrt(normal[0][0] * normal[1][1]);
        double sine = Math.sqrt(1 - cosine * cosine);
        double triangle = Math.max(1, cosine + sine);
        double ofInverse = Math.max(1, cosine / sine + 1 / sine);
        assertThat(fit.condition()).isCloseTo(triangle * ofInverse, within(1e-10));
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> LeastSquares.fit(new double[][] {{1}, {2}}, new double[3]))
                .hasMessageContaining("2 rows, 3 responses");
        assertThatThrownBy(() -> LeastSquares.fit(new double[][] {{1, 1}, {2, 1}}, new double[2]))
                .hasMessageContaining("2 rows");
        assertThatThrownBy(() -> LeastSquares.fit(new double[0][], new double[0]))
                .hasMessageContaining("0 rows");
        assertThatThrownBy(() -> LeastSquares.fit(new double[][] {{1}, {2, 3}, {4}}, new double[3]))
                .hasMessageContaining("row 1 has 2");
        assertThatThrownBy(() -> LeastSquares.fit(new double[][] {{0, 1}, {0, 2}, {0, 4}}, new double[3]))
                .isInstanceOfSatisfying(
                        CollinearColumn.class, e -> assertThat(e.column()).isZero());
        double[] three = {1, 1, 1};
        double[][] rows = {{1}, {1}, {1}};
        assertThat(new SerialSample(new int[] {1, 2, 3}, three, rows, three).size())
                .isEqualTo(3);
        assertThatThrownBy(() -> new SerialSample(new int[] {1, 2, 2}, three, rows, three))
                .hasMessageContaining("at 2");
        assertThatThrownBy(() -> new SerialSample(new int[] {1, 2}, three, rows, three))
                .hasMessageContaining("lengths");
        assertThatThrownBy(() -> new SerialSample(new int[] {1, 2, 3}, new double[2], rows, three))
                .hasMessageContaining("lengths");
        assertThatThrownBy(() -> new SerialSample(new int[] {1, 2, 3}, three, new double[2][], three))
                .hasMessageContaining("lengths");
        assertThatThrownBy(() -> new SerialSample(new int[] {1, 2, 3}, three, rows, new double[2]))
                .hasMessageContaining("lengths");
    }

    /** Half of the weight at 10 for certain, half around 20. */
    @Test
    void aPartWithoutScaleIsAStep() {
        StudentMixture mixture = new StudentMixture(
                List.of(new StudentMixture.Part(0.5, 10, 0), new StudentMixture.Part(0.5, 20, 2)), 8);
        assertThat(mixture.mean()).isCloseTo(15, within(1e-12));
        assertThat(mixture.probabilityUpTo(10)).isCloseTo(0.5, within(1e-3));
        assertThat(mixture.probabilityUpTo(9.999)).isLessThan(1e-3);
        assertThat(mixture.quantile(0.25)).isCloseTo(10, within(1e-9));
        assertThat(mixture.quantile(0.75)).isCloseTo(20, within(0.01));
        for (double outside : new double[] {0, 1, Double.NaN}) {
            assertThatThrownBy(() -> mixture.quantile(outside)).hasMessageContaining("probability");
        }
    }

    @Test
    void ninetyFivePercentOfANormalLieWithinTheTabledWidth() {
        assertThat(NormalRange.halfWidth(0.95)).isCloseTo(1.959964, within(1e-6));
        assertThat(NormalRange.halfWidth(0.90)).isCloseTo(1.644854, within(1e-6));
    }
}
