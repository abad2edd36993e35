package org.vereda.bench.rival;

import org.vereda.matrix.SparseMatrix;

/**
 * The componentwise backward error {@code max_i |b - A x|_i / (|A| |x| + |b|)_i}, computed here apart from the core's own check
 * (W. Oettli, W. Prager, Numerische Mathematik 6 (1964) 405); infinite where a number is not finite.
 */
public final class BackwardError {
    private BackwardError() {}

    /** Of {@code A x = b}. */
    public static double of(SparseMatrix a, double[] x, double[] b) {
        return ofTransposed(a.transpose(), x, b);
    }

    /** Of {@code A' y = c}. */
    public static double ofTransposed(SparseMatrix a, double[] y, double[] c) {
        double worst = 0;
        for (int column = 0; column < a.columns(); column++) {
            double rest = c[column];
            double size = Math.abs(c[column]);
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                double term = a.value(k) * y[a.row(k)];
                rest -= term;
                size += Math.abs(term);
            }
            if (!Double.isFinite(rest) || !Double.isFinite(size)) {
                return Double.POSITIVE_INFINITY;
            }
            worst = size == 0 ? worst : Math.max(worst, Math.abs(rest) / size);
        }
        return worst;
    }
}
