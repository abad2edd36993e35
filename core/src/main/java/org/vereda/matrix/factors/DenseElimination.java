package org.vereda.matrix.factors;

/**
 * Gauss's elimination of the first columns of a dense array of rows, in panels so that most of the work is done by four
 * pivot rows at a time on rows that stay near: a loop of that shape becomes vector instructions, one over eight does not.
 */
final class DenseElimination {
    private static final int PANEL = 32;
    private static final int CHUNK = 1024;
    private static final int PIVOTS = 4;

    private final double[][] rows;
    private final int pivots;
    private final Pivoting pivoting;
    private final int[] rowAt;

    /**
     * An elimination in place.
     *
     * @param rows square
     * @param pivots how many columns are eliminated; their rows are the first as many, and change places among themselves only
     * @param rowAt receives which row came to which of the first places; its numbers are moved with the rows
     */
    DenseElimination(double[][] rows, int pivots, Pivoting pivoting, int[] rowAt) {
        this.rows = rows;
        this.pivots = pivots;
        this.pivoting = pivoting;
        this.rowAt = rowAt;
    }

    /**
     * Leaves {@code L} without its unit diagonal below, {@code U} on and above the diagonal of the first columns and rows, and
     * the Schur complement in the rest.
     *
     * @param least for each pivot, the signed size that it must exceed in its direction: a negative one must be below. With
     *     {@link Pivoting#THRESHOLD} only the sizes count
     * @return whether every pivot was acceptable
     */
    boolean run(double[] least) {
        for (int first = 0; first < pivots; first += PANEL) {
            int last = Math.min(pivots, first + PANEL);
            for (int k = first; k < last; k++) {
                if (pivoting == Pivoting.THRESHOLD) {
                    swap(k, largest(k));
                }
                if (!isAcceptable(rows[k][k], least[k])) {
                    return false;
                }
                eliminate(k, last);
            }
            if (last < rows.length) {
                updateRight(first, last);
            }
        }
        return true;
    }

    private boolean isAcceptable(double pivot, double least) {
        return switch (pivoting) {
            case DIAGONAL -> least < 0 ? pivot < least : pivot > least;
            case THRESHOLD -> Math.abs(pivot) > Math.abs(least);
        };
    }

    private int largest(int k) {
        int best = k;
        for (int i = k + 1; i < pivots; i++) {
            best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
        }
        return best;
    }

    private void swap(int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
        int index = rowAt[a];
        rowAt[a] = rowAt[b];
        rowAt[b] = index;
    }

    /** One column inside of its panel. */
    private void eliminate(int k, int last) {
        double[] pivotRow = rows[k];
        for (int i = k + 1; i < rows.length; i++) {
            double[] row = rows[i];
            double factor = row[k] / pivotRow[k];
            row[k] = factor;
            for (int j = k + 1; j < last && factor != 0; j++) {
                row[j] -= factor * pivotRow[j];
            }
        }
    }

    /** Brings the columns right of a panel up to date, some of them at a time. */
    private void updateRight(int first, int last) {
        for (int from = last; from < rows.length; from += CHUNK) {
            int to = Math.min(rows.length, from + CHUNK);
            for (int i = first + 1; i < rows.length; i++) {
                int k = first;
                int end = Math.min(i, last);
                for (; k + PIVOTS <= end; k += PIVOTS) {
                    subtractFour(rows[i], k, from, to);
                }
                for (; k < end; k++) {
                    subtract(rows[i], rows[k], rows[i][k], from, to);
                }
            }
        }
    }

    /** Takes {@code factor} times a part of {@code pivotRow} off {@code row}. */
    static void subtract(double[] row, double[] pivotRow, double factor, int from, int to) {
        for (int j = from; j < to && factor != 0; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }

    private void subtractFour(double[] row, int k, int from, int to) {
        double f0 = row[k];
        double f1 = row[k + 1];
        double f2 = row[k + 2];
        double f3 = row[k + 3];
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        for (int j = from; j < to; j++) {
            row[j] = row[j] - f0 * r0[j] - f1 * r1[j] - f2 * r2[j] - f3 * r3[j];
        }
    }
}
