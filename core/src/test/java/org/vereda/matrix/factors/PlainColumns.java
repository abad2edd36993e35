package org.vereda.matrix.factors;

import java.util.Arrays;

/** Matrices written down row by row. */
final class PlainColumns {
    private PlainColumns() {}

    /** The elements that are not zero. */
    static Columns of(double[][] rows) {
        int size = rows.length;
        int[] starts = new int[size + 1];
        int[] found = new int[size * size];
        double[] values = new double[size * size];
        int count = 0;
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                if (rows[row][column] != 0) {
                    found[count] = row;
                    values[count++] = rows[row][column];
                }
            }
            starts[column + 1] = count;
        }
        return new Columns(starts, Arrays.copyOf(found, count), Arrays.copyOf(values, count));
    }
}
