package org.vereda.matrix.factors;

import java.util.Optional;

/** Triangular factors of one square matrix; immutable. */
public sealed interface Factors permits SparseFactors, FrontalFactors, DenseFactors {
    /** Dense factors, or nothing where a pivot vanishes or, with diagonal pivots, is not of its diagonal's sign. */
    static Optional<Factors> dense(Columns matrix, Pivoting pivoting) {
        return DenseFactors.of(matrix, pivoting).map(factors -> factors);
    }

    /**
     * Sparse factors, or nothing as in {@link #dense}: in fronts, or, where their pivots are not stable, by one column after the
     * other with any row for a pivot.
     */
    static Optional<Factors> sparse(Columns matrix, Fronts fronts, Pivoting pivoting) {
        Optional<Factors> factors = FrontalFactors.of(matrix, fronts, pivoting).map(found -> found);
        return factors.isEmpty() && pivoting == Pivoting.THRESHOLD
                ? SparseFactors.of(matrix, MinimumDegree.order(matrix), pivoting)
                        .map(found -> found)
                : factors;
    }

    /**
     * {@code x} with {@code A x = b}, not yet checked, for interleaved vectors; the bits of a lane do not depend on the others.
     *
     * @param lanes how many vectors; element {@code i} of lane {@code l} at {@code lanes i + l}
     */
    double[] solve(double[] b, int lanes);

    /** {@code y} with {@code A' y = c}, as {@link #solve}. */
    double[] solveTransposed(double[] c, int lanes);

    /** The sign of the determinant. */
    int determinantSign();
}
