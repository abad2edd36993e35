package org.vereda.matrix;

import java.util.Arrays;

/**
 * Gauss-Seidel sweeps over a core whose order puts most entries above the diagonal: backwards over the rows for
 * {@code A x = b}, forwards over the columns for {@code A' y = c}, so that both contract at the same rate.
 *
 * <p>Stops by the componentwise error of each equation, never by a norm: in mixed units a norm leaves single unknowns wrong.
 */
final class GaussSeidel implements CoreSolver {
    private static final int MOST_SWEEPS = 2_000;
    private static final int PATIENCE = 30;
    private static final double TARGET = 1e-15;
    private static final double GOOD_ENOUGH = 1e-13;

    private final SparseMatrix byColumn;
    private final SparseMatrix byRow;
    private final double[] diagonal;
    private final boolean accelerated;

    GaussSeidel(SparseMatrix core, boolean accelerated) {
        this.byColumn = core;
        this.byRow = core.transpose();
        this.diagonal = core.diagonal();
        this.accelerated = accelerated;
    }

    @Override
    public double[] solve(double[] b) {
        return iterate(byRow, b, true);
    }

    @Override
    public double[] solveTransposed(double[] c) {
        return iterate(byColumn, c, false);
    }

    @Override
    public SolutionMethod method() {
        return accelerated ? SolutionMethod.ACCELERATED_GAUSS_SEIDEL : SolutionMethod.GAUSS_SEIDEL;
    }

    /** Column {@code i} of {@code equations} holds the coefficients of equation {@code i}. */
    private double[] iterate(SparseMatrix equations, double[] b, boolean backwards) {
        double[] x = new double[b.length];
        AndersonMixing mixing = new AndersonMixing();
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (int count = 0; count < MOST_SWEEPS; count++) {
            double[] before = accelerated ? x.clone() : x;
            double error = sweep(equations, b, x, backwards);
            idle = error < best / 2 ? 0 : idle + 1;
            best = Math.min(best, error);
            if (error <= TARGET || (error <= GOOD_ENOUGH && idle > PATIENCE)) {
                break;
            }
            if (accelerated) {
                x = mixing.next(before, x, error);
            }
        }
        return x;
    }

    /** Solves each equation for its own unknown; returns the largest componentwise error met on the way. */
    private double sweep(SparseMatrix equations, double[] b, double[] x, boolean backwards) {
        int[] starts = equations.rawStarts();
        int[] indices = equations.rawRows();
        double[] values = equations.rawValues();
        double worst = 0;
        for (int step = 0; step < b.length; step++) {
            int i = backwards ? b.length - 1 - step : step;
            double residual = b[i];
            double size = Math.abs(b[i]);
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                double term = values[k] * x[indices[k]];
                residual -= term;
                size += Math.abs(term);
            }
            if (size > 0) {
                worst = Math.max(worst, Math.abs(residual) / size);
                x[i] += residual / diagonal[i];
            }
        }
        return worst;
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
