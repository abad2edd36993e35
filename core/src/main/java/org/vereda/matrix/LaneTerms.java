package org.vereda.matrix;

import java.util.Arrays;

/**
 * The values of {@value SampledSystem#LANES} samples, interleaved and arranged for one direction of {@link Equations}: lane
 * {@code l} of term {@code k} at {@code 8 k + l}. The kernels hold a sum for each lane in a local variable, because a
 * loop over the lanes would keep them in memory.
 */
final class LaneTerms {
    static final int LANES = SampledSystem.LANES;

    final Equations equations;
    private final int[] unknowns;
    private final double[] terms;
    private final double[] diagonal;
    private final double[] inverse;
    private final double[] sums = new double[LANES];
    private final double[] sizes = new double[LANES];

    LaneTerms(Equations equations) {
        this.equations = equations;
        unknowns = equations.rawUnknowns();
        terms = new double[LANES * equations.terms()];
        diagonal = new double[LANES * equations.size()];
        inverse = new double[LANES * equations.size()];
    }

    /** Arranges values in the order of the matrix. */
    void load(double[] values) {
        int[] entries = equations.rawEntries();
        for (int k = 0; k < entries.length; k++) {
            System.arraycopy(values, LANES * entries[k], terms, LANES * k, LANES);
        }
        for (int i = 0; i < equations.size(); i++) {
            int entry = equations.diagonal(i);
            for (int lane = 0; lane < LANES; lane++) {
                double value = entry < 0 ? 0 : values[LANES * entry + lane];
                diagonal[LANES * i + lane] = value;
                inverse[LANES * i + lane] = 1 / value;
            }
        }
    }

    double diagonal(int i, int lane) {
        return diagonal[LANES * i + lane];
    }

    /** {@code target_i = b_i - } the terms of the unknowns of other blocks. */
    void withoutOthers(int i, double[] b, double[] x, double[] target) {
        sum(equations.start(i), equations.inner(i), x);
        for (int lane = 0; lane < LANES; lane++) {
            target[LANES * i + lane] = b[LANES * i + lane] - sums[lane];
        }
    }

    /** Solves equation {@code i}, which is a block by itself. */
    void substitute(int i, double[] b, double[] x) {
        sum(equations.start(i), equations.end(i), x);
        for (int at = LANES * i; at < LANES * i + LANES; at++) {
            x[at] = (b[at] - sums[at - LANES * i]) / diagonal[at];
        }
    }

    /**
     * Improves the unknowns of one block by a sweep; {@code worst} receives a bound of the componentwise error
     * {@code |r_i| / (|A| |x| + |b|)_i} that each lane had before, namely {@code |change of x_i| / |x_i|}, as
     * {@code r_i = d_i (change of x_i)}.
     */
    void relax(int from, int to, double[] b, double[] x, boolean[] done, double[] worst) {
        Arrays.fill(worst, 0);
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            sum(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < LANES; lane++) {
                int at = LANES * i + lane;
                double next = done[lane] ? x[at] : (b[at] - sums[lane]) * inverse[at];
                double change = Math.abs(next - x[at]);
                worst[lane] = worse(worst[lane], change, Math.abs(x[at]));
                x[at] = next;
            }
        }
    }

    /** {@link #relax} with the error itself, for where terms of both signs cancel. */
    void relaxMeasured(int from, int to, double[] b, double[] x, boolean[] done, double[] worst) {
        Arrays.fill(worst, 0);
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            measure(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < LANES; lane++) {
                int at = LANES * i + lane;
                double own = diagonal[at] * x[at];
                double size = sizes[lane] + Math.abs(own) + Math.abs(b[at]);
                worst[lane] = worse(worst[lane], Math.abs(b[at] - sums[lane] - own), size);
                x[at] = done[lane] ? x[at] : (b[at] - sums[lane]) * inverse[at];
            }
        }
    }

    /** {@code rest = b - A x}; {@code worst} receives the componentwise error of each lane. */
    void residual(double[] b, double[] x, double[] rest, double[] worst) {
        Arrays.fill(worst, 0);
        for (int i = 0; i < equations.size(); i++) {
            measure(equations.start(i), equations.end(i), x);
            for (int lane = 0; lane < LANES; lane++) {
                int at = LANES * i + lane;
                double own = diagonal[at] * x[at];
                rest[at] = b[at] - sums[lane] - own;
                double size = sizes[lane] + Math.abs(own) + Math.abs(b[at]);
                worst[lane] = worse(worst[lane], Math.abs(rest[at]), size);
            }
        }
    }

    /** Whether the error of an equation of a lane is above a limit. */
    boolean isWorse(int i, int lane, double[] b, double[] x, double limit) {
        measure(equations.start(i), equations.end(i), x);
        int at = LANES * i + lane;
        double own = diagonal[at] * x[at];
        double size = sizes[lane] + Math.abs(own) + Math.abs(b[at]);
        return worse(limit, Math.abs(b[at] - sums[lane] - own), size) > limit;
    }

    /** One sweep of the comparison matrix over a block, see {@link Contraction}. */
    void compare(int from, int to, double[] x, double[] least, double[] most) {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, 0);
        for (int i = from; i < to; i++) {
            measure(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < LANES; lane++) {
                int at = LANES * i + lane;
                double next = sizes[lane] / Math.abs(diagonal[at]);
                least[lane] = Math.min(least[lane], next / x[at]);
                most[lane] = Math.max(most[lane], next / x[at]);
                x[at] = next;
            }
        }
    }

    private static double worse(double worst, double error, double size) {
        return Residual.worse(worst, error, size);
    }

    private void sum(int from, int to, double[] x) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        for (int k = from; k < to; k++) {
            int a = LANES * k;
            int u = LANES * unknowns[k];
            sum0 += terms[a] * x[u];
            sum1 += terms[a + 1] * x[u + 1];
            sum2 += terms[a + 2] * x[u + 2];
            sum3 += terms[a + 3] * x[u + 3];
            sum4 += terms[a + 4] * x[u + 4];
            sum5 += terms[a + 5] * x[u + 5];
            sum6 += terms[a + 6] * x[u + 6];
            sum7 += terms[a + 7] * x[u + 7];
        }
        sums[0] = sum0;
        sums[1] = sum1;
        sums[2] = sum2;
        sums[3] = sum3;
        sums[4] = sum4;
        sums[5] = sum5;
        sums[6] = sum6;
        sums[7] = sum7;
    }

    private void measure(int from, int to, double[] x) {
        sum(from, to, x);
        double size0 = 0;
        double size1 = 0;
        double size2 = 0;
        double size3 = 0;
        double size4 = 0;
        double size5 = 0;
        double size6 = 0;
        double size7 = 0;
        for (int k = from; k < to; k++) {
            int a = LANES * k;
            int u = LANES * unknowns[k];
            size0 += Math.abs(terms[a] * x[u]);
            size1 += Math.abs(terms[a + 1] * x[u + 1]);
            size2 += Math.abs(terms[a + 2] * x[u + 2]);
            size3 += Math.abs(terms[a + 3] * x[u + 3]);
            size4 += Math.abs(terms[a + 4] * x[u + 4]);
            size5 += Math.abs(terms[a + 5] * x[u + 5]);
            size6 += Math.abs(terms[a + 6] * x[u + 6]);
            size7 += Math.abs(terms[a + 7] * x[u + 7]);
        }
        sizes[0] = size0;
        sizes[1] = size1;
        sizes[2] = size2;
        sizes[3] = size3;
        sizes[4] = size4;
        sizes[5] = size5;
        sizes[6] = size6;
        sizes[7] = size7;
    }
}
