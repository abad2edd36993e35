package org.vereda.matrix;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a trial solution leaves over: {@code r = b - A x} and the size of the terms that it is the difference of,
 * {@code |A| |x| + |b|}, equation by equation.
 */
final class Residual {
    private final double[] rest;
    private final double[] size;

    private Residual(double[] b) {
        rest = b.clone();
        size = new double[b.length];
        Arrays.setAll(size, i -> Math.abs(b[i]));
    }

    /** For {@code A x = b}. */
    static Residual of(SparseMatrix a, double[] x, double[] b) {
        Residual residual = new Residual(b);
        int[] rows = a.rawRows();
        double[] values = a.rawValues();
        for (int column = 0; column < x.length; column++) {
            for (int k = a.columnStart(column); k < a.columnEnd(column) && x[column] != 0; k++) {
                double term = values[k] * x[column];
                residual.rest[rows[k]] -= term;
                residual.size[rows[k]] += Math.abs(term);
            }
        }
        return residual;
    }

    /** For {@code A' y = c}. */
    static Residual ofTransposed(SparseMatrix a, double[] y, double[] c) {
        Residual residual = new Residual(c);
        int[] rows = a.rawRows();
        double[] values = a.rawValues();
        for (int column = 0; column < y.length; column++) {
            double left = c[column];
            double terms = Math.abs(c[column]);
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                double term = values[k] * y[rows[k]];
                left -= term;
                terms += Math.abs(term);
            }
            residual.rest[column] = left;
            residual.size[column] = terms;
        }
        return residual;
    }

    /**
     * The larger of an error so far and {@code error / size}; infinite where anything is not a finite number. Below the
     * smallest normal number doubles lose digits, so that no equation can be asked for less. Divides only where that
     * changes the answer.
     */
    static double worse(double worst, double error, double size) {
        double floored = size + Double.MIN_NORMAL;
        if (error <= worst * floored && floored <= Double.MAX_VALUE) {
            return worst;
        }
        double share = error / floored;
        return share <= Double.MAX_VALUE && floored <= Double.MAX_VALUE
                ? Math.max(worst, share)
                : Double.POSITIVE_INFINITY;
    }

    /** The remainder of every equation. */
    double[] rest() {
        return rest;
    }

    /** The largest componentwise backward error; infinite where anything is not a finite number. */
    double error() {
        double worst = 0;
        for (int i = 0; i < rest.length; i++) {
            worst = worse(worst, Math.abs(rest[i]), size[i]);
        }
        return worst;
    }

    /** The equations with an error above a limit. */
    int[] above(double limit) {
        return IntStream.range(0, rest.length)
                .filter(i -> worse(0, Math.abs(rest[i]), size[i]) > limit)
                .toArray();
    }
}
