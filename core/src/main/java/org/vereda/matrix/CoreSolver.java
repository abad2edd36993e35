package org.vereda.matrix;

/** Solves the equations of one core; safe for use by many threads. */
sealed interface CoreSolver permits GaussSeidel, SparseFactors, DenseFactors {
    /** {@code x} with {@code A x = b}, not yet checked. */
    double[] solve(double[] b);

    /** {@code y} with {@code A' y = c}, not yet checked. */
    double[] solveTransposed(double[] c);

    SolutionMethod method();

    /** {@link #solve} for interleaved right-hand sides, see {@link Lanes}; the same bits as one after the other. */
    default double[] solveLanes(double[] b) {
        return Lanes.one(b, this::solve);
    }

    /** {@link #solveTransposed} for interleaved right-hand sides. */
    default double[] solveTransposedLanes(double[] c) {
        return Lanes.one(c, this::solveTransposed);
    }
}
