package org.vereda.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * Solves {@code A x = b} and {@code A' y = c} for one square matrix whose column {@code j} gives on the diagonal and takes
 * elsewhere, as many times as wanted.
 *
 * <p>Strong components put the matrix into block upper triangular form. Whatever is not in a loop costs one pass over the
 * non-zeros; each core is solved by Gauss-Seidel sweeps or by factors, see {@link CoreStrategy}. Every solution is checked
 * by its componentwise backward error, refined where that is above {@value #WANTED}, and refused where it stays above
 * {@value #LIMIT}. Immutable and safe for many threads; the same input gives the same bits.
 */
public final class TechnosphereSolver {
    /** A solution with a larger componentwise backward error is refused. */
    public static final double LIMIT = 1e-10;

    static final double WANTED = 1e-14;
    static final int MOST_REFINEMENTS = 5;

    private final SparseMatrix matrix;
    private final StrongComponents components;
    private final CoreStrategy strategy;
    private final List<Integer> negativeDiagonals;
    private final BlockTriangle blocks;

    private TechnosphereSolver(
            SparseMatrix matrix,
            StrongComponents components,
            CoreStrategy strategy,
            Collection<Integer> negativeDiagonals) {
        StructureCheck.require(matrix, negativeDiagonals);
        this.matrix = matrix;
        this.components = components;
        this.strategy = strategy;
        this.negativeDiagonals = List.copyOf(negativeDiagonals);
        this.blocks = BlockTriangle.of(matrix, components, strategy);
    }

    /**
     * Prepares a matrix for solving.
     *
     * @throws UnsolvableSystem where the matrix is not square, has an empty column or row, a zero or negative diagonal
     *     element, a singular component or a loop that takes at least as much as it gives
     */
    public static TechnosphereSolver compile(SparseMatrix a) {
        return compile(a, CoreStrategy.AUTOMATIC, List.of());
    }

    /**
     * Prepares a matrix for solving in a chosen way.
     *
     * @param negativeDiagonals the indices whose diagonal element may be negative, as where a column takes what others
     *     give off
     * @throws UnsolvableSystem as {@link #compile(SparseMatrix)}
     */
    public static TechnosphereSolver compile(
            SparseMatrix a, CoreStrategy strategy, Collection<Integer> negativeDiagonals) {
        return new TechnosphereSolver(a, StrongComponents.of(a), strategy, negativeDiagonals);
    }

    /**
     * A solver for another matrix, declared and solved in the same way; the block triangular form is used again where
     * entries are in the same places and no value has become zero.
     *
     * @throws UnsolvableSystem as {@link #compile(SparseMatrix)}
     */
    public TechnosphereSolver withValues(SparseMatrix other) {
        if (!other.hasPlacesOf(matrix) || DoubleStream.of(other.rawValues()).anyMatch(value -> value == 0)) {
            return compile(other, strategy, negativeDiagonals);
        }
        return new TechnosphereSolver(other, components, strategy, negativeDiagonals);
    }

    /**
     * The places of this matrix, declared and solved in the same way, for values that are drawn again and again: faster than
     * {@link #withValues}, because eight samples are solved in one pass and nothing is arranged anew.
     */
    public SampledSystem sampled() {
        return new SampledSystem(matrix, strategy, negativeDiagonals);
    }

    /** The matrix that was prepared. */
    public SparseMatrix matrix() {
        return matrix;
    }

    /** Number of unknowns. */
    public int size() {
        return matrix.columns();
    }

    /**
     * {@code x} with {@code A x = b}.
     *
     * @param demand {@code b}, one finite number per row
     * @throws UnsolvableSystem where the size does not fit, a number is not finite, or the equations cannot be fulfilled
     */
    public Solution solve(double[] demand) {
        SparseMatrix.requireSize(size(), demand.length);
        SparseMatrix.requireFinite(demand);
        return primal(blocks.solve(demand), demand);
    }

    /**
     * {@code y} with {@code A' y = c}, from the same preparation.
     *
     * @param weights {@code c}, one finite number per column
     * @throws UnsolvableSystem as {@link #solve}
     */
    public Solution solveTransposed(double[] weights) {
        SparseMatrix.requireSize(size(), weights.length);
        SparseMatrix.requireFinite(weights);
        return adjoint(blocks.solveTransposed(weights), weights);
    }

    /**
     * {@link #solve} for many right-hand sides, four at a time; results in their order.
     *
     * @param executor where the work is done; {@code Runnable::run} for this thread; none of the bits depends on it
     */
    public List<Solution> solveAll(List<double[]> demands, Executor executor) {
        return all(demands, blocks::solveLanes, this::primal, executor);
    }

    /** {@link #solveTransposed} for many right-hand sides, as {@link #solveAll}. */
    public List<Solution> solveAllTransposed(List<double[]> weights, Executor executor) {
        return all(weights, blocks::solveTransposedLanes, this::adjoint, executor);
    }

    private Solution primal(double[] x, double[] b) {
        return refined(x, blocks::solve, trial -> Residual.of(matrix, trial, b));
    }

    private Solution adjoint(double[] y, double[] c) {
        return refined(y, blocks::solveTransposed, trial -> Residual.ofTransposed(matrix, trial, c));
    }

    private interface Finish {
        Solution of(double[] x, double[] b);
    }

    private List<Solution> all(
            List<double[]> rightHandSides, UnaryOperator<double[]> solveLanes, Finish finish, Executor executor) {
        for (double[] rightHandSide : rightHandSides) {
            SparseMatrix.requireSize(size(), rightHandSide.length);
            SparseMatrix.requireFinite(rightHandSide);
        }
        List<CompletableFuture<List<Solution>>> running = new ArrayList<>();
        for (int from = 0; from < rightHandSides.size(); from += Lanes.COUNT) {
            List<double[]> few = rightHandSides.subList(from, Math.min(from + Lanes.COUNT, rightHandSides.size()));
            running.add(CompletableFuture.supplyAsync(() -> few(few, solveLanes, finish), executor));
        }
        return running.stream().flatMap(few -> Unwrapped.join(few).stream()).toList();
    }

    private static List<Solution> few(List<double[]> few, UnaryOperator<double[]> solveLanes, Finish finish) {
        double[] lanes = solveLanes.apply(Lanes.interleaved(few));
        return IntStream.range(0, few.size())
                .mapToObj(lane -> finish.of(Lanes.vector(lanes, lane), few.get(lane)))
                .toList();
    }

    private Solution refined(double[] first, UnaryOperator<double[]> solve, Function<double[], Residual> check) {
        double[] x = first;
        Residual residual = check.apply(x);
        int steps = 0;
        while (residual.error() > WANTED && steps < MOST_REFINEMENTS && Double.isFinite(residual.error())) {
            double[] better = sum(x, solve.apply(residual.rest()));
            Residual left = check.apply(better);
            if (!(left.error() < residual.error())) {
                break;
            }
            x = better;
            residual = left;
            steps++;
        }
        return accepted(x, residual, steps);
    }

    private Solution accepted(double[] x, Residual residual, int steps) {
        double error = residual.error();
        if (!(error <= LIMIT)) {
            throw new UnsolvableSystem(Reason.INACCURATE, error, residual.above(LIMIT));
        }
        requireFiniteSolution(x);
        return new Solution(x, error, steps, EnumSet.copyOf(blocks.methods()));
    }

    private static void requireFiniteSolution(double[] x) {
        int[] broken =
                IntStream.range(0, x.length).filter(i -> !Double.isFinite(x[i])).toArray();
        if (broken.length > 0) {
            throw new UnsolvableSystem(Reason.INACCURATE, Double.POSITIVE_INFINITY, broken);
        }
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
