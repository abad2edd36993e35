package org.vereda.matrix;

import org.vereda.matrix.factors.Factors;

/** The way in which one core is solved. */
sealed interface CoreSolver {
    SolutionMethod method();

    /**
     * Gauss-Seidel sweeps in the block triangular order: backwards over the rows for {@code A x = b}, forwards over the
     * columns for {@code A' y = c}, so that both contract at the same rate.
     */
    record Sweeps(boolean accelerated) implements CoreSolver {
        @Override
        public SolutionMethod method() {
            return accelerated ? SolutionMethod.ACCELERATED_GAUSS_SEIDEL : SolutionMethod.GAUSS_SEIDEL;
        }
    }

    /** Substitution in triangular factors. */
    record Direct(Factors factors, SolutionMethod method) implements CoreSolver {}
}
