package org.vereda.matrix.factors;

import java.util.Arrays;

/**
 * A square matrix in compressed columns, over arrays that belong to another and are only read.
 *
 * @param starts where each column begins, and the number of entries
 * @param rows the row of each entry; perhaps something behind the last
 * @param values the value of each entry; perhaps something behind the last
 */
@SuppressWarnings("ArrayRecordComponent") // a view of arrays, without a copy
public record Columns(int[] starts, int[] rows, double[] values) {
    /** Number of rows and of columns. */
    public int size() {
        return starts.length - 1;
    }

    /** Number of entries. */
    public int entries() {
        return starts[starts.length - 1];
    }

    int columnStart(int column) {
        return starts[column];
    }

    int columnEnd(int column) {
        return starts[column + 1];
    }

    int row(int entry) {
        return rows[entry];
    }

    double value(int entry) {
        return values[entry];
    }

    double get(int row, int column) {
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            if (rows[k] == row) {
                return values[k];
            }
        }
        return 0;
    }

    /** The same places with other values, of which it takes hold. */
    public Columns withValues(double[] others) {
        return new Columns(starts, rows, others);
    }

    /** The main diagonal, zeros included. */
    public double[] diagonal() {
        double[] diagonal = new double[size()];
        Arrays.setAll(diagonal, i -> get(i, i));
        return diagonal;
    }

    Columns transpose() {
        int[] transposedStarts = new int[starts.length];
        for (int k = 0; k < entries(); k++) {
            transposedStarts[rows[k] + 1]++;
        }
        for (int i = 0; i < size(); i++) {
            transposedStarts[i + 1] += transposedStarts[i];
        }
        int[] next = transposedStarts.clone();
        int[] transposedRows = new int[entries()];
        double[] transposedValues = new double[entries()];
        for (int column = 0; column < size(); column++) {
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                int at = next[rows[k]]++;
                transposedRows[at] = column;
                transposedValues[at] = values[k];
            }
        }
        return new Columns(transposedStarts, transposedRows, transposedValues);
    }
}
