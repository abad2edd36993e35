package org.vereda.matrix;

import org.vereda.matrix.SampledSystem.SampledCore;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * The work arrays of one thread for {@value SampledSystem#LANES} samples of a {@link SampledSystem}: load their values, then
 * solve for as many right-hand sides as wanted. Not to be shared between threads; the bits of a lane depend on nothing but
 * its own values and right-hand side, and are those of {@link TechnosphereSolver#withValues} where no value is zero.
 *
 * <p>The way to solve each core is chosen for each lane by itself; lanes that are swept are swept together.
 */
public final class SampleBatch {
    private static final int LANES = SampledSystem.LANES;

    private final SampledSystem system;
    private final SampledTerms columns;
    private final SampledTerms rows;
    private final BlockCore[] cores;
    private final Passes passes;
    private double[] values = {};
    private boolean rowsLoaded;

    SampleBatch(SampledSystem system) {
        this.system = system;
        columns = new SampledTerms(Coefficients.empty(system.columnEquations(), LANES));
        rows = new SampledTerms(Coefficients.empty(system.rowEquations(), LANES));
        cores = new BlockCore[system.cores().size()];
        passes = new Passes(system.components(), LANES);
    }

    /**
     * Takes the values of all samples.
     *
     * @param interleaved the value of entry {@code k}, in the order of {@link SparseMatrix#values()} of the matrix that was
     *     compiled, of sample {@code l} at {@code 8 k + l}; {@code 8 entries} finite numbers that must stay as they are until
     *     the next load. Fewer than eight samples: repeat one of them
     * @throws UnsolvableSystem where the size does not fit, a number is not finite, or a sample is refused for a reason for
     *     which {@link TechnosphereSolver#compile(SparseMatrix)} refuses; {@link UnsolvableSystem#lane()} names the sample
     */
    public void load(double[] interleaved) {
        SparseMatrix.requireSize(LANES * system.entries(), interleaved.length);
        values = new double[0];
        requireFinite(interleaved);
        columns.coefficients.load(interleaved);
        rowsLoaded = false;
        requireDiagonals();
        for (int core = 0; core < cores.length; core++) {
            cores[core] = decided(system.cores().get(core), interleaved);
        }
        values = interleaved;
    }

    /**
     * {@code x} with {@code A x = b}, for each sample.
     *
     * @param demand {@code b} for all samples, one number per row, or for each, row {@code i} of sample {@code l} at
     *     {@code 8 i + l}
     * @throws UnsolvableSystem as {@link TechnosphereSolver#solve}; {@link UnsolvableSystem#lane()} names the sample
     */
    public SampledSolution solve(double[] demand) {
        requireLoaded();
        if (!rowsLoaded) {
            rows.coefficients.load(values);
            rowsLoaded = true;
        }
        return solved(rows, demand);
    }

    /**
     * {@code y} with {@code A' y = c}, for each sample.
     *
     * @param weights {@code c}, one number per column, in the form of a demand
     * @throws UnsolvableSystem as {@link #solve}
     */
    public SampledSolution solveTransposed(double[] weights) {
        requireLoaded();
        return solved(columns, weights);
    }

    private void requireLoaded() {
        SparseMatrix.requireSize(LANES * system.entries(), values.length);
    }

    private void requireFinite(double[] interleaved) {
        for (int at = 0; at < interleaved.length; at++) {
            if (!Double.isFinite(interleaved[at])) {
                SparseMatrix places = system.places();
                int entry = at / LANES;
                throw new UnsolvableSystem(Reason.NOT_FINITE, places.row(entry), places.columnOf(entry))
                        .inLane(at % LANES);
            }
        }
    }

    private void requireDiagonals() {
        StrongComponents components = system.components();
        for (int c = 0; c < components.count(); c++) {
            for (int place = components.start(c); place < components.start(c) + components.size(c); place++) {
                requireDiagonal(place, components.size(c) == 1);
            }
        }
    }

    private void requireDiagonal(int place, boolean single) {
        int index = system.components().rawOrder()[place];
        for (int lane = 0; lane < LANES; lane++) {
            double value = columns.diagonal(place, lane);
            if (single && value == 0) {
                throw new UnsolvableSystem(Reason.ZERO_DIAGONAL, index).inLane(lane);
            }
            if (value < 0 && !system.mayBeNegative(index)) {
                throw new UnsolvableSystem(Reason.NEGATIVE_DIAGONAL, value, index).inLane(lane);
            }
        }
    }

    private BlockCore decided(SampledCore core, double[] interleaved) {
        Once<Contraction[]> bounds = new Once<>(() -> Contraction.of(columns, core.from(), core.to()));
        CoreSolver[] solvers = new CoreSolver[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            try {
                solvers[lane] = new Core(
                                core.names(),
                                core.entryOf().entries(),
                                () -> core.of(interleaved, number),
                                core.fronts())
                        .solver(system.strategy(), () -> bounds.get()[number]);
            } catch (UnsolvableSystem refusal) {
                throw refusal.inLane(lane);
            }
        }
        return new BlockCore(core.from(), core.to(), solvers);
    }

    private SampledSolution solved(Terms terms, double[] vector) {
        int size = system.size();
        boolean shared = vector.length == size;
        SparseMatrix.requireSize(shared ? size : LANES * size, vector.length);
        SparseMatrix.requireFinite(vector);
        if (shared) {
            for (int lane = 0; lane < LANES; lane++) {
                passes.setRight(lane, vector);
            }
        } else {
            passes.setRight(vector);
        }
        passes.run(terms, cores);
        for (int lane = 0; lane < LANES; lane++) {
            try {
                passes.requireAccurate(lane, terms);
            } catch (UnsolvableSystem refusal) {
                throw refusal.inLane(lane);
            }
        }
        return new SampledSolution(passes.solutions(), passes.errors());
    }
}
