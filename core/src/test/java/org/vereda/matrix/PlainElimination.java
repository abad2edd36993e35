package org.vereda.matrix;

/** Gauss's elimination with partial pivoting as a textbook has it: the independent answer to compare with. */
public final class PlainElimination {
    private PlainElimination() {}

    public static double[] solve(double[][] matrix, double[] rightHandSide) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[] b = rightHandSide.clone();
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            double[] row = a[k];
            a[k] = a[best];
            a[best] = row;
            double right = b[k];
            b[k] = b[best];
            b[best] = right;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        return b;
    }
}
