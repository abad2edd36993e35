package org.vereda.matrix;

import java.util.Arrays;

/** A growing list of sparse columns, the off-diagonal part of a triangular factor. */
final class Triangle {
    private final int[] starts;
    private int[] rows;
    private double[] values;
    private int columns;
    private int size;

    Triangle(int columns, int capacity) {
        starts = new int[columns + 1];
        rows = new int[Math.max(1, capacity)];
        values = new double[Math.max(1, capacity)];
    }

    void append(int row, double value) {
        if (size == rows.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
            rows = Arrays.copyOf(rows, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rows[size] = row;
        values[size++] = value;
    }

    void closeColumn() {
        starts[++columns] = size;
    }

    /** Gives every row its new number. */
    void renumber(int[] places) {
        for (int k = 0; k < size; k++) {
            rows[k] = places[rows[k]];
        }
        rows = Arrays.copyOf(rows, size);
        values = Arrays.copyOf(values, size);
    }

    int start(int column) {
        return starts[column];
    }

    int row(int entry) {
        return rows[entry];
    }

    /** Takes {@code factor} times a column off {@code x}. */
    void subtractColumn(int column, double factor, double[] x) {
        if (factor == 0) {
            return;
        }
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            x[rows[k]] -= values[k] * factor;
        }
    }

    double columnTimes(int column, double[] x) {
        double sum = 0;
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            sum += values[k] * x[rows[k]];
        }
        return sum;
    }
}
