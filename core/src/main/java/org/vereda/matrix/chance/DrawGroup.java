package org.vereda.matrix.chance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Uncertain entries of a matrix with distributions of one shape: their places, identities, and parameters such that the size
 * of a drawn value rises with its share. So entries of one identity grow together, whatever their signs.
 */
final class DrawGroup implements Serializable {
    /** How a value follows from its share {@code u} and the normal quantile {@code z} of it, with parameters a, b, c, d. */
    enum Shape {
        /** {@code a exp(b z)} with {@code |b|} up to {@value DrawGroup#NARROW}. */
        NARROW_LOG_NORMAL,
        /** {@code a exp(b z)} for any {@code b}. */
        LOG_NORMAL,
        /** {@code a + b z}. */
        NORMAL,
        /** {@code a + b z} of the share {@code c + (1 - c) u}. */
        CUT_NORMAL,
        /** {@code a + b u}. */
        UNIFORM,
        /** From a to b with mode c, from the share d on, with the sign of the deviation. */
        TRIANGULAR
    }

    /** Largest logarithm of a geometric standard deviation for which no draw leaves the range of {@link DrawLane#exponentials}. */
    static final double NARROW = 0.97;

    private static final int CHUNK = Shares.CHUNK;

    final Shape shape;

    /** Whether values are added to what their entries hold, which then consist of several terms. */
    final boolean summed;

    final int[] entries;
    final long[] ids;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] d;

    /** Expected values. */
    final double[] means;

    /** Standard deviations, negative where the value falls as the share rises. */
    final double[] deviations;

    private DrawGroup(
            Shape shape,
            boolean summed,
            int[] entries,
            long[] ids,
            double[] deviations,
            double[] means,
            double[]... parameters) {
        this.shape = shape;
        this.summed = summed;
        this.entries = entries;
        this.ids = ids;
        this.deviations = deviations;
        this.means = means;
        this.a = parameters[0];
        this.b = parameters[1];
        this.c = parameters[2];
        this.d = parameters[3];
    }

    int size() {
        return entries.length;
    }

    /** The members whose entry is wanted; this group where all are. */
    DrawGroup where(IntPredicate wanted) {
        int[] kept = new int[entries.length];
        int count = 0;
        for (int k = 0; k < entries.length; k++) {
            kept[count] = k;
            count += wanted.test(entries[k]) ? 1 : 0;
        }
        if (count == entries.length) {
            return this;
        }
        Members few = new Members(shape, summed, count);
        for (int m = 0; m < count; m++) {
            int k = kept[m];
            few.add(entries[k], ids[k], deviations[k], means[k], a[k], b[k], at(c, k), at(d, k));
        }
        return few.group();
    }

    private static double at(double[] numbers, int k) {
        return numbers.length == 0 ? 0 : numbers[k];
    }

    /** Room for the work of one thread. */
    static final class Work {
        private final double[] shares;
        private final DrawLane lane = new DrawLane();

        Work(int lanes) {
            shares = new double[lanes * CHUNK];
        }
    }

    /**
     * Draws all members.
     *
     * @param shares those of this group's identities
     * @param samples the number of the sample of each lane
     * @param values receives the value of entry {@code k} in lane {@code l} at {@code lanes k + l}
     */
    void draw(Shares shares, int[] samples, Work work, double[] values) {
        for (int from = 0; from < entries.length; from += CHUNK) {
            int count = Math.min(CHUNK, entries.length - from);
            shares.fill(from, count, samples, work.shares);
            work.lane.parameters(a, b, from, count);
            for (int lane = 0; lane < samples.length; lane++) {
                work.lane.take(work.shares, lane * CHUNK, count);
                turn(from, count, work.lane);
                work.lane.give(work.shares, lane * CHUNK, count);
            }
            spread(from, count, samples.length, work.shares, values);
        }
    }

    /** All lanes of an entry at once, as they stand side by side. */
    private void spread(int from, int count, int lanes, double[] draws, double[] values) {
        for (int e = 0; e < count; e++) {
            int at = entries[from + e] * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                double held = summed ? values[at + lane] : 0;
                values[at + lane] = held + draws[lane * CHUNK + e];
            }
        }
    }

    /** Shares become values. */
    private void turn(int from, int count, DrawLane lane) {
        switch (shape) {
            case NARROW_LOG_NORMAL -> {
                lane.quantiles(count);
                lane.exponentials(count);
            }
            case LOG_NORMAL -> {
                lane.quantiles(count);
                lane.anyExponentials(count);
            }
            case NORMAL -> {
                lane.quantiles(count);
                lane.lines(count);
            }
            case CUT_NORMAL -> {
                for (int e = 0; e < count; e++) {
                    lane.set(e, stretched(c[from + e], lane.get(e)));
                }
                lane.quantiles(count);
                lane.lines(count);
            }
            case UNIFORM -> lane.lines(count);
            case TRIANGULAR -> {
                for (int e = 0; e < count; e++) {
                    lane.set(e, triangle(from + e, lane.get(e)));
                }
            }
        }
    }

    private double triangle(int k, double share) {
        double value = new Distribution.Triangular(a[k], c[k], b[k]).quantile(stretched(d[k], share));
        return Math.copySign(1, deviations[k]) * value;
    }

    private static double stretched(double lowest, double share) {
        return Math.min(lowest + (1 - lowest) * share, Math.nextDown(1.0));
    }

    /** Collects the members of a group. */
    static final class Members {
        private static final int FIRST_CAPACITY = 64;

        private final Shape shape;
        private final boolean summed;
        private int[] entries;
        private long[] ids;
        private final double[][] numbers;
        private int size;

        Members(Shape shape, boolean summed) {
            this(shape, summed, FIRST_CAPACITY);
        }

        private Members(Shape shape, boolean summed, int capacity) {
            this.shape = shape;
            this.summed = summed;
            this.entries = new int[capacity];
            this.ids = new long[capacity];
            this.numbers = new double[used(shape)][capacity];
        }

        private static int used(Shape shape) {
            return switch (shape) {
                case NARROW_LOG_NORMAL, LOG_NORMAL, NORMAL, UNIFORM -> 4;
                case CUT_NORMAL -> 5;
                case TRIANGULAR -> 6;
            };
        }

        /** Deviation, mean, then the parameters a, b, c, d, of which those that the shape does not use are left out. */
        void add(int entry, long id, double... values) {
            if (size == entries.length) {
                int capacity = 2 * size + 1;
                entries = Arrays.copyOf(entries, capacity);
                ids = Arrays.copyOf(ids, capacity);
                Arrays.setAll(numbers, n -> Arrays.copyOf(numbers[n], capacity));
            }
            entries[size] = entry;
            ids[size] = id;
            for (int n = 0; n < numbers.length; n++) {
                numbers[n][size] = values[n];
            }
            size++;
        }

        DrawGroup group() {
            double[][] cut = new double[6][0];
            for (int n = 0; n < numbers.length; n++) {
                cut[n] = Arrays.copyOf(numbers[n], size);
            }
            return new DrawGroup(
                    shape,
                    summed,
                    Arrays.copyOf(entries, size),
                    Arrays.copyOf(ids, size),
                    cut[0],
                    cut[1],
                    cut[2],
                    cut[3],
                    cut[4],
                    cut[5]);
        }
    }
}
