package org.vereda.matrix;

/**
 * Knows when more sweeps are no use: at the rounding error, or near it without getting better. Most sweeps tell a bound of
 * the error that costs nothing; every {@value #INTERVAL}th measures it, for where the bound cannot come down because terms
 * of both signs cancel.
 */
final class SweepProgress {
    private static final int INTERVAL = 8;
    private static final double TARGET = 1e-15;
    private static final double GOOD_ENOUGH = 1e-13;

    private double best = Double.POSITIVE_INFINITY;

    /** Whether a sweep, counted from one, measures the error. */
    static boolean isMeasured(int count) {
        return count % INTERVAL == 0;
    }

    /** Takes the error that a sweep met. */
    boolean isDoneAfter(double error, int count) {
        if (error <= TARGET || Double.isNaN(error)) {
            return true;
        }
        if (!isMeasured(count)) {
            return false;
        }
        boolean better = error < best / 2;
        best = Math.min(best, error);
        return error <= GOOD_ENOUGH && !better;
    }
}
