package org.vereda.matrix.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final double UNMEASURED = Double.POSITIVE_INFINITY;

    /** For one balance the correction of a stream is its share of the variance times the residual. */
    @Test
    void theResidualIsSharedByVariance() {
        Reconciliation one = Reconciliation.of(
                new double[][] {{1, -1, -1}}, new double[] {1000, 700, 270}, new double[] {10, 20, 5});
        assertThat(one.value(0).orElseThrow()).isCloseTo(1000 - (30 * 100 / 525.0), within(1e-9));
        assertThat(one.value(1).orElseThrow()).isCloseTo(700 + (30 * 400 / 525.0), within(1e-9));
        assertThat(one.value(2).orElseThrow()).isCloseTo(270 + (30 * 25 / 525.0), within(1e-9));
        assertThat(one.statistic()).isCloseTo(900 / 525.0, within(1e-12));
        assertThat(one.degreesOfFreedom()).isEqualTo(1);
        assertThat(one.standardized(0).orElseThrow()).isCloseTo(30 / Math.sqrt(525), within(1e-9));
        assertThat(one.standardized(2).orElseThrow())
                .isCloseTo(one.standardized(0).orElseThrow(), within(1e-9));
    }

    /** Against x = y - V A' (A V A')^-1 A y, with the matrix of two balances inverted by its determinant; the first balance lacks the first stream. */
    @Test
    void twoBalancesOfAnyCoefficientsAgreeWithTheClosedForm() {
        double[][] balances = {{0, 2, -0.5, 1}, {4, -1, 0.25, 0}};
        double[] measured = {10, 20, 30, -40};
        double[] deviations = {1, 2, 0.5, 3};
        double[] variances = {1, 4, 0.25, 9};
        double[][] s = new double[2][2];
        double[] r = new double[2];
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < 2; i++) {
                r[i] += balances[i][k] * measured[k];
                for (int j = 0; j < 2; j++) {
                    s[i][j] += balances[i][k] * variances[k] * balances[j][k];
                }
            }
        }
        double determinant = s[0][0] * s[1][1] - s[0][1] * s[1][0];
        double[] m = {(s[1][1] * r[0] - s[0][1] * r[1]) / determinant, (s[0][0] * r[1] - s[1][0] * r[0]) / determinant};
        Reconciliation two = Reconciliation.of(balances, measured, deviations);
        assertThat(two.degreesOfFreedom()).isEqualTo(2);
        assertThat(two.checked()).isEqualTo(4);
        assertThat(two.statistic()).isCloseTo(r[0] * m[0] + r[1] * m[1], within(1e-9));
        for (int k = 0; k < 4; k++) {
            double a = balances[0][k];
            double b = balances[1][k];
            double correction = -variances[k] * (a * m[0] + b * m[1]);
            double variance = variances[k]
                    * variances[k]
                    * (a * a * s[1][1] - 2 * a * b * s[0][1] + b * b * s[0][0])
                    / determinant;
            assertThat(two.correction(k)).isCloseTo(correction, within(1e-9));
            assertThat(two.value(k).orElseThrow()).isCloseTo(measured[k] + correction, within(1e-9));
            assertThat(two.deviation(k)).isCloseTo(Math.sqrt(variances[k] - variance), within(1e-9));
            assertThat(two.standardized(k).orElseThrow())
                    .isCloseTo(Math.abs(correction) / Math.sqrt(variance), within(1e-9));
        }
    }

    /** The first balance lacks the first unknown stream, and the second has it with a coefficient that is not one. */
    @Test
    void unknownStreamsFollowWhateverTheOrderAndCoefficientsOfTheBalances() {
        double[][] balances = {{0, 3, -1, 0}, {2, -1, 0, -1}};
        Reconciliation two =
                Reconciliation.of(balances, new double[] {0, 0, 12, 6}, new double[] {UNMEASURED, UNMEASURED, 1, 1});
        assertThat(two.value(1).orElseThrow()).isCloseTo(4, within(1e-12));
        assertThat(two.value(0).orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(two.degreesOfFreedom()).isZero();
        assertThat(two.checked()).isZero();
        assertThat(two.correction(2)).isZero();
    }

    @Test
    void aBalanceOfAnotherLengthAndADeviationOfZeroAreRefused() {
        double[][] pair = {{1, -1}};
        assertThatThrownBy(() -> Reconciliation.of(pair, new double[] {1, 2, 3}, new double[] {1, 1, 1}))
                .hasMessageContaining("2 coefficients");
        assertThatThrownBy(() -> Reconciliation.of(pair, new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("1 deviations");
        assertThatThrownBy(() -> Reconciliation.of(pair, new double[] {1, 2}, new double[] {1, 0}))
                .hasMessageContaining("deviation 0");
    }

    @Test
    void aStreamWithoutMeasurementFollowsFromItsBalance() {
        Reconciliation one = Reconciliation.of(
                new double[][] {{1, -1, -1}}, new double[] {1000, 700, 0}, new double[] {10, 20, UNMEASURED});
        assertThat(one.value(2).orElseThrow()).isCloseTo(300, within(1e-9));
        assertThat(one.degreesOfFreedom()).isZero();
        assertThat(one.standardized(0)).isEmpty();
    }

    @Test
    void twoUnknownStreamsOfOneBalanceStayUnknown() {
        Reconciliation one = Reconciliation.of(
                new double[][] {{1, -1, -1}}, new double[] {1000, 0, 0}, new double[] {10, UNMEASURED, UNMEASURED});
        assertThat(one.value(1)).isEmpty();
        assertThat(one.value(2)).isEmpty();
        assertThat(one.value(0).orElseThrow()).isEqualTo(1000);
    }

    /** An unmeasured stream between two places leaves the balance of both together. */
    @Test
    void placesJoinedByAnUnknownStreamCheckEachOther() {
        double[][] balances = {{1, -1, -1, 0, 0}, {0, 0, 1, -1, -1}};
        Reconciliation two =
                Reconciliation.of(balances, new double[] {100, 20, 0, 50, 40}, new double[] {1, 1, UNMEASURED, 1, 1});
        assertThat(two.degreesOfFreedom()).isEqualTo(1);
        assertThat(two.statistic()).isCloseTo(100 / 4.0, within(1e-9));
        assertThat(two.value(2).orElseThrow()).isCloseTo(85, within(1e-9));
    }

    /** Percentage points of the chi-squared and the normal distribution as tables print them. */
    @Test
    void limitsAreThoseOfTheTables() {
        assertThat(GrossErrors.limitOfStatistic(1, 0.05)).isCloseTo(3.841, within(5e-4));
        assertThat(GrossErrors.limitOfStatistic(5, 0.05)).isCloseTo(11.070, within(5e-4));
        assertThat(GrossErrors.limitOfStream(1, 0.05)).isCloseTo(1.960, within(5e-4));
        assertThat(GrossErrors.limitOfStream(10, 0.05)).isGreaterThan(2.79).isLessThan(2.81);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Reconciliation.of(new double[][] {{1, -1}}, new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reconciliation.of(new double[][] {{1}}, new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void reconciledStreamsObeyEachBalanceAndAreSurer(
            @ForAll @Size(6) List<@DoubleRange(min = 1, max = 1000) Double> weights,
            @ForAll @Size(6) List<@DoubleRange(min = 0.1, max = 50) Double> errors) {
        double[] measured = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double[] deviations = errors.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] balances = {{1, -1, -1, 0, 0, 0}, {0, 0, 1, -1, -1, -1}};
        Reconciliation done = Reconciliation.of(balances, measured, deviations);
        for (double[] balance : balances) {
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += balance[i] * done.value(i).orElseThrow();
            }
            assertThat(sum).isCloseTo(0, within(1e-6));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(done.deviation(i)).isLessThanOrEqualTo(deviations[i] * (1 + 1e-12));
        }
        assertThat(done.degreesOfFreedom()).isEqualTo(2);
    }
}
