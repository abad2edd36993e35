package org.vereda.matrix;

import java.util.Arrays;

/**
 * Proven bounds of the factor by which a Gauss-Seidel sweep shrinks the error of a core.
 *
 * <p>With {@code T} the sweep of the comparison matrix ({@code |diagonal|}, minus {@code |off-diagonal|}) and any positive
 * {@code x}, the spectral radius of {@code T} lies between the least and the largest {@code (T x)_i / x_i}
 * (L. Collatz, H. Wielandt); repeated sweeps draw both together. Below one the sweeps converge in any case; for a matrix
 * without positive off-diagonal elements, one or above means that its loops take at least as much as they give.
 *
 * @param least a proven lower bound
 * @param most a proven upper bound
 */
record Contraction(double least, double most) {
    static final int MOST_SWEEPS = 60;

    /** What is known before the first sweep. */
    static final Contraction UNKNOWN = new Contraction(0, Double.MAX_VALUE);

    private static final double FAST = 0.65;
    private static final double CLOSE = 0.01;

    /** Bounds for a core, given by its rows: column {@code i} of {@code byRow} holds row {@code i}. */
    static Contraction of(SparseMatrix byRow) {
        double[] diagonal = byRow.diagonal();
        double[] x = new double[diagonal.length];
        Arrays.fill(x, 1);
        Contraction bounds = sweep(byRow, diagonal, x);
        for (int count = 1; count < MOST_SWEEPS && !bounds.decided(); count++) {
            bounds = bounds.and(sweep(byRow, diagonal, x));
        }
        return bounds;
    }

    /** Whether more sweeps would change nothing that depends on the bounds. */
    boolean decided() {
        return most < FAST || least >= 1 || most - least < CLOSE * (1 - most) || !Double.isFinite(most);
    }

    Contraction and(Contraction other) {
        return new Contraction(Math.max(least, other.least), Math.min(most, other.most));
    }

    private static Contraction sweep(SparseMatrix byRow, double[] diagonal, double[] x) {
        int[] starts = byRow.rawStarts();
        int[] indices = byRow.rawRows();
        double[] values = byRow.rawValues();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                sum += indices[k] == i ? 0 : Math.abs(values[k]) * x[indices[k]];
            }
            double next = sum / Math.abs(diagonal[i]);
            least = Math.min(least, next / x[i]);
            most = Math.max(most, next / x[i]);
            x[i] = next;
        }
        return new Contraction(least, most);
    }
}
