package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.List;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * The distributions and identities of many numbers in primitive arrays, one number after the other, such as the entries of a
 * matrix: kind, up to three parameters, and what the number is drawn for. Numbers with one identity move together.
 *
 * <p>Parameters are as in {@link Distribution}: a lognormal states its <em>median</em>, not its mean.
 */
public final class SpreadTable {
    /** How a number is distributed. */
    public enum Kind {
        /** Without uncertainty. */
        FIXED,
        /** Median and geometric standard deviation. */
        LOG_NORMAL,
        /** Mean and standard deviation. */
        NORMAL,
        /** Lowest and highest value. */
        UNIFORM,
        /** Lowest, highest and most likely value. */
        TRIANGULAR
    }

    private final Kind[] kinds;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private final long[] ids;

    private SpreadTable(Kind[] kinds, double[] first, double[] second, double[] third, long[] ids) {
        this.kinds = kinds;
        this.first = first;
        this.second = second;
        this.third = third;
        this.ids = ids;
    }

    /** Collects numbers in order; {@code expected} of them fit without growing. */
    public static Builder builder(int expected) {
        return new Builder(expected);
    }

    /** One identity for each distribution. */
    public static SpreadTable of(List<Distribution> distributions, long[] ids) {
        SparseMatrix.requireSize(distributions.size(), ids.length);
        Builder builder = builder(ids.length);
        for (int k = 0; k < ids.length; k++) {
            builder.add(ids[k], distributions.get(k));
        }
        return builder.build();
    }

    /** So many numbers without uncertainty, whatever they are. */
    public static SpreadTable fixed(int size) {
        Kind[] kinds = new Kind[size];
        Arrays.fill(kinds, Kind.FIXED);
        return new SpreadTable(kinds, new double[0], new double[0], new double[0], new long[size]);
    }

    /** How many numbers. */
    public int size() {
        return kinds.length;
    }

    /** The kind of a number. */
    public Kind kind(int number) {
        return kinds[number];
    }

    /** What a number is drawn for; without meaning where it is fixed. */
    public long identity(int number) {
        return ids[number];
    }

    /** Median, mean or lowest value; zero where fixed. */
    double first(int number) {
        return first.length == 0 ? 0 : first[number];
    }

    /** Geometric standard deviation, standard deviation or highest value; zero where fixed. */
    double second(int number) {
        return second.length == 0 ? 0 : second[number];
    }

    /** Most likely value of a triangle. */
    double third(int number) {
        return third.length == 0 ? 0 : third[number];
    }

    /** Takes numbers one after the other. */
    public static final class Builder {
        private Kind[] kinds;
        private double[] first;
        private double[] second;
        private double[] third = {};
        private long[] ids;
        private int size;

        private Builder(int expected) {
            kinds = new Kind[expected];
            first = new double[expected];
            second = new double[expected];
            ids = new long[expected];
        }

        /** A number without uncertainty. */
        public Builder fixed() {
            return append(Kind.FIXED, 0, 0, 0);
        }

        /**
         * A number whose logarithm is normal.
         *
         * @throws UnsolvableSystem where the median is zero or the geometric standard deviation below one
         */
        public Builder logNormal(long id, double median, double geometricStandardDeviation) {
            requireSound(Double.isFinite(median) && median != 0, median);
            requireSound(
                    geometricStandardDeviation >= 1 && Double.isFinite(geometricStandardDeviation),
                    geometricStandardDeviation);
            return append(Kind.LOG_NORMAL, id, median, geometricStandardDeviation);
        }

        /**
         * A number distributed as Gauss found.
         *
         * @throws UnsolvableSystem where the standard deviation is negative
         */
        public Builder normal(long id, double mean, double standardDeviation) {
            requireSound(Double.isFinite(mean), mean);
            requireSound(standardDeviation >= 0 && Double.isFinite(standardDeviation), standardDeviation);
            return append(Kind.NORMAL, id, mean, standardDeviation);
        }

        /**
         * Each value between two bounds alike.
         *
         * @throws UnsolvableSystem where the bounds are not in order
         */
        public Builder uniform(long id, double low, double high) {
            requireSound(Double.isFinite(low) && Double.isFinite(high) && low <= high, low);
            return append(Kind.UNIFORM, id, low, high);
        }

        /**
         * Rising from the lowest value to the most likely one and falling to the highest.
         *
         * @throws UnsolvableSystem where the values are not in order
         */
        public Builder triangular(long id, double low, double mode, double high) {
            requireSound(Double.isFinite(low) && Double.isFinite(high), low);
            requireSound(low <= mode && mode <= high, mode);
            append(Kind.TRIANGULAR, id, low, high);
            if (third.length < kinds.length) {
                third = Arrays.copyOf(third, kinds.length);
            }
            third[size - 1] = mode;
            return this;
        }

        /** A number with a distribution. */
        public Builder add(long id, Distribution distribution) {
            return switch (distribution) {
                case Distribution.Fixed fixed -> fixed();
                case Distribution.LogNormal(double median, double deviation) -> logNormal(id, median, deviation);
                case Distribution.Normal(double mean, double deviation) -> normal(id, mean, deviation);
                case Distribution.Uniform(double low, double high) -> uniform(id, low, high);
                case Distribution.Triangular(double low, double mode, double high) -> triangular(id, low, mode, high);
            };
        }

        private static void requireSound(boolean sound, double value) {
            if (!sound) {
                throw new UnsolvableSystem(Reason.INVALID_DISTRIBUTION, value);
            }
        }

        private Builder append(Kind kind, long id, double one, double two) {
            if (size == kinds.length) {
                grow(Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size)));
            }
            kinds[size] = kind;
            ids[size] = id;
            first[size] = one;
            second[size++] = two;
            return this;
        }

        private void grow(int capacity) {
            kinds = Arrays.copyOf(kinds, capacity);
            first = Arrays.copyOf(first, capacity);
            second = Arrays.copyOf(second, capacity);
            ids = Arrays.copyOf(ids, capacity);
        }

        /** The table of all that was added. */
        public SpreadTable build() {
            return new SpreadTable(
                    Arrays.copyOf(kinds, size),
                    Arrays.copyOf(first, size),
                    Arrays.copyOf(second, size),
                    third.length == 0 ? third : Arrays.copyOf(third, size),
                    Arrays.copyOf(ids, size));
        }
    }
}
