package org.vereda.matrix.regression;

/** Small matrices the plain way, to compare with. */
final class Dense {
    private Dense() {}

    /** The inverse by Gauss and Jordan without exchange of rows, for matrices that are positive definite. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] left = new double[n][];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            scale(left[pivot], right[pivot], 1 / left[pivot][pivot]);
            for (int i = 0; i < n; i++) {
                double factor = i == pivot ? 0 : left[i][pivot];
                for (int k = 0; k < n; k++) {
                    left[i][k] -= factor * left[pivot][k];
                    right[i][k] -= factor * right[pivot][k];
                }
            }
        }
        return right;
    }

    private static void scale(double[] left, double[] right, double factor) {
        for (int k = 0; k < left.length; k++) {
            left[k] *= factor;
            right[k] *= factor;
        }
    }

    /** The logarithm of the determinant of a positive definite matrix, the product of the pivots. */
    static double logDeterminant(double[][] matrix) {
        int n = matrix.length;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = matrix[i].clone();
        }
        double sum = 0;
        for (int pivot = 0; pivot < n; pivot++) {
            sum += Math.log(rows[pivot][pivot]);
            for (int i = pivot + 1; i < n; i++) {
                double factor = rows[i][pivot] / rows[pivot][pivot];
                for (int k = 0; k < n; k++) {
                    rows[i][k] -= factor * rows[pivot][k];
                }
            }
        }
        return sum;
    }

    /** A B. */
    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }

    /** Numbers as a matrix of one column. */
    static double[][] column(double... numbers) {
        return transposed(new double[][] {numbers});
    }
}
