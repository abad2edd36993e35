package org.vereda.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vereda.matrix.SampledSystem.SampledCore;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * The work arrays of one thread for {@value SampledSystem#LANES} samples of a {@link SampledSystem}: load their values, then
 * solve for as many right-hand sides as wanted. Not to be shared between threads; the bits of a lane depend on nothing but
 * its own values and right-hand side.
 *
 * <p>A core whose sweeps are proven to contract by less than {@value Core#FAST} is swept for all lanes at once; a lane for
 * which this is not so is solved by itself as {@link TechnosphereSolver} would. Every lane is checked by its componentwise
 * backward error, refined where that is above {@value TechnosphereSolver#WANTED}, and refused where it stays above
 * {@value TechnosphereSolver#LIMIT}.
 */
public final class SampleBatch {
    private static final int LANES = SampledSystem.LANES;

    private final SampledSystem system;
    private final int[] order;
    private final LaneTerms columns;
    private final LaneTerms rows;
    private final LaneCore[] cores;
    private final double[] right;
    private final double[] rest;
    private final double[] own;
    private double[] found;
    private double[] values = {};
    private boolean rowsLoaded;

    SampleBatch(SampledSystem system) {
        this.system = system;
        order = system.components().order();
        columns = new LaneTerms(system.columnEquations());
        rows = new LaneTerms(system.rowEquations());
        cores = system.cores().stream().map(LaneCore::new).toArray(LaneCore[]::new);
        right = new double[LANES * order.length];
        rest = new double[LANES * order.length];
        own = new double[LANES * order.length];
        found = new double[LANES * order.length];
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
        columns.load(interleaved);
        rowsLoaded = false;
        requireDiagonals();
        for (LaneCore core : cores) {
            core.decide(this, interleaved);
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
            rows.load(values);
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
        for (int lane = 0; lane < LANES; lane++) {
            double value = columns.diagonal(place, lane);
            if (single && value == 0) {
                throw new UnsolvableSystem(Reason.ZERO_DIAGONAL, order[place]).inLane(lane);
            }
            if (value < 0 && !system.mayBeNegative(order[place])) {
                throw new UnsolvableSystem(Reason.NEGATIVE_DIAGONAL, value, order[place]).inLane(lane);
            }
        }
    }

    private SampledSolution solved(LaneTerms terms, double[] vector) {
        permute(vector);
        pass(terms, right, found);
        double[] errors = new double[LANES];
        terms.residual(right, found, rest, errors);
        refine(terms, errors);
        requireAccurate(terms, errors);
        double[] result = new double[found.length];
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(found, LANES * place, result, LANES * order[place], LANES);
        }
        return new SampledSolution(result, errors);
    }

    private void permute(double[] vector) {
        boolean shared = vector.length == order.length;
        SparseMatrix.requireSize(shared ? order.length : LANES * order.length, vector.length);
        SparseMatrix.requireFinite(vector);
        for (int place = 0; place < order.length; place++) {
            if (shared) {
                Arrays.fill(right, LANES * place, LANES * place + LANES, vector[order[place]]);
            } else {
                System.arraycopy(vector, LANES * order[place], right, LANES * place, LANES);
            }
        }
    }

    /** Once over all blocks. */
    private void pass(LaneTerms terms, double[] b, double[] x) {
        StrongComponents components = system.components();
        boolean backwards = terms.equations.backwards();
        int core = backwards ? cores.length - 1 : 0;
        for (int step = 0; step < components.count(); step++) {
            int c = backwards ? components.count() - 1 - step : step;
            if (components.size(c) == 1) {
                terms.substitute(components.start(c), b, x);
            } else {
                cores[core].solve(terms, b, own, x);
                core += backwards ? -1 : 1;
            }
        }
    }

    /** Steps of iterative refinement; a lane takes only those that it needs and that make it better. */
    private void refine(LaneTerms terms, double[] errors) {
        boolean[] settled = new boolean[LANES];
        for (int step = 0; step < TechnosphereSolver.MOST_REFINEMENTS; step++) {
            boolean all = true;
            for (int lane = 0; lane < LANES; lane++) {
                settled[lane] |= errors[lane] <= TechnosphereSolver.WANTED || !Double.isFinite(errors[lane]);
                all &= settled[lane];
            }
            if (all) {
                return;
            }
            improve(terms, errors, settled);
        }
    }

    private void improve(LaneTerms terms, double[] errors, boolean[] settled) {
        for (int at = 0; at < rest.length; at++) {
            rest[at] = settled[at % LANES] ? 0 : rest[at];
        }
        double[] trial = new double[found.length];
        pass(terms, rest, trial);
        for (int at = 0; at < trial.length; at++) {
            trial[at] = settled[at % LANES] ? found[at] : found[at] + trial[at];
        }
        double[] left = new double[LANES];
        terms.residual(right, trial, rest, left);
        for (int lane = 0; lane < LANES; lane++) {
            if (!settled[lane] && left[lane] < errors[lane]) {
                errors[lane] = left[lane];
            } else {
                settled[lane] = true;
                keep(lane, trial);
            }
        }
        found = trial;
    }

    private void keep(int lane, double[] trial) {
        for (int at = lane; at < trial.length; at += LANES) {
            trial[at] = found[at];
        }
    }

    private void requireAccurate(LaneTerms terms, double[] errors) {
        for (int lane = 0; lane < LANES; lane++) {
            if (!(errors[lane] <= TechnosphereSolver.LIMIT)) {
                throw new UnsolvableSystem(Reason.INACCURATE, errors[lane], inaccurate(terms, lane)).inLane(lane);
            }
        }
    }

    private int[] inaccurate(LaneTerms terms, int lane) {
        int[] indices = new int[order.length];
        int count = 0;
        for (int place = 0; place < order.length; place++) {
            if (terms.isWorse(place, lane, right, found, TechnosphereSolver.LIMIT)) {
                indices[count++] = order[place];
            }
        }
        return Arrays.copyOf(indices, count);
    }

    /** One core with what was decided for each lane. */
    private static final class LaneCore {
        private final SampledCore core;
        private final @Nullable CoreSolver[] alone = new @Nullable CoreSolver[LANES];
        private final boolean[] swept = new boolean[LANES];

        LaneCore(SampledCore core) {
            this.core = core;
        }

        void decide(SampleBatch batch, double... interleaved) {
            Arrays.fill(alone, null);
            Arrays.fill(swept, false);
            if (core.maySweep(batch.system.strategy())) {
                bound(batch.columns, batch.own);
            }
            for (int lane = 0; lane < LANES; lane++) {
                if (!swept[lane]) {
                    try {
                        alone[lane] = core.of(interleaved, lane).solver(batch.system.strategy());
                    } catch (UnsolvableSystem refusal) {
                        throw refusal.inLane(lane);
                    }
                }
            }
        }

        /** Sweeps the comparison matrix until each lane is proven to contract fast or is not worth more sweeps. */
        private void bound(LaneTerms columns, double[] x) {
            Arrays.fill(x, LANES * core.from(), LANES * core.to(), 1);
            Contraction[] bounds = new Contraction[LANES];
            Arrays.fill(bounds, Contraction.UNKNOWN);
            double[] least = new double[LANES];
            double[] most = new double[LANES];
            boolean decided = false;
            for (int count = 0; count < Contraction.MOST_SWEEPS && !decided; count++) {
                columns.compare(core.from(), core.to(), x, least, most);
                decided = true;
                for (int lane = 0; lane < LANES; lane++) {
                    if (!bounds[lane].decided()) {
                        bounds[lane] = bounds[lane].and(new Contraction(least[lane], most[lane]));
                        decided &= bounds[lane].decided();
                    }
                }
            }
            for (int lane = 0; lane < LANES; lane++) {
                swept[lane] = bounds[lane].most() < Core.FAST;
            }
        }

        void solve(LaneTerms terms, double[] b, double[] own, double[] x) {
            for (int i = core.from(); i < core.to(); i++) {
                terms.withoutOthers(i, b, x, own);
            }
            Arrays.fill(x, LANES * core.from(), LANES * core.to(), 0);
            sweep(terms, own, x);
            for (int lane = 0; lane < LANES; lane++) {
                CoreSolver solver = alone[lane];
                if (solver != null) {
                    solveAlone(solver, terms.equations.backwards(), lane, own, x);
                }
            }
        }

        private void sweep(LaneTerms terms, double[] own, double[] x) {
            boolean[] done = new boolean[LANES];
            double[] errors = new double[LANES];
            SweepProgress[] progress = new SweepProgress[LANES];
            for (int lane = 0; lane < LANES; lane++) {
                progress[lane] = new SweepProgress();
                done[lane] = !swept[lane];
            }
            for (int count = 1; !all(done) && count <= GaussSeidel.MOST_SWEEPS; count++) {
                if (SweepProgress.isMeasured(count)) {
                    terms.relaxMeasured(core.from(), core.to(), own, x, done, errors);
                } else {
                    terms.relax(core.from(), core.to(), own, x, done, errors);
                }
                for (int lane = 0; lane < LANES; lane++) {
                    done[lane] = done[lane] || progress[lane].isDoneAfter(errors[lane], count);
                }
            }
        }

        private static boolean all(boolean[] flags) {
            for (boolean flag : flags) {
                if (!flag) {
                    return false;
                }
            }
            return true;
        }

        private void solveAlone(CoreSolver solver, boolean primal, int lane, double[] own, double[] x) {
            double[] b = new double[core.size()];
            for (int i = 0; i < b.length; i++) {
                b[i] = own[LANES * (core.from() + i) + lane];
            }
            double[] solved = primal ? solver.solve(b) : solver.solveTransposed(b);
            for (int i = 0; i < b.length; i++) {
                x[LANES * (core.from() + i) + lane] = solved[i];
            }
        }
    }
}
