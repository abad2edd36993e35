package org.vereda.matrix;

import java.util.Arrays;
import java.util.Optional;

/** Dense triangular factors {@code P R A C = L U} of a core, row by row. */
final class DenseFactors implements CoreSolver {
    private final double[][] factors;
    private final int[] rowAt;
    private final Equilibration scaling;

    private DenseFactors(double[][] factors, int[] rowAt, Equilibration scaling) {
        this.factors = factors;
        this.rowAt = rowAt;
        this.scaling = scaling;
    }

    /** The factors, or nothing where a pivot vanishes or, with diagonal pivots, is not of its diagonal's sign. */
    static Optional<DenseFactors> of(SparseMatrix core, Pivoting pivoting) {
        int size = core.columns();
        Equilibration scaling = pivoting == Pivoting.DIAGONAL ? Equilibration.none(size) : Equilibration.of(core);
        double[][] rows = scaledRows(core, scaling);
        int[] rowAt = new int[size];
        Arrays.setAll(rowAt, i -> i);
        return eliminate(rows, rowAt, core, pivoting)
                ? Optional.of(new DenseFactors(rows, rowAt, scaling))
                : Optional.empty();
    }

    private static double[][] scaledRows(SparseMatrix core, Equilibration scaling) {
        double[][] rows = core.toRows();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = scaling.scaled(rows[i][j], i, j);
            }
        }
        return rows;
    }

    private static boolean eliminate(double[][] rows, int[] rowAt, SparseMatrix core, Pivoting pivoting) {
        double[] largest = columnMaxima(rows);
        for (int k = 0; k < rows.length; k++) {
            if (pivoting == Pivoting.THRESHOLD) {
                swap(rows, rowAt, k, pivotRow(rows, k));
            }
            double pivot = rows[k][k];
            double share = pivoting == Pivoting.DIAGONAL ? pivot / core.get(k, k) : Math.abs(pivot) / largest[k];
            if (!(share > Pivoting.NEGLIGIBLE)) {
                return false;
            }
            eliminateColumn(rows, k);
        }
        return true;
    }

    private static double[] columnMaxima(double[][] rows) {
        double[] largest = new double[rows.length];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                largest[j] = Math.max(largest[j], Math.abs(row[j]));
            }
        }
        return largest;
    }

    private static int pivotRow(double[][] rows, int k) {
        int best = k;
        for (int i = k + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) {
                best = i;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int[] rowAt, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
        int index = rowAt[a];
        rowAt[a] = rowAt[b];
        rowAt[b] = index;
    }

    private static void eliminateColumn(double[][] rows, int k) {
        double[] pivotRow = rows[k];
        for (int i = k + 1; i < rows.length; i++) {
            double factor = rows[i][k] / pivotRow[k];
            if (factor != 0) {
                rows[i][k] = factor;
                subtract(rows[i], pivotRow, factor, k + 1);
            }
        }
    }

    private static void subtract(double[] row, double[] pivotRow, double factor, int from) {
        for (int j = from; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }

    @Override
    public SolutionMethod method() {
        return SolutionMethod.DENSE_FACTORS;
    }

    /** The sign of the determinant. */
    int determinantSign() {
        double[] pivots = new double[rowAt.length];
        Arrays.setAll(pivots, k -> factors[k][k]);
        return Pivoting.determinantSign(rowAt, pivots);
    }

    @Override
    public double[] solve(double[] b) {
        int size = b.length;
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = b[rowAt[i]] * scaling.row(rowAt[i]);
            for (int j = 0; j < i; j++) {
                sum -= factors[i][j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < size; j++) {
                sum -= factors[i][j] * x[j];
            }
            x[i] = sum / factors[i][i];
        }
        Arrays.setAll(x, j -> x[j] * scaling.column(j));
        return x;
    }

    @Override
    public double[] solveTransposed(double[] c) {
        int size = c.length;
        double[] z = new double[size];
        Arrays.setAll(z, j -> c[j] * scaling.column(j));
        for (int i = 0; i < size; i++) {
            z[i] /= factors[i][i];
            subtract(z, factors[i], z[i], i + 1);
        }
        double[] y = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            for (int j = 0; j < i; j++) {
                z[j] -= factors[i][j] * z[i];
            }
            y[rowAt[i]] = z[i] * scaling.row(rowAt[i]);
        }
        return y;
    }
}
