package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.vereda.matrix.Gradient;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.Unwrapped;

/**
 * The uncertain result {@code h = c' B x} with {@code A x = f}, where {@code A} and {@code B} are distributed: by draws, and
 * to first order without any.
 */
public final class Simulation {
    private final TechnosphereSolver solver;
    private final UncertainMatrix system;
    private final UncertainMatrix exchanges;

    /**
     * A simulation.
     *
     * @param solver prepared for the center of {@code system}
     * @param system {@code A}, square
     * @param exchanges {@code B}, with as many columns
     */
    public Simulation(TechnosphereSolver solver, UncertainMatrix system, UncertainMatrix exchanges) {
        SparseMatrix.requireSize(solver.matrix().entries(), system.center().entries());
        SparseMatrix.requireSize(solver.size(), exchanges.center().columns());
        this.solver = solver;
        this.system = system;
        this.exchanges = exchanges;
    }

    /**
     * The result of each sample, in order; the structure that the solver found is used again.
     *
     * @param random the source of all draws
     * @param samples how many
     * @param demand {@code f}
     * @param weights {@code c}
     * @param executor where the work is done; none of the bits depends on it
     * @throws UnsolvableSystem where a drawn system has no solution; no sample is left out
     */
    public double[] run(CounterRandom random, int samples, double[] demand, double[] weights, Executor executor) {
        CompletableFuture<?>[] running = new CompletableFuture<?>[samples];
        double[] results = new double[samples];
        Arrays.setAll(
                running,
                sample -> CompletableFuture.runAsync(
                        () -> results[sample] = result(random, sample, demand, weights), executor));
        Unwrapped.join(CompletableFuture.allOf(running));
        return results;
    }

    private double result(CounterRandom random, int sample, double[] demand, double[] weights) {
        Solution x = solver.withValues(system.sample(random, sample)).solve(demand);
        double[] amounts = exchanges.sample(random, sample).times(x.values());
        SparseMatrix.requireSize(amounts.length, weights.length);
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += weights[i] * amounts[i];
        }
        return sum;
    }

    /**
     * The variance of the result to first order: {@code sum over identities of (sum over entries of dh/da sd(a))^2}. Entries
     * of one identity count as fully correlated.
     *
     * @param x the solution for the demand
     * @param y the adjoint solution for {@code B' c}
     * @param weights {@code c}
     */
    public double firstOrderVariance(Solution x, Solution y, double[] weights) {
        Map<Long, Double> byId = new TreeMap<>();
        collect(system, Gradient.ofSystem(system.center(), x, y), byId);
        collect(exchanges, Gradient.ofExchanges(exchanges.center(), x, weights), byId);
        return byId.values().stream().mapToDouble(part -> part * part).sum();
    }

    private static void collect(UncertainMatrix matrix, double[] gradient, Map<Long, Double> byId) {
        for (int k = 0; k < gradient.length; k++) {
            byId.merge(matrix.id(k), gradient[k] * matrix.deviation(k), Double::sum);
        }
    }
}
