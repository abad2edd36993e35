package org.vereda.bench.rival;

import java.util.Collection;
import java.util.List;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;

/** The core's solver, on the calling thread alone. */
public final class OwnSolver implements EquationSolver {
    private final CoreStrategy strategy;

    public OwnSolver(CoreStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public String name() {
        return strategy == CoreStrategy.AUTOMATIC ? "Vereda" : "Vereda, " + strategy;
    }

    @Override
    public Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        return new Ready(TechnosphereSolver.compile(a, strategy, negativeDiagonals));
    }

    private record Ready(TechnosphereSolver solver) implements Prepared {
        @Override
        public double[] solve(double[] demand) {
            return solver.solve(demand).values();
        }

        @Override
        public double[] solveTransposed(double[] weights) {
            return solver.solveTransposed(weights).values();
        }

        @Override
        public double[][] solveAllTransposed(double[][] weights) {
            return solver.solveAllTransposed(List.of(weights), Runnable::run).stream()
                    .map(Solution::values)
                    .toArray(double[][]::new);
        }

        @Override
        public void close() {}
    }
}
