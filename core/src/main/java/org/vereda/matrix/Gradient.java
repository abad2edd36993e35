package org.vereda.matrix;

/**
 * How a weighted result {@code h = c' B x}, with {@code A x = f}, changes with every coefficient: from one primal solution
 * {@code x} and one adjoint solution {@code y} of {@code A' y = B' c}.
 */
public final class Gradient {
    private Gradient() {}

    /** {@code dh/dA[i][j] = -y[i] x[j]}, for the entries of {@code A} in the order of {@link SparseMatrix#values()}. */
    public static double[] ofSystem(SparseMatrix a, Solution x, Solution y) {
        SparseMatrix.requireSize(a.rows(), y.size());
        return outer(a, x, y.rawValues(), -1);
    }

    /** {@code dh/dB[k][j] = c[k] x[j]}, for the entries of {@code B} in the order of {@link SparseMatrix#values()}. */
    public static double[] ofExchanges(SparseMatrix b, Solution x, double[] weights) {
        SparseMatrix.requireSize(b.rows(), weights.length);
        return outer(b, x, weights, 1);
    }

    private static double[] outer(SparseMatrix matrix, Solution x, double[] left, double sign) {
        SparseMatrix.requireSize(matrix.columns(), x.size());
        double[] gradient = new double[matrix.entries()];
        for (int column = 0; column < matrix.columns(); column++) {
            double factor = sign * x.rawValues()[column];
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                gradient[k] = left[matrix.row(k)] * factor;
            }
        }
        return gradient;
    }
}
