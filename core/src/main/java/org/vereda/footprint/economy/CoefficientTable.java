package org.vereda.footprint.economy;

import java.util.Arrays;

/** An immutable dense table of finite numbers, as input-output models publish their matrices. */
public final class CoefficientTable {
    private final int columns;
    private final double[][] rows;

    private CoefficientTable(int columns, double[][] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A table from an array of rows, which is copied.
     *
     * @throws IllegalArgumentException where the rows differ in length or a number is not finite
     */
    public static CoefficientTable ofRows(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[][] copy = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows[row].length + " numbers, not " + columns);
            }
            copy[row] = rows[row].clone();
            requireFinite(row, copy[row]);
        }
        return new CoefficientTable(columns, copy);
    }

    private static void requireFinite(int row, double[] numbers) {
        for (int column = 0; column < numbers.length; column++) {
            if (!Double.isFinite(numbers[column])) {
                throw new IllegalArgumentException(numbers[column] + " in row " + row + ", column " + column);
            }
        }
    }

    public int rows() {
        return rows.length;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return rows[row][column];
    }

    /** A row; a fresh array. */
    public double[] row(int row) {
        return rows[row].clone();
    }

    /** A column; a fresh array. */
    public double[] column(int column) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, row -> rows[row][column]);
        return values;
    }

    public boolean hasShape(int someRows, int someColumns) {
        return rows.length == someRows && (columns == someColumns || someRows == 0);
    }

    /**
     * The largest difference to another table of this shape, relative to the larger magnitude of each pair.
     *
     * @throws IllegalArgumentException where the shapes differ
     */
    public double largestRelativeDifference(CoefficientTable other) {
        if (!other.hasShape(rows.length, columns)) {
            throw new IllegalArgumentException("tables of different shapes");
        }
        double largest = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                double left = rows[row][column];
                double right = other.rows[row][column];
                double scale = Math.max(Math.abs(left), Math.abs(right));
                largest = scale == 0 ? largest : Math.max(largest, Math.abs(left - right) / scale);
            }
        }
        return largest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoefficientTable table
                && columns == table.columns
                && Arrays.deepEquals(rows, table.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return rows.length + " x " + columns;
    }
}
