package org.vereda.matrix.reconciliation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Data reconciliation by weighted least squares: the values x nearest to the measured ones y that obey the balances.
 *
 * <p>Minimizes {@code sum over measured i of ((x[i] - y[i]) / s[i])^2} subject to {@code A x = 0}, where streams without
 * measurement are free. They are eliminated first (Crowe, Garcia Campos, Hrymak, AIChE Journal 29, 1983), which leaves
 * {@code G x = 0} in measured streams; then {@code x = y - V G' inverse(G V G') G y} with {@code V = diag(s^2)}.
 *
 * <p>Tests for gross errors: the sum of squares {@code r' inverse(G V G') r} with {@code r = G y} has a chi-squared
 * distribution with as many degrees of freedom as G has rows where all errors are normal, independent and of the stated
 * size (Reilly and Carpani 1963); the correction of a stream over its own standard deviation is standard normal (Mah and
 * Tamhane 1982).
 */
public final class Reconciliation {
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] values;
    private final boolean[] determined;
    private final double[] corrections;
    private final double[] correctionVariances;
    private final double[] variances;
    private final double statistic;
    private final int degreesOfFreedom;

    /**
     * Reconciles.
     *
     * @param balances A, m balances of n coefficients, usually 1 for what enters, -1 for what leaves; not changed
     * @param measured y, n numbers; those of streams without measurement are not looked at; not changed
     * @param deviations s, n standard deviations above zero; infinite for a stream without measurement; not changed
     * @throws IllegalArgumentException where the shapes do not fit or a deviation is not above zero
     */
    public static Reconciliation of(double[][] balances, double[] measured, double[] deviations) {
        for (double[] balance : balances) {
            require(balance.length == measured.length, "a balance has " + balance.length + " coefficients");
        }
        require(measured.length == deviations.length, deviations.length + " deviations");
        for (double deviation : deviations) {
            require(deviation > 0, "deviation " + deviation);
        }
        return new Reconciliation(balances, measured, deviations);
    }

    private Reconciliation(double[][] balances, double[] measured, double[] deviations) {
        int n = measured.length;
        double[][] rows = Arrays.stream(balances).map(double[]::clone).toArray(double[][]::new);
        int[] pivots = new int[rows.length];
        int free = reduce(rows, pivots, 0, deviations, true);
        int rank = reduce(rows, pivots, free, deviations, false);
        double[][] inner = Arrays.copyOfRange(rows, free, rank);
        degreesOfFreedom = inner.length;
        variances = Arrays.stream(deviations).map(s -> s * s).toArray();
        double[] residuals = products(inner, measured, deviations);
        double[][] covariance = covariance(inner);
        double[] multipliers = solve(covariance, residuals);
        statistic = dot(residuals, multipliers);
        corrections = new double[n];
        correctionVariances = new double[n];
        values = measured.clone();
        determined = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (isMeasured(deviations, i)) {
                correct(i, inner, covariance, multipliers);
            }
        }
        for (int row = 0; row < free; row++) {
            determine(rows[row], pivots[row], deviations);
        }
    }

    /** The reconciled value of a stream; nothing where it was not measured and the balances do not determine it. */
    public OptionalDouble value(int stream) {
        return determined[stream] ? OptionalDouble.of(values[stream]) : OptionalDouble.empty();
    }

    /** x - y; 0 for a stream that was not measured. */
    public double correction(int stream) {
        return corrections[stream];
    }

    /**
     * The correction over its own standard deviation, without sign; nothing for a stream that no balance checks. Streams of
     * the same balances have the same value: the weights alone cannot tell which of them is wrong.
     */
    public OptionalDouble standardized(int stream) {
        return isChecked(stream)
                ? OptionalDouble.of(Math.abs(corrections[stream]) / Math.sqrt(correctionVariances[stream]))
                : OptionalDouble.empty();
    }

    /** The standard deviation of the reconciled value of a measured stream, never above that of the measurement. */
    public double deviation(int stream) {
        return Math.sqrt(Math.max(0, variances[stream] - correctionVariances[stream]));
    }

    /** The sum of squared corrections over their variances. */
    public double statistic() {
        return statistic;
    }

    /** How many independent balances check the measured streams; 0 where nothing can be checked. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** How many measured streams some balance checks. */
    public int checked() {
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            count += isChecked(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isChecked(int stream) {
        return correctionVariances[stream] > NEGLIGIBLE * NEGLIGIBLE;
    }

    private void correct(int i, double[][] inner, double[][] covariance, double[] multipliers) {
        double[] column = Arrays.stream(inner).mapToDouble(row -> row[i]).toArray();
        corrections[i] = -variances[i] * dot(column, multipliers);
        correctionVariances[i] = variances[i] * variances[i] * dot(column, solve(covariance, column));
        values[i] += corrections[i];
        determined[i] = true;
    }

    /** A stream without measurement follows from its balance where no other one without measurement stands in it. */
    private void determine(double[] row, int pivot, double[] deviations) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            if (i != pivot && Math.abs(row[i]) > NEGLIGIBLE) {
                if (!isMeasured(deviations, i)) {
                    return;
                }
                sum += row[i] * values[i];
            }
        }
        values[pivot] = -sum;
        determined[pivot] = true;
    }

    private double[][] covariance(double[][] inner) {
        double[][] square = new double[inner.length][inner.length];
        for (int i = 0; i < inner.length; i++) {
            for (int j = 0; j < inner.length; j++) {
                for (int k = 0; k < variances.length; k++) {
                    square[i][j] += inner[i][k] == 0 ? 0 : inner[i][k] * variances[k] * inner[j][k];
                }
            }
        }
        return square;
    }

    private static double[] products(double[][] inner, double[] measured, double[] deviations) {
        double[] residuals = new double[inner.length];
        for (int i = 0; i < inner.length; i++) {
            for (int k = 0; k < measured.length; k++) {
                residuals[i] += isMeasured(deviations, k) ? inner[i][k] * measured[k] : 0;
            }
        }
        return residuals;
    }

    /** Gauss-Jordan on the columns with, or without, measurement from a row on; returns the row behind the last pivot. */
    private static int reduce(double[][] rows, int[] pivots, int from, double[] deviations, boolean unmeasured) {
        int next = from;
        for (int column = 0; column < deviations.length && next < rows.length; column++) {
            int best = largest(rows, next, column);
            if (isMeasured(deviations, column) != unmeasured && Math.abs(rows[best][column]) > NEGLIGIBLE) {
                swap(rows, next, best);
                eliminate(rows, next, column, from);
                pivots[next] = column;
                next++;
            }
        }
        return next;
    }

    private static int largest(double[][] rows, int from, int column) {
        int best = from;
        for (int i = from + 1; i < rows.length; i++) {
            best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
        }
        return best;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }

    private static void eliminate(double[][] rows, int pivot, int column, int from) {
        double scale = rows[pivot][column];
        for (int k = 0; k < rows[pivot].length; k++) {
            rows[pivot][k] /= scale;
        }
        for (int i = from; i < rows.length; i++) {
            double factor = rows[i][column];
            for (int k = 0; k < rows[i].length && i != pivot && factor != 0; k++) {
                double left = rows[i][k] - (factor * rows[pivot][k]);
                rows[i][k] = Math.abs(left) < NEGLIGIBLE ? 0 : left;
            }
        }
    }

    /** Solves a symmetric positive definite system by Gaussian elimination, which needs no row exchange there. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOf(matrix[i], n + 1);
            rows[i][n] = right[i];
        }
        for (int column = 0; column < n; column++) {
            for (int i = column + 1; i < n; i++) {
                double factor = rows[i][column] / rows[column][column];
                for (int k = column; k <= n; k++) {
                    rows[i][k] -= factor * rows[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rows[i][n];
            for (int k = i + 1; k < n; k++) {
                sum -= rows[i][k] * solution[k];
            }
            solution[i] = sum / rows[i][i];
        }
        return solution;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static boolean isMeasured(double[] deviations, int stream) {
        return !Double.isInfinite(deviations[stream]);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
