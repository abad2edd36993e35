package org.vereda.matrix;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;
import org.vereda.matrix.factors.Columns;
import org.vereda.matrix.factors.Factors;
import org.vereda.matrix.factors.Fronts;
import org.vereda.matrix.factors.LoopSearch;
import org.vereda.matrix.factors.Pivoting;

/** One strong component of more than one index, and the decision how to solve it. */
final class Core {
    private static final int SMALL = 32;
    private static final int LARGEST_DENSE = 2_000;
    private static final double DENSE = 0.2;
    private static final double FAST = 0.7;
    private static final double SLOW = 0.97;
    private static final double COSTLY = 1e10;

    private final int[] names;
    private final int entries;
    private final Once<Columns> arranged;
    private final Once<Boolean> loopsOnly = new Once<>(this::hasLoopsOnly);
    private final Supplier<Fronts> fronts;

    /**
     * A core.
     *
     * @param names the caller's index for each local number
     * @param entries how many non-zeros it has
     * @param arrange its rows and columns in local numbers, asked for where sweeps do not serve
     * @param fronts the plan of its elimination, asked for in the same case
     */
    Core(int[] names, int entries, Supplier<Columns> arrange, Supplier<Fronts> fronts) {
        this.fronts = fronts;
        this.names = names;
        this.entries = entries;
        this.arranged = new Once<>(arrange);
    }

    private Columns matrix() {
        return arranged.get();
    }

    private boolean hasFullDiagonal() {
        return DoubleStream.of(matrix().diagonal()).allMatch(element -> element != 0);
    }

    /** Whether each element off the diagonal has the sign opposite to its row's diagonal. */
    private boolean hasLoopsOnly() {
        Columns matrix = matrix();
        double[] diagonal = matrix.diagonal();
        for (int column = 0; column < diagonal.length; column++) {
            for (int k = matrix.starts()[column]; k < matrix.starts()[column + 1]; k++) {
                int row = matrix.rows()[k];
                if (diagonal[row] == 0 || (row != column && matrix.values()[k] * Math.signum(diagonal[row]) > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The way to solve this core.
     *
     * @param bounds of its sweeps, asked for where they may serve
     * @throws UnsolvableSystem where the core is singular or its loops take at least as much as they give
     */
    CoreSolver solver(CoreStrategy strategy, Supplier<Contraction> bounds) {
        return switch (strategy) {
            case AUTOMATIC -> isCalledDense() ? denseFactors() : iterative(bounds.get());
            case ITERATIVE -> iterative(bounds.get());
            case SPARSE_FACTORS -> sparseFactors();
            case DENSE_FACTORS -> denseFactors();
        };
    }

    private boolean isCalledDense() {
        double cells = (double) names.length * names.length;
        return names.length <= SMALL || (names.length <= LARGEST_DENSE && entries > DENSE * cells);
    }

    private CoreSolver iterative(Contraction bounds) {
        if (bounds.most() < SLOW) {
            return new CoreSolver.Sweeps(bounds.most() >= FAST);
        }
        if (bounds.least() >= 1 && loopsOnly.get()) {
            throw loopGain();
        }
        boolean sweepsAreCheaper = bounds.most() < 1 && fronts.get().operations() > COSTLY;
        return sweepsAreCheaper ? new CoreSolver.Sweeps(true) : sparseFactors();
    }

    private CoreSolver sparseFactors() {
        return direct(Factors.sparse(matrix(), fronts.get(), pivoting()), SolutionMethod.SPARSE_FACTORS);
    }

    private CoreSolver denseFactors() {
        return direct(Factors.dense(matrix(), pivoting()), SolutionMethod.DENSE_FACTORS);
    }

    private CoreSolver direct(Optional<Factors> factors, SolutionMethod method) {
        requireSoundLoops(factors.map(Factors::determinantSign));
        return new CoreSolver.Direct(factors.orElseThrow(this::singular), method);
    }

    private Pivoting pivoting() {
        return loopsOnly.get() ? Pivoting.DIAGONAL : Pivoting.THRESHOLD;
    }

    /**
     * Without credits, diagonal pivots of the right sign are a proof that loops take less than they give, and a failure
     * that they do not. With credits, a determinant of the wrong sign proves a real loop gain above one.
     */
    private void requireSoundLoops(Optional<Integer> determinantSign) {
        if (loopsOnly.get() && determinantSign.isEmpty()) {
            throw loopGain();
        }
        if (!loopsOnly.get() && determinantSign.isPresent() && hasFullDiagonal()) {
            if (determinantSign.get() != Pivoting.signOfProduct(matrix().diagonal())) {
                throw loopGain();
            }
        }
    }

    private UnsolvableSystem loopGain() {
        LoopSearch search = new LoopSearch(matrix());
        int[] loop = IntStream.of(search.loop()).map(i -> names[i]).toArray();
        return new UnsolvableSystem(Reason.LOOP_GAIN, search.gain(), loop);
    }

    private UnsolvableSystem singular() {
        return new UnsolvableSystem(Reason.SINGULAR_COMPONENT, names);
    }
}
