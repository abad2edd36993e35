package org.vereda.matrix;

import java.util.Arrays;

/**
 * Proven bounds of the factor by which a Gauss-Seidel sweep shrinks the error of a core.
 *
 * <p>With {@code T} the sweep of the comparison matrix ({@code |diagonal|}, minus {@code |off-diagonal|}) and any positive
 * {@code x}, the spectral radius of {@code T} lies between the least and the largest {@code (T x)_i / x_i}
 * (L. Collatz, H. Wielandt); repeated sweeps draw both together. It is the same for rows and columns. Below one the sweeps
 * converge in any case; for a matrix without positive off-diagonal elements, one or above means that its loops take at least
 * as much as they give.
 *
 * @param least a proven lower bound
 * @param most a proven upper bound
 */
record Contraction(double least, double most) {
    private static final int MOST_SWEEPS = 60;
    private static final double FAST = 0.65;
    private static final double CLOSE = 0.01;

    /** Bounds for the unknowns {@code from} up to, not including, {@code to}, for each lane by itself. */
    static Contraction[] of(Terms terms, int from, int to) {
        int lanes = terms.lanes;
        double[] x = new double[lanes * terms.equations.size()];
        Arrays.fill(x, lanes * from, lanes * to, 1);
        Contraction[] bounds = new Contraction[lanes];
        Arrays.fill(bounds, new Contraction(0, Double.MAX_VALUE));
        double[] least = new double[lanes];
        double[] most = new double[lanes];
        boolean decided = false;
        for (int count = 0; count < MOST_SWEEPS && !decided; count++) {
            terms.compare(from, to, x, least, most);
            decided = true;
            for (int lane = 0; lane < lanes; lane++) {
                if (!bounds[lane].decided()) {
                    bounds[lane] = bounds[lane].and(new Contraction(least[lane], most[lane]));
                    decided &= bounds[lane].decided();
                }
            }
        }
        return bounds;
    }

    private boolean decided() {
        return most < FAST || least >= 1 || most - least < CLOSE * (1 - most) || !Double.isFinite(most);
    }

    private Contraction and(Contraction other) {
        return Double.isFinite(other.most)
                ? new Contraction(Math.max(least, other.least), Math.min(most, other.most))
                : other;
    }
}
