package org.vereda.matrix;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Solves {@code A x = b} and {@code A' y = c} for one square matrix whose column {@code j} gives on the diagonal and takes
 * elsewhere, as many times as wanted.
 *
 * <p>Strong components put the matrix into block upper triangular form. Whatever is not in a loop costs one pass over the
 * non-zeros; each core is solved by Gauss-Seidel sweeps or by factors, see {@link CoreStrategy}. Every solution is checked
 * by its componentwise backward error, refined where that is above 1e-14, and refused where it stays above
 * {@value #LIMIT}. Immutable and safe for many threads; the same input gives the same bits. On the way to another process
 * only the matrix travels, and is prepared there anew.
 */
public final class TechnosphereSolver implements Serializable {
    /** A solution with a larger componentwise backward error is refused. */
    public static final double LIMIT = 1e-10;

    /** So few vectors are solved faster one after the other than as lanes. */
    private static final int ONE_BY_ONE = 2;

    private final SparseMatrix matrix;
    private final StrongComponents components;
    private final CoreStrategy strategy;
    private final Set<Integer> negativeDiagonals;
    private final BlockTriangle blocks;
    private final Once<SparseMatrix> byRow;

    private TechnosphereSolver(
            SparseMatrix matrix,
            StrongComponents components,
            Equations structure,
            CoreStrategy strategy,
            Set<Integer> negativeDiagonals) {
        this.matrix = matrix;
        this.components = components;
        this.strategy = strategy;
        this.negativeDiagonals = negativeDiagonals;
        this.byRow = new Once<>(matrix::transpose);
        this.blocks = BlockTriangle.of(matrix, components, structure, strategy);
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
        Set<Integer> declared = Set.copyOf(negativeDiagonals);
        StructureCheck.require(a, declared);
        SparseMatrix matrix = a.withoutZeros();
        StrongComponents components = StrongComponents.of(matrix);
        Equations structure = Equations.ofColumns(matrix, components);
        return new TechnosphereSolver(matrix, components, structure, strategy, declared);
    }

    /**
     * A solver for another matrix, declared and solved in the same way; the block triangular form is used again where
     * entries are in the same places and no value has become zero.
     *
     * @throws UnsolvableSystem as {@link #compile(SparseMatrix)}
     */
    public TechnosphereSolver withValues(SparseMatrix other) {
        if (!other.hasPlacesOf(matrix) || other.hasZeros()) {
            return compile(other, strategy, negativeDiagonals);
        }
        StructureCheck.require(other, negativeDiagonals);
        return new TechnosphereSolver(other, components, blocks.structure(), strategy, negativeDiagonals);
    }

    /**
     * The places of this matrix, declared and solved in the same way, for values that are drawn again and again: faster than
     * {@link #withValues}, because eight samples are solved in one pass and nothing is arranged anew.
     */
    public SampledSystem sampled() {
        return new SampledSystem(matrix, strategy, negativeDiagonals);
    }

    /**
     * The same system with a few columns exchanged, which solves again only what depends on them: for what-ifs and scenarios.
     *
     * @param indices the columns that are exchanged, each once
     * @param replacements the new ones, in the same order: as many rows as this system has
     * @throws UnsolvableSystem where the shapes do not fit, or an index is outside of the system or given twice
     */
    public Overlay overlay(int[] indices, SparseMatrix replacements) {
        return new Overlay(this, indices, replacements);
    }

    /** A part of this system, declared and solved in the same way. */
    TechnosphereSolver likewise(SparseMatrix part, int... indices) {
        Set<Integer> declared = new HashSet<>();
        for (int place = 0; place < indices.length; place++) {
            if (negativeDiagonals.contains(indices[place])) {
                declared.add(place);
            }
        }
        return compile(part, strategy, declared);
    }

    /** For every row, the columns with an element in it. */
    SparseMatrix byRow() {
        return byRow.get();
    }

    Set<SolutionMethod> methods() {
        return blocks.methods();
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
        return one(demand, false);
    }

    /**
     * {@code y} with {@code A' y = c}, from the same preparation.
     *
     * @param weights {@code c}, one finite number per column
     * @throws UnsolvableSystem as {@link #solve}
     */
    public Solution solveTransposed(double[] weights) {
        return one(weights, true);
    }

    /**
     * {@link #solve} for many right-hand sides, eight at a time; results in their order.
     *
     * @param executor where the work is done; {@code Runnable::run} for this thread; none of the bits depends on it
     */
    public List<Solution> solveAll(List<double[]> demands, Executor executor) {
        return all(demands, false, executor);
    }

    /** {@link #solveTransposed} for many right-hand sides, as {@link #solveAll}. */
    public List<Solution> solveAllTransposed(List<double[]> weights, Executor executor) {
        return all(weights, true, executor);
    }

    private Solution one(double[] right, boolean transposed) {
        require(right);
        return together(List.of(right), new VectorTerms(blocks.coefficients(transposed)))
                .get(0);
    }

    private List<Solution> all(List<double[]> rightHandSides, boolean transposed, Executor executor) {
        rightHandSides.forEach(this::require);
        if (rightHandSides.isEmpty()) {
            return List.of();
        }
        Coefficients coefficients = blocks.coefficients(transposed);
        List<CompletableFuture<List<Solution>>> running = new ArrayList<>();
        for (int from = 0; from < rightHandSides.size(); from += SharedTerms.LANES) {
            List<double[]> few =
                    rightHandSides.subList(from, Math.min(from + SharedTerms.LANES, rightHandSides.size()));
            running.add(CompletableFuture.supplyAsync(() -> few(few, coefficients), executor));
        }
        return running.stream().flatMap(few -> Unwrapped.join(few).stream()).toList();
    }

    private List<Solution> few(List<double[]> few, Coefficients coefficients) {
        if (few.size() > ONE_BY_ONE) {
            return together(few, new SharedTerms(coefficients));
        }
        return few.stream()
                .flatMap(one -> together(List.of(one), new VectorTerms(coefficients)).stream())
                .toList();
    }

    private List<Solution> together(List<double[]> vectors, Terms terms) {
        Passes passes = new Passes(components, terms.lanes);
        for (int lane = 0; lane < vectors.size(); lane++) {
            passes.setRight(lane, vectors.get(lane));
        }
        passes.run(terms, blocks.cores());
        List<Solution> solutions = new ArrayList<>();
        for (int lane = 0; lane < vectors.size(); lane++) {
            passes.requireAccurate(lane, terms);
            solutions.add(new Solution(
                    passes.solution(lane), passes.errors()[lane], passes.refinements(lane), blocks.methods()));
        }
        return List.copyOf(solutions);
    }

    private Object writeReplace() {
        return new Travelling(matrix, strategy, negativeDiagonals);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a solver travels as its matrix");
    }

    /** What a solver is prepared from. */
    private record Travelling(SparseMatrix matrix, CoreStrategy strategy, Set<Integer> negativeDiagonals)
            implements Serializable {
        private Object readResolve() {
            return compile(matrix, strategy, negativeDiagonals);
        }
    }

    private void require(double[] rightHandSide) {
        SparseMatrix.requireSize(size(), rightHandSide.length);
        SparseMatrix.requireFinite(rightHandSide);
    }
}
