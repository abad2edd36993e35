package org.vereda.matrix.frontier;

/**
 * Observations of a use and of what drives it.
 *
 * @param uses the uses, each above zero
 * @param rows for each use the values of its drivers, from zero on; a 1 in a column stands for the fixed part. In each row something is
 *     above zero
 */
@SuppressWarnings("ArrayRecordComponent")
public record FrontierSample(double[] uses, double[][] rows) {
    public FrontierSample {
        if (uses.length != rows.length || uses.length == 0) {
            throw new IllegalArgumentException(uses.length + " uses, " + rows.length + " rows");
        }
        for (int i = 0; i < uses.length; i++) {
            if (!(uses[i] > 0) || !isDriven(rows[i], rows[0].length)) {
                throw new IllegalArgumentException("observation " + i + " cannot be compared");
            }
        }
    }

    private static boolean isDriven(double[] row, int columns) {
        double sum = 0;
        for (double value : row) {
            if (!(value >= 0) || !Double.isFinite(value)) {
                return false;
            }
            sum += value;
        }
        return row.length == columns && sum > 0;
    }

    int size() {
        return uses.length;
    }

    int columns() {
        return rows[0].length;
    }
}
