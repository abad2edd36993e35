package org.vereda.matrix.factors;

import java.util.Arrays;

/**
 * Powers of two that bring the largest element of every row and column near one, so that pivots compare across units
 * (D. Ruiz, RAL-TR-2001-034). Exact, as powers of two do not round.
 */
final class Equilibration {
    private static final int ROUNDS = 5;

    private final double[] rowFactors;
    private final double[] columnFactors;

    private Equilibration(int size) {
        rowFactors = new double[size];
        columnFactors = new double[size];
        Arrays.fill(rowFactors, 1);
        Arrays.fill(columnFactors, 1);
    }

    static Equilibration none(int size) {
        return new Equilibration(size);
    }

    static Equilibration of(Columns matrix) {
        Equilibration scaling = new Equilibration(matrix.size());
        for (int round = 0; round < ROUNDS; round++) {
            scaling.improve(matrix);
        }
        return scaling;
    }

    private void improve(Columns matrix) {
        double[] rowLargest = new double[rowFactors.length];
        double[] columnLargest = new double[columnFactors.length];
        for (int column = 0; column < matrix.size(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                double size = Math.abs(scaled(matrix.value(k), matrix.row(k), column));
                rowLargest[matrix.row(k)] = Math.max(rowLargest[matrix.row(k)], size);
                columnLargest[column] = Math.max(columnLargest[column], size);
            }
        }
        divideByRoots(rowFactors, rowLargest);
        divideByRoots(columnFactors, columnLargest);
    }

    private static void divideByRoots(double[] factors, double[] largest) {
        for (int i = 0; i < factors.length; i++) {
            if (largest[i] > 0) {
                factors[i] = Math.scalb(factors[i], -Math.getExponent(largest[i]) / 2);
            }
        }
    }

    double scaled(double value, int row, int column) {
        return rowFactors[row] * value * columnFactors[column];
    }

    /** The scaled matrix as an array of rows. */
    double[][] scaledRows(Columns matrix) {
        double[][] rows = new double[matrix.size()][matrix.size()];
        for (int column = 0; column < matrix.size(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                rows[matrix.row(k)][column] = scaled(matrix.value(k), matrix.row(k), column);
            }
        }
        return rows;
    }

    double row(int row) {
        return rowFactors[row];
    }

    double column(int column) {
        return columnFactors[column];
    }
}
