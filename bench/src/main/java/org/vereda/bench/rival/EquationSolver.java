package org.vereda.bench.rival;

import java.util.Collection;
import org.vereda.matrix.SparseMatrix;

/** A program that solves {@code A x = b} and {@code A' y = c}. */
public interface EquationSolver {
    /** What it is called in tables. */
    String name();

    /**
     * Analyses and, where it works so, factorizes.
     *
     * @param negativeDiagonals the columns whose diagonal element may be negative, for programs that check signs
     * @throws RivalFailure where the program refuses the matrix
     */
    Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals);

    /** A matrix made ready for any number of right-hand sides. */
    interface Prepared extends AutoCloseable {
        /** {@code x} with {@code A x = b}. */
        double[] solve(double[] demand);

        /** {@code y} with {@code A' y = c}. */
        double[] solveTransposed(double[] weights);

        /** {@link #solveTransposed} for many right-hand sides; a program that can take them together does. */
        default double[][] solveAllTransposed(double[][] weights) {
            double[][] results = new double[weights.length][];
            for (int i = 0; i < weights.length; i++) {
                results[i] = solveTransposed(weights[i]);
            }
            return results;
        }

        /** Gives native memory back. */
        @Override
        void close();
    }
}
