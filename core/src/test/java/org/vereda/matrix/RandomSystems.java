package org.vereda.matrix;

import java.util.Random;

/** Systems made from a seed, for laws that must hold for all of them. */
public final class RandomSystems {
    private RandomSystems() {}

    /**
     * A matrix with ones on the diagonal and negative elements elsewhere, whose columns take {@code gain} in all, seen in
     * units that differ by up to six orders of magnitude.
     */
    public static SparseMatrix withLoops(long seed, int size, int perColumn, double gain) {
        Random random = new Random(seed);
        double[] units = random.doubles(size, -3, 3).map(e -> Math.pow(10, e)).toArray();
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size);
        for (int column = 0; column < size; column++) {
            double[] shares = random.doubles(perColumn).toArray();
            double total = sum(shares);
            double diagonal = 1;
            for (double share : shares) {
                int row = random.nextInt(size);
                double value = gain * share / total;
                if (row == column) {
                    diagonal -= value;
                } else {
                    builder.add(row, column, -value * units[row] / units[column]);
                }
            }
            builder.add(column, column, diagonal);
        }
        return builder.build();
    }

    /** The same with some signs turned, as where a column gives several things. */
    public static SparseMatrix withCredits(long seed, int size, int perColumn, double gain) {
        SparseMatrix plain = withLoops(seed, size, perColumn, gain);
        Random random = new Random(seed + 1);
        double[] values = plain.values();
        for (int column = 0; column < size; column++) {
            for (int k = plain.columnStart(column); k < plain.columnEnd(column); k++) {
                values[k] *= plain.row(k) != column && random.nextInt(5) == 0 ? -1 : 1;
            }
        }
        return plain.withValues(values);
    }

    public static double[] demand(long seed, int size) {
        return new Random(seed).doubles(size).toArray();
    }

    public static double[] mixedDemand(long seed, int size) {
        return new Random(seed).doubles(size, -1, 1).toArray();
    }

    public static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
