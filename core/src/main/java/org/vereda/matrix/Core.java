package org.vereda.matrix;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** One strong component of more than one index, with the signs and the density that decide how to solve it. */
final class Core {
    private static final int SMALL = 32;
    private static final int LARGEST_DENSE = 2_000;
    private static final double DENSE = 0.2;
    static final double FAST = 0.7;
    private static final double SLOW = 0.97;
    private static final double COSTLY = 2e9;

    private final SparseMatrix matrix;
    private final int[] names;
    private final boolean fullDiagonal;
    private final boolean loopsOnly;

    /**
     * A core.
     *
     * @param matrix its rows and columns in local numbers
     * @param names the caller's index for each local number
     */
    Core(SparseMatrix matrix, int... names) {
        this.matrix = matrix;
        this.names = names;
        this.fullDiagonal = DoubleStream.of(matrix.diagonal()).allMatch(element -> element != 0);
        this.loopsOnly = fullDiagonal && hasNoCredits(matrix);
    }

    /** Whether each element off the diagonal has the sign opposite to its row's diagonal. */
    private static boolean hasNoCredits(SparseMatrix matrix) {
        double[] diagonal = matrix.diagonal();
        for (int column = 0; column < matrix.columns(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                int row = matrix.row(k);
                if (row != column && matrix.value(k) * Math.signum(diagonal[row]) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The solver for this core.
     *
     * @throws UnsolvableSystem where the core is singular or its loops take at least as much as they give
     */
    CoreSolver solver(CoreStrategy strategy) {
        return switch (strategy) {
            case AUTOMATIC -> calledDense() ? denseFactors() : iterative();
            case ITERATIVE -> iterative();
            case SPARSE_FACTORS -> sparseFactors();
            case DENSE_FACTORS -> denseFactors();
        };
    }

    private boolean calledDense() {
        return isCalledDense(names.length, matrix.entries());
    }

    static boolean isCalledDense(int size, int entries) {
        double cells = (double) size * size;
        return size <= SMALL || (size <= LARGEST_DENSE && entries > DENSE * cells);
    }

    private CoreSolver iterative() {
        if (!fullDiagonal) {
            return sparseFactors();
        }
        Contraction contraction = Contraction.of(matrix.transpose());
        if (contraction.most() < SLOW) {
            return new GaussSeidel(matrix, contraction.most() >= FAST);
        }
        if (loopsOnly && contraction.least() >= 1) {
            throw loopGain();
        }
        MinimumDegree.Order order = MinimumDegree.order(matrix);
        boolean sweepsAreCheaper = contraction.most() < 1 && order.operations() > COSTLY;
        return sweepsAreCheaper ? new GaussSeidel(matrix, true) : sparseFactors(order);
    }

    private CoreSolver sparseFactors() {
        return sparseFactors(MinimumDegree.order(matrix));
    }

    private CoreSolver sparseFactors(MinimumDegree.Order order) {
        Optional<SparseFactors> factors = SparseFactors.of(matrix, order, pivoting());
        requireSoundLoops(factors.map(SparseFactors::determinantSign));
        return factors.orElseThrow(this::singular);
    }

    private CoreSolver denseFactors() {
        Optional<DenseFactors> factors = DenseFactors.of(matrix, pivoting());
        requireSoundLoops(factors.map(DenseFactors::determinantSign));
        return factors.orElseThrow(this::singular);
    }

    private Pivoting pivoting() {
        return loopsOnly ? Pivoting.DIAGONAL : Pivoting.THRESHOLD;
    }

    /**
     * Without credits, diagonal pivots of the right sign are a proof that loops take less than they give, and a failure
     * that they do not. With credits, a determinant of the wrong sign proves a real loop gain above one.
     */
    private void requireSoundLoops(Optional<Integer> determinantSign) {
        if (loopsOnly && determinantSign.isEmpty()) {
            throw loopGain();
        }
        if (fullDiagonal && !loopsOnly && determinantSign.isPresent()) {
            if (determinantSign.get() != Pivoting.signOfProduct(matrix.diagonal())) {
                throw loopGain();
            }
        }
    }

    private UnsolvableSystem loopGain() {
        LoopSearch search = new LoopSearch(matrix);
        int[] loop = IntStream.of(search.loop()).map(i -> names[i]).toArray();
        return new UnsolvableSystem(Reason.LOOP_GAIN, search.gain(), loop);
    }

    private UnsolvableSystem singular() {
        return new UnsolvableSystem(Reason.SINGULAR_COMPONENT, names);
    }
}
