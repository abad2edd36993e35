package org.vereda.matrix;

import java.util.Arrays;

/**
 * The arithmetic of {@link Equations} for some vectors at once, interleaved: element {@code i} of lane {@code l} at
 * {@code lanes i + l}. Every lane sees the same operations in the same order, whatever the number of lanes, so that it has the
 * same bits. Holds scratch numbers: for one thread.
 */
abstract sealed class Terms permits VectorTerms, SharedTerms, SampledTerms {
    final Coefficients coefficients;
    final Equations equations;
    final int lanes;
    final double[] sums;
    final double[] sizes;

    Terms(Coefficients coefficients, int lanes) {
        this.coefficients = coefficients;
        this.equations = coefficients.equations();
        this.lanes = lanes;
        this.sums = new double[lanes];
        this.sizes = new double[lanes];
    }

    /** Sums the terms {@code from} up to, not including, {@code to} of each lane into {@link #sums}. */
    abstract void sum(int from, int to, double[] x);

    /** {@link #sum}, and the sums of the terms' absolute values into {@link #sizes}. */
    abstract void measure(int from, int to, double[] x);

    /** Where the diagonal coefficient of an equation lies. */
    final int diagonalAt(int i, int lane) {
        return coefficients.width() == 1 ? i : coefficients.width() * i + lane;
    }

    final double diagonal(int i, int lane) {
        return coefficients.diagonal()[diagonalAt(i, lane)];
    }

    /** {@code target_i = b_i - } the terms of the unknowns of other blocks. */
    final void withoutOthers(int i, double[] b, double[] x, double[] target) {
        sum(equations.start(i), equations.inner(i), x);
        for (int lane = 0; lane < lanes; lane++) {
            target[lanes * i + lane] = b[lanes * i + lane] - sums[lane];
        }
    }

    /** Solves equation {@code i}, which is a block by itself. */
    final void substitute(int i, double[] b, double[] x) {
        sum(equations.start(i), equations.end(i), x);
        for (int lane = 0; lane < lanes; lane++) {
            int at = lanes * i + lane;
            x[at] = (b[at] - sums[lane]) / diagonal(i, lane);
        }
    }

    /** Improves the unknowns of one block by a Gauss-Seidel sweep. */
    abstract void relax(int from, int to, double[] b, double[] x);

    /**
     * {@link #relax}, leaving the lanes that are done, with two errors that each lane had before: in {@code worst} the
     * componentwise error {@code |r_i| / (|A| |x| + |b|)_i}, in {@code bound} the simpler {@code |change of x_i| / |x_i|}, which
     * cannot be less as {@code r_i = d_i (change of x_i)}.
     */
    final void relaxMeasured(int from, int to, double[] b, double[] x, boolean[] done, double[] bound, double[] worst) {
        Arrays.fill(bound, 0);
        Arrays.fill(worst, 0);
        double[] inverse = coefficients.inverse();
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            measure(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < lanes; lane++) {
                int at = lanes * i + lane;
                worst[lane] = worse(worst[lane], Math.abs(rest(i, lane, b, x)), size(i, lane, b, x));
                double next = done[lane] ? x[at] : (b[at] - sums[lane]) * inverse[diagonalAt(i, lane)];
                bound[lane] = worse(bound[lane], Math.abs(next - x[at]), Math.abs(x[at]));
                x[at] = next;
            }
        }
    }

    /** {@link #relaxMeasured} for where the bound is enough. */
    final void relaxBounded(int from, int to, double[] b, double[] x, boolean[] done, double[] bound) {
        Arrays.fill(bound, 0);
        double[] inverse = coefficients.inverse();
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            sum(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < lanes; lane++) {
                int at = lanes * i + lane;
                double next = done[lane] ? x[at] : (b[at] - sums[lane]) * inverse[diagonalAt(i, lane)];
                bound[lane] = worse(bound[lane], Math.abs(next - x[at]), Math.abs(x[at]));
                x[at] = next;
            }
        }
    }

    /** {@code rest = b - A x}; {@code worst} receives the componentwise error of each lane. */
    final void residual(double[] b, double[] x, double[] rest, double[] worst) {
        Arrays.fill(worst, 0);
        for (int i = 0; i < equations.size(); i++) {
            measure(equations.start(i), equations.end(i), x);
            for (int lane = 0; lane < lanes; lane++) {
                double left = rest(i, lane, b, x);
                rest[lanes * i + lane] = left;
                worst[lane] = worse(worst[lane], Math.abs(left), size(i, lane, b, x));
            }
        }
    }

    /** The componentwise error of one equation of a lane. */
    final double error(int i, int lane, double[] b, double[] x) {
        measure(equations.start(i), equations.end(i), x);
        return worse(0, Math.abs(rest(i, lane, b, x)), size(i, lane, b, x));
    }

    private double rest(int i, int lane, double[] b, double[] x) {
        return b[lanes * i + lane] - sums[lane] - diagonal(i, lane) * x[lanes * i + lane];
    }

    private double size(int i, int lane, double[] b, double[] x) {
        return sizes[lane] + Math.abs(diagonal(i, lane) * x[lanes * i + lane]) + Math.abs(b[lanes * i + lane]);
    }

    /** One sweep of the comparison matrix over a block, see {@link Contraction}. */
    final void compare(int from, int to, double[] x, double[] least, double[] most) {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, 0);
        for (int i = from; i < to; i++) {
            measure(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < lanes; lane++) {
                int at = lanes * i + lane;
                double next = sizes[lane] / Math.abs(diagonal(i, lane));
                least[lane] = Math.min(least[lane], next / x[at]);
                most[lane] = Math.max(most[lane], next / x[at]);
                x[at] = next;
            }
        }
    }

    /**
     * The larger of an error so far and {@code error / size}; infinite where anything is not a finite number. Below the
     * smallest normal number doubles lose digits, so that no equation can be asked for less. Divides only where that
     * changes the answer.
     */
    static double worse(double worst, double error, double size) {
        double floored = size + Double.MIN_NORMAL;
        if (error <= worst * floored && floored <= Double.MAX_VALUE) {
            return worst;
        }
        double share = error / floored;
        return share <= Double.MAX_VALUE && floored <= Double.MAX_VALUE
                ? Math.max(worst, share)
                : Double.POSITIVE_INFINITY;
    }
}
