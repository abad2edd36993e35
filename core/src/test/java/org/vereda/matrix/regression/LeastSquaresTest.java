package org.vereda.matrix.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Certified values of the Statistical Reference Datasets (NIST StRD, linear least squares), and laws. */
class LeastSquaresTest {
    /** Norris: response, then predictor; calibration of ozone monitors. */
    private static final String NORRIS = "0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3"
            + " 998.5 996.3 449.1 448.6 778.9 777.0 559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0"
            + " 448.9 447.5 10.8 11.6 557.7 556.0 228.3 228.1 998.0 995.8 888.8 887.6 119.6 120.2 0.3 0.3 0.6 0.3"
            + " 557.6 556.8 339.3 339.1 888.0 887.2 998.5 999.0 778.9 779.0 10.2 11.1 117.6 118.3 228.9 229.2"
            + " 668.4 669.1 449.2 448.9 0.2 0.5";

    /** Longley: employment, then price deflator, national product, unemployment, armed forces, population, year. */
    private static final String LONGLEY =
            "60323 83.0 234289 2356 1590 107608 1947 61122 88.5 259426 2325 1456 108632 1948"
                    + " 60171 88.2 258054 3682 1616 109773 1949 61187 89.5 284599 3351 1650 110929 1950"
                    + " 63221 96.2 328975 2099 3099 112075 1951 63639 98.1 346999 1932 3594 113270 1952"
                    + " 64989 99.0 365385 1870 3547 115094 1953 63761 100.0 363112 3578 3350 116219 1954"
                    + " 66019 101.2 397469 2904 3048 117388 1955 67857 104.6 419180 2822 2857 118734 1956"
                    + " 68169 108.4 442769 2936 2798 120445 1957 66513 110.8 444546 4681 2637 121950 1958"
                    + " 68655 112.6 482704 3813 2552 123366 1959 69564 114.2 502601 3931 2514 125368 1960"
                    + " 69331 115.7 518173 4806 2572 127852 1961 70551 116.9 554894 4007 2827 130081 1962";

    private static final double[] CERTIFIED_LONGLEY = {
        -3482258.63459582,
        15.0618722713733,
        -0.358191792925910E-01,
        -2.02022980381683,
        -1.03322686717359,
        -0.511041056535807E-01,
        1829.15146461355
    };

    @Test
    void norrisIsCertified() {
        LeastSquares fit = fit(NORRIS, 2);
        assertThat(fit.coefficients()[0]).isCloseTo(-0.262323073774029, within(1e-12));
        assertThat(fit.coefficients()[1]).isCloseTo(1.00211681802045, within(1e-13));
        assertThat(fit.standardError(0)).isCloseTo(0.232818234301152, within(1e-12));
        assertThat(fit.standardError(1)).isCloseTo(0.429796848199937E-03, within(1e-15));
        assertThat(Math.sqrt(fit.variance())).isCloseTo(0.884796396144373, within(1e-12));
    }

    @Test
    void longleyIsCertifiedInSpiteOfItsCollinearity() {
        LeastSquares fit = fit(LONGLEY, 7);
        for (int j = 0; j < CERTIFIED_LONGLEY.length; j++) {
            assertThat(fit.coefficients()[j]).isCloseTo(CERTIFIED_LONGLEY[j], Percentage.withPercentage(1e-6));
        }
        assertThat(Math.sqrt(fit.variance())).isCloseTo(304.854073561965, within(1e-6));
        assertThat(fit.standardError(6)).isCloseTo(455.478499142212, within(1e-5));
        assertThat(fit.condition()).isGreaterThan(1e4);
    }

    @Test
    void residualsAreOrthogonalToEveryColumnAndLeveragesAddUpToTheNumberOfColumns() {
        double[][] rows = random(40, 4, 7);
        double[] response = new Random(8).doubles(40).toArray();
        LeastSquares fit = LeastSquares.fit(rows, response);
        for (int j = 0; j < 4; j++) {
            int column = j;
            double[] numbers = Stream.of(rows).mapToDouble(row -> row[column]).toArray();
            assertThat(LeastSquares.dot(numbers, fit.residuals())).isCloseTo(0, within(1e-12));
        }
        assertThat(IntStream.range(0, 40).mapToDouble(i -> fit.leverages()[i]).sum())
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void aUnitOfAColumnChangesOnlyItsCoefficient() {
        double[][] rows = random(30, 3, 3);
        double[] response = new Random(4).doubles(30).toArray();
        LeastSquares first = LeastSquares.fit(rows, response);
        double[][] other = Stream.of(rows)
                .map(row -> new double[] {row[0], row[1] * 3.6e6, row[2]})
                .toArray(double[][]::new);
        LeastSquares second = LeastSquares.fit(other, response);
        assertThat(second.coefficients()[1] * 3.6e6).isCloseTo(first.coefficients()[1], within(1e-12));
        assertThat(second.residualSumOfSquares()).isCloseTo(first.residualSumOfSquares(), within(1e-12));
    }

    /** A reflection to the near side would cancel all digits but those of the 1e-9. */
    @Test
    void aColumnThatNearlyLiesInItsFirstRowLosesNoDigits() {
        double[][] rows = {{1, 0}, {1e-9, 1}, {0, 1}};
        LeastSquares fit = LeastSquares.fit(rows, new double[] {2, 2e-9 + 3, 3});
        assertThat(fit.coefficients()[0]).isCloseTo(2, within(1e-14));
        assertThat(fit.coefficients()[1]).isCloseTo(3, within(1e-14));
    }

    @Test
    void aColumnThatRepeatsOthersIsNamed() {
        double[][] rows = Stream.of(random(10, 2, 1))
                .map(row -> new double[] {row[0], row[1], 2 * row[0] - row[1]})
                .toArray(double[][]::new);
        assertThatThrownBy(() -> LeastSquares.fit(rows, new double[10]))
                .isInstanceOfSatisfying(
                        CollinearColumn.class, e -> assertThat(e.column()).isEqualTo(2));
    }

    private static LeastSquares fit(String data, int columns) {
        double[] numbers =
                Stream.of(data.split(" ")).mapToDouble(Double::parseDouble).toArray();
        int n = numbers.length / columns;
        double[][] rows = new double[n][columns];
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            response[i] = numbers[i * columns];
            System.arraycopy(numbers, i * columns + 1, rows[i], 1, columns - 1);
            rows[i][0] = 1;
        }
        return LeastSquares.fit(rows, response);
    }

    private static double[][] random(int n, int p, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToObj(i -> random.doubles(p).toArray()).toArray(double[][]::new);
    }
}
