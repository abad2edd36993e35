package org.vereda.matrix;

import java.util.Arrays;

/**
 * Gauss-Seidel sweeps over a core whose order puts most entries above the diagonal: backwards over the rows for
 * {@code A x = b}, forwards over the columns for {@code A' y = c}, so that both contract at the same rate.
 *
 * <p>Stops by the componentwise error of each equation, never by a norm: in mixed units a norm leaves single unknowns wrong.
 */
final class GaussSeidel implements CoreSolver {
    static final int MOST_SWEEPS = 20_000;

    private final Sweep backwards;
    private final Sweep forwards;
    private final boolean accelerated;

    GaussSeidel(SparseMatrix core, boolean accelerated) {
        this.backwards = new Sweep(core.transpose(), true);
        this.forwards = new Sweep(core, false);
        this.accelerated = accelerated;
    }

    @Override
    public double[] solve(double[] b) {
        return accelerated ? iterateMixing(backwards, b) : iterate(backwards, b);
    }

    @Override
    public double[] solveTransposed(double[] c) {
        return accelerated ? iterateMixing(forwards, c) : iterate(forwards, c);
    }

    @Override
    public double[] solveLanes(double[] b) {
        return accelerated ? Lanes.one(b, this::solve) : iterateLanes(backwards, b);
    }

    @Override
    public double[] solveTransposedLanes(double[] c) {
        return accelerated ? Lanes.one(c, this::solveTransposed) : iterateLanes(forwards, c);
    }

    @Override
    public SolutionMethod method() {
        return accelerated ? SolutionMethod.ACCELERATED_GAUSS_SEIDEL : SolutionMethod.GAUSS_SEIDEL;
    }

    private static double[] iterate(Sweep sweep, double[] b) {
        double[] x = new double[b.length];
        Progress progress = new Progress();
        for (int count = 0; count < MOST_SWEEPS && !progress.done(); count++) {
            progress.note(sweep.over(b, x));
        }
        return x;
    }

    private static double[] iterateMixing(Sweep sweep, double[] b) {
        double[] x = new double[b.length];
        Progress progress = new Progress();
        AndersonMixing mixing = new AndersonMixing();
        for (int count = 0; count < MOST_SWEEPS; count++) {
            double[] before = x.clone();
            double error = sweep.over(b, x);
            progress.note(error);
            if (progress.done()) {
                break;
            }
            x = mixing.next(before, x, error);
        }
        return x;
    }

    /** Each lane stops by itself, as it would alone. */
    private static double[] iterateLanes(Sweep sweep, double[] b) {
        double[] x = new double[b.length];
        double[] errors = new double[Lanes.COUNT];
        boolean[] done = new boolean[Lanes.COUNT];
        Progress[] progress = new Progress[Lanes.COUNT];
        Arrays.setAll(progress, lane -> new Progress());
        for (int count = 0; count < MOST_SWEEPS && !allDone(done); count++) {
            sweep.overLanes(b, x, done, errors);
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                if (!done[lane]) {
                    progress[lane].note(errors[lane]);
                    done[lane] = progress[lane].done();
                }
            }
        }
        return x;
    }

    private static boolean allDone(boolean[] done) {
        return done[0] && done[1] && done[2] && done[3];
    }

    /** Knows when more sweeps are no use: at the rounding error, or near it without getting better. */
    private static final class Progress {
        private static final int PATIENCE = 30;
        private static final double TARGET = 1e-15;
        private static final double GOOD_ENOUGH = 1e-13;

        private double best = Double.POSITIVE_INFINITY;
        private int idle;
        private boolean done;

        void note(double error) {
            idle = error < best / 2 ? 0 : idle + 1;
            best = Math.min(best, error);
            done = error <= TARGET || (error <= GOOD_ENOUGH && idle > PATIENCE) || Double.isNaN(error);
        }

        boolean done() {
            return done;
        }
    }

    /**
     * Mixes the last steps of an iteration {@code x -> g(x)} so that the next step is smallest, measured relative to each
     * unknown (D. Anderson, Journal of the ACM 12 (1965) 547), with a memory of two.
     */
    private static final class AndersonMixing {
        private static final double WORSE = 4;
        private static final double DEGENERATE = 1e-14;

        private double[] lastStep = {};
        private double[] lastResult = {};
        private double[][] stepChanges = {};
        private double[][] resultChanges = {};
        private double lastError = Double.POSITIVE_INFINITY;

        double[] next(double[] before, double[] result, double error) {
            double[] step = difference(result, before);
            if (error > WORSE * lastError) {
                forget();
            } else if (lastStep.length > 0) {
                stepChanges = remember(stepChanges, difference(step, lastStep));
                resultChanges = remember(resultChanges, difference(result, lastResult));
            }
            lastError = error;
            lastStep = step;
            lastResult = result;
            return stepChanges.length < 2 ? result.clone() : mixed(step, result);
        }

        private void forget() {
            stepChanges = new double[0][];
            resultChanges = new double[0][];
        }

        private static double[][] remember(double[][] changes, double[] latest) {
            return changes.length == 0 ? new double[][] {latest} : new double[][] {changes[changes.length - 1], latest};
        }

        private double[] mixed(double[] step, double[] result) {
            double[] weights = weights(result);
            double aa = inner(weights, stepChanges[0], stepChanges[0]);
            double ab = inner(weights, stepChanges[0], stepChanges[1]);
            double bb = inner(weights, stepChanges[1], stepChanges[1]);
            double af = inner(weights, stepChanges[0], step);
            double bf = inner(weights, stepChanges[1], step);
            double determinant = aa * bb - ab * ab;
            if (!(determinant > DEGENERATE * aa * bb)) {
                return result.clone();
            }
            double first = (af * bb - bf * ab) / determinant;
            double second = (bf * aa - af * ab) / determinant;
            double[] mixed = new double[result.length];
            Arrays.setAll(mixed, i -> result[i] - first * resultChanges[0][i] - second * resultChanges[1][i]);
            return mixed;
        }

        private static double[] weights(double[] x) {
            double[] weights = new double[x.length];
            Arrays.setAll(weights, i -> x[i] == 0 ? 0 : 1 / (x[i] * x[i]));
            return weights;
        }

        private static double inner(double[] weights, double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += weights[i] * a[i] * b[i];
            }
            return sum;
        }

        private static double[] difference(double[] a, double[] b) {
            double[] difference = new double[a.length];
            Arrays.setAll(difference, i -> a[i] - b[i]);
            return difference;
        }
    }
}
