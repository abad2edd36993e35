package org.vereda.matrix.factors;

import java.util.Arrays;
import java.util.Optional;

/** Dense triangular factors {@code P R A C = L U} of a core, row by row. */
final class DenseFactors implements Factors {
    private final double[][] factors;
    private final int[] rowAt;
    private final Equilibration scaling;

    private DenseFactors(double[][] factors, int[] rowAt, Equilibration scaling) {
        this.factors = factors;
        this.rowAt = rowAt;
        this.scaling = scaling;
    }

    /** The factors, or nothing where a pivot vanishes or, with diagonal pivots, is not of its diagonal's sign. */
    static Optional<DenseFactors> of(Columns core, Pivoting pivoting) {
        int size = core.size();
        Equilibration scaling = pivoting == Pivoting.DIAGONAL ? Equilibration.none(size) : Equilibration.of(core);
        double[][] rows = scaling.scaledRows(core);
        int[] rowAt = new int[size];
        Arrays.setAll(rowAt, i -> i);
        double[] least = pivoting.leastPivots(core, scaling);
        return new DenseElimination(rows, size, pivoting, rowAt).run(least)
                ? Optional.of(new DenseFactors(rows, rowAt, scaling))
                : Optional.empty();
    }

    @Override
    public int determinantSign() {
        double[] pivots = new double[rowAt.length];
        Arrays.setAll(pivots, k -> factors[k][k]);
        return Pivoting.determinantSign(rowAt, pivots);
    }

    @Override
    public double[] solve(double[] b, int lanes) {
        double[] x = new double[b.length];
        for (int lane = 0; lane < lanes; lane++) {
            solve(b, lanes, lane, x);
        }
        return x;
    }

    private void solve(double[] b, int lanes, int lane, double[] x) {
        int size = rowAt.length;
        double[] z = new double[size];
        for (int i = 0; i < size; i++) {
            z[i] = b[lanes * rowAt[i] + lane] * scaling.row(rowAt[i]) - product(factors[i], z, 0, i);
        }
        for (int i = size - 1; i >= 0; i--) {
            z[i] = (z[i] - product(factors[i], z, i + 1, size)) / factors[i][i];
            x[lanes * i + lane] = z[i] * scaling.column(i);
        }
    }

    /** Four sums, as one alone would wait for itself. */
    static double product(double[] row, double[] z, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            sum0 += row[j] * z[j];
            sum1 += row[j + 1] * z[j + 1];
            sum2 += row[j + 2] * z[j + 2];
            sum3 += row[j + 3] * z[j + 3];
        }
        for (; j < to; j++) {
            sum0 += row[j] * z[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    @Override
    public double[] solveTransposed(double[] c, int lanes) {
        double[] y = new double[c.length];
        for (int lane = 0; lane < lanes; lane++) {
            solveTransposed(c, lanes, lane, y);
        }
        return y;
    }

    private void solveTransposed(double[] c, int lanes, int lane, double[] y) {
        int size = rowAt.length;
        double[] z = new double[size];
        for (int j = 0; j < size; j++) {
            z[j] = c[lanes * j + lane] * scaling.column(j);
        }
        for (int i = 0; i < size; i++) {
            z[i] /= factors[i][i];
            DenseElimination.subtract(z, factors[i], z[i], i + 1, size);
        }
        for (int i = size - 1; i >= 0; i--) {
            DenseElimination.subtract(z, factors[i], z[i], 0, i);
            y[lanes * rowAt[i] + lane] = z[i] * scaling.row(rowAt[i]);
        }
    }
}
