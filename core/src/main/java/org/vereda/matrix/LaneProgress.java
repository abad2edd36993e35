package org.vereda.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Knows when more sweeps of a lane are no use: at the rounding error, or near it without getting better. Errors are looked at
 * only when the rate so far lets expect the end; first a bound that costs little, and once that has stalled, because terms of
 * both signs cancel, the error itself. Stops by the componentwise error of each equation, never by a norm: in mixed units a
 * norm leaves single unknowns wrong.
 */
final class LaneProgress {
    private static final int FIRST_LOOKS = 4;
    private static final double TARGET = 1e-15;
    private static final double GOOD_ENOUGH = 1e-13;
    private static final double STALLED = 0.5;
    private static final int LONGEST_STRIDE = 100;

    private final @Nullable Anderson mixing;
    private double last = Double.POSITIVE_INFINITY;
    private double best = Double.POSITIVE_INFINITY;
    private int lastLook;
    private int nextLook;
    private boolean measured;

    private LaneProgress(@Nullable Anderson mixing) {
        this.mixing = mixing;
        nextLook = mixing == null ? FIRST_LOOKS : 1;
    }

    /** For a lane whose sweeps contract fast. */
    static LaneProgress plain() {
        return new LaneProgress(null);
    }

    /** For a lane that is mixed: the elements {@code first}, {@code first + stride} and so on below {@code end}. */
    static LaneProgress mixed(int first, int end, int stride) {
        return new LaneProgress(new Anderson(first, end, stride));
    }

    /** Whether sweep number {@code count} is looked at. */
    boolean looks(int count) {
        return count >= nextLook;
    }

    /** Whether that look takes the error itself. */
    boolean measures() {
        return measured;
    }

    /** Takes the lane as it is before a sweep. */
    void begin(double[] x) {
        if (mixing != null) {
            mixing.begin(x);
        }
    }

    /** Takes the error that a sweep met; mixes the lane where there will be another sweep. */
    boolean isDoneAfter(double error, int count, double[] x) {
        if (error <= TARGET || Double.isNaN(error) || (measured && isIdle(error, count))) {
            return true;
        }
        nextLook = count + (mixing == null ? stride(error, count - lastLook) : 1);
        measured |= mixing == null ? error > STALLED * last : error <= GOOD_ENOUGH;
        last = error;
        lastLook = count;
        if (mixing != null) {
            mixing.mix(x, error);
        }
        return false;
    }

    private boolean isIdle(double error, int count) {
        boolean better = error < best * STALLED;
        best = Math.min(best, error);
        return error <= GOOD_ENOUGH && !better && (mixing == null || count % FIRST_LOOKS == 0);
    }

    /** How many sweeps the target is away, less one, as the rate is not sure. */
    private int stride(double error, int sweeps) {
        if (!(error < last) || !(last < Double.POSITIVE_INFINITY)) {
            return FIRST_LOOKS;
        }
        double away = Math.log(error / TARGET) / Math.log(last / error) * sweeps;
        return (int) Math.clamp(Math.floor(away) - 1, 1, LONGEST_STRIDE);
    }

    /**
     * Mixes the last steps of an iteration {@code x -> g(x)} so that the next step is smallest, measured relative to each
     * unknown (D. Anderson, Journal of the ACM 12 (1965) 547), with a memory of two; for one lane of interleaved vectors.
     */
    private static final class Anderson {
        private static final double WORSE = 4;
        private static final double DEGENERATE = 1e-14;

        private final int first;
        private final int end;
        private final int stride;
        private final double[] before;
        private final double[] step;
        private final double[] result;
        private final double[][] stepChanges = new double[2][];
        private final double[][] resultChanges = new double[2][];
        private int remembered;
        private boolean hasLast;
        private double lastError = Double.POSITIVE_INFINITY;

        /**
         * For the elements {@code first}, {@code first + stride} and so on below {@code end}.
         */
        Anderson(int first, int end, int stride) {
            this.first = first;
            this.end = end;
            this.stride = stride;
            int size = Math.ceilDiv(end - first, stride);
            before = new double[size];
            step = new double[size];
            result = new double[size];
            for (int k = 0; k < 2; k++) {
                stepChanges[k] = new double[size];
                resultChanges[k] = new double[size];
            }
        }

        /** Takes {@code x} as it is before a step. */
        void begin(double[] x) {
            for (int at = first, i = 0; at < end; at += stride, i++) {
                before[i] = x[at];
            }
        }

        /** Takes {@code x} after the step, and the error that it had before, and mixes it in place. */
        void mix(double[] x, double error) {
            remember(x, error > WORSE * lastError);
            lastError = error;
            if (remembered >= 2) {
                combine(x);
            }
        }

        private void remember(double[] x, boolean forget) {
            double[] steps = stepChanges[0];
            double[] results = resultChanges[0];
            for (int at = first, i = 0; at < end; at += stride, i++) {
                double latest = x[at] - before[i];
                steps[i] = latest - step[i];
                results[i] = x[at] - result[i];
                step[i] = latest;
                result[i] = x[at];
            }
            stepChanges[0] = stepChanges[1];
            resultChanges[0] = resultChanges[1];
            stepChanges[1] = steps;
            resultChanges[1] = results;
            remembered = forget || !hasLast ? 0 : remembered + 1;
            hasLast = true;
        }

        private void combine(double[] x) {
            double aa = 0;
            double ab = 0;
            double bb = 0;
            double af = 0;
            double bf = 0;
            double[] a = stepChanges[0];
            double[] b = stepChanges[1];
            for (int i = 0; i < step.length; i++) {
                double weight = result[i] == 0 ? 0 : 1 / (result[i] * result[i]);
                aa += weight * a[i] * a[i];
                ab += weight * a[i] * b[i];
                bb += weight * b[i] * b[i];
                af += weight * a[i] * step[i];
                bf += weight * b[i] * step[i];
            }
            double determinant = aa * bb - ab * ab;
            if (determinant > DEGENERATE * aa * bb) {
                double p = (af * bb - bf * ab) / determinant;
                double q = (bf * aa - af * ab) / determinant;
                for (int at = first, i = 0; at < end; at += stride, i++) {
                    x[at] = result[i] - p * resultChanges[0][i] - q * resultChanges[1][i];
                }
            }
        }
    }
}
