package org.vereda.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Four vectors interleaved, element {@code i} of vector {@code lane} at {@code 4 i + lane}: a matrix is then read once for
 * four right-hand sides. Every lane sees the operations of a single vector in the same order, so that it has the same bits.
 */
final class Lanes {
    static final int COUNT = 4;

    private Lanes() {}

    /** Up to four vectors of one size, missing ones as zeros. */
    static double[] interleaved(List<double[]> vectors) {
        double[] lanes = new double[COUNT * vectors.get(0).length];
        for (int lane = 0; lane < vectors.size(); lane++) {
            double[] vector = vectors.get(lane);
            for (int i = 0; i < vector.length; i++) {
                lanes[COUNT * i + lane] = vector[i];
            }
        }
        return lanes;
    }

    static double[] vector(double[] lanes, int lane) {
        double[] vector = new double[lanes.length / COUNT];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = lanes[COUNT * i + lane];
        }
        return vector;
    }

    /** A solution for each lane by itself. */
    static double[] one(double[] lanes, UnaryOperator<double[]> solve) {
        double[][] solved = new double[COUNT][];
        Arrays.setAll(solved, lane -> solve.apply(vector(lanes, lane)));
        return interleaved(List.of(solved));
    }

    /** {@code x[place] /= divisor}, in each lane. */
    static void divide(double[] x, int place, double divisor) {
        for (int k = COUNT * place; k < COUNT * place + COUNT; k++) {
            x[k] /= divisor;
        }
    }

    /** Takes {@code x[place]} times a column off {@code x}, in each lane. */
    static void subtractColumn(SparseMatrix matrix, int place, double[] x) {
        int[] rows = matrix.rawRows();
        double[] values = matrix.rawValues();
        double x0 = x[COUNT * place];
        double x1 = x[COUNT * place + 1];
        double x2 = x[COUNT * place + 2];
        double x3 = x[COUNT * place + 3];
        if (x0 == 0 && x1 == 0 && x2 == 0 && x3 == 0) {
            return;
        }
        for (int k = matrix.columnStart(place); k < matrix.columnEnd(place); k++) {
            int at = COUNT * rows[k];
            double value = values[k];
            x[at] -= value * x0;
            x[at + 1] -= value * x1;
            x[at + 2] -= value * x2;
            x[at + 3] -= value * x3;
        }
    }

    /** Takes the inner product of a column with {@code y} off {@code target[to]}, in each lane. */
    static void subtractProduct(SparseMatrix matrix, int column, double[] y, double[] target, int to) {
        int[] rows = matrix.rawRows();
        double[] values = matrix.rawValues();
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
            int at = COUNT * rows[k];
            double value = values[k];
            sum0 += value * y[at];
            sum1 += value * y[at + 1];
            sum2 += value * y[at + 2];
            sum3 += value * y[at + 3];
        }
        target[COUNT * to] -= sum0;
        target[COUNT * to + 1] -= sum1;
        target[COUNT * to + 2] -= sum2;
        target[COUNT * to + 3] -= sum3;
    }
}
