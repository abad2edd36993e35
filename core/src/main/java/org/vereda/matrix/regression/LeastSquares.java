package org.vereda.matrix.regression;

/**
 * The coefficients b that minimize the sum of squares of y - X b, by Householder reflections on columns of unit length
 * (Golub and Van Loan, Matrix Computations, 5.3).
 */
public final class LeastSquares {
    /** A column whose part outside the span of those before it is smaller than this share of it is collinear. */
    private static final double NEGLIGIBLE = 1e-12;

    private final double[] coefficients;
    private final double[] residuals;
    private final double residualSumOfSquares;
    private final double[][] inverseNormal;
    private final double[] leverages;
    private final double condition;
    private final double logDeterminant;

    /**
     * Fits.
     *
     * @param rows X, n rows of p numbers, n > p; not changed
     * @param response y, n numbers; not changed
     * @throws IllegalArgumentException where the shapes do not fit or n <= p
     * @throws CollinearColumn where a column is a combination of those before it
     */
    public static LeastSquares fit(double[][] rows, double[] response) {
        if (rows.length != response.length || rows.length == 0 || rows.length <= rows[0].length) {
            throw new IllegalArgumentException(rows.length + " rows, " + response.length + " responses");
        }
        return new LeastSquares(rows, response);
    }

    private LeastSquares(double[][] rows, double[] response) {
        Triangle triangle = new Triangle(rows);
        double[] scaled = triangle.solve(response);
        int p = scaled.length;
        coefficients = new double[p];
        for (int j = 0; j < p; j++) {
            coefficients[j] = scaled[j] / triangle.length(j);
        }
        residuals = residuals(rows, response, coefficients);
        residualSumOfSquares = squares(residuals);
        double[][] inverse = triangle.inverse();
        inverseNormal = normal(inverse, triangle);
        leverages = leverages(rows, inverseNormal);
        condition = triangle.condition(inverse);
        logDeterminant = triangle.logDeterminantOfNormal();
    }

    /** The coefficients b, p numbers. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** y - X b, n numbers. */
    public double[] residuals() {
        return residuals.clone();
    }

    public double residualSumOfSquares() {
        return residualSumOfSquares;
    }

    /** n - p. */
    public int degreesOfFreedom() {
        return residuals.length - coefficients.length;
    }

    /** The estimated variance of the errors, RSS / (n - p). */
    public double variance() {
        return residualSumOfSquares / degreesOfFreedom();
    }

    /** The standard error of a coefficient: sqrt(variance * inverse(X'X)[j][j]). */
    public double standardError(int column) {
        return Math.sqrt(variance() * inverseNormal[column][column]);
    }

    /** The diagonal of X inverse(X'X) X', n numbers between 0 and 1 that add up to p. */
    public double[] leverages() {
        return leverages.clone();
    }

    /** The condition number of X with columns of unit length, in the sum norm: how much errors of the data may grow. */
    public double condition() {
        return condition;
    }

    /** d' inverse(X'X) d for p numbers d. */
    public double quadratic(double[] d) {
        double sum = 0;
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                sum += d[i] * inverseNormal[i][j] * d[j];
            }
        }
        return sum;
    }

    /** The logarithm of the determinant of X'X. */
    double logDeterminantOfNormal() {
        return logDeterminant;
    }

    private static double[] residuals(double[][] rows, double[] response, double[] b) {
        double[] left = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            left[i] = response[i] - dot(rows[i], b);
        }
        return left;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum = Math.fma(one[i], other[i], sum);
        }
        return sum;
    }

    static double squares(double[] numbers) {
        return dot(numbers, numbers);
    }

    /** inverse(X'X) = S inverse(R) inverse(R)' S with S the inverse lengths of the columns. */
    private static double[][] normal(double[][] inverse, Triangle triangle) {
        int p = inverse.length;
        double[][] product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                product[i][j] = dot(inverse[i], inverse[j]) / (triangle.length(i) * triangle.length(j));
            }
        }
        return product;
    }

    private static double[] leverages(double[][] rows, double[][] inverseNormal) {
        double[] found = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < inverseNormal.length; j++) {
                found[i] += rows[i][j] * dot(inverseNormal[j], rows[i]);
            }
        }
        return found;
    }

    /** X = Q R S: reflections Q, a triangle R, and the lengths S of the columns. */
    private static final class Triangle {
        private final double[][] columns;
        private final double[] lengths;
        private final double[] diagonal;

        Triangle(double[][] rows) {
            int p = rows[0].length;
            columns = new double[p][rows.length];
            lengths = new double[p];
            diagonal = new double[p];
            for (int j = 0; j < p; j++) {
                takeColumn(rows, j);
            }
            for (int j = 0; j < p; j++) {
                reflect(j);
            }
        }

        double length(int column) {
            return lengths[column];
        }

        private void takeColumn(double[][] rows, int j) {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i].length != columns.length) {
                    throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " numbers");
                }
                columns[j][i] = rows[i][j];
            }
            lengths[j] = Math.sqrt(squares(columns[j]));
            if (!(lengths[j] > 0)) {
                throw new CollinearColumn(j);
            }
            for (int i = 0; i < rows.length; i++) {
                columns[j][i] /= lengths[j];
            }
        }

        /** Reflects column j so that only its first entries up to j are left, and all later columns with it. */
        private void reflect(int j) {
            double[] column = columns[j];
            double norm = 0;
            for (int i = j; i < column.length; i++) {
                norm = Math.hypot(norm, column[i]);
            }
            if (norm < NEGLIGIBLE) {
                throw new CollinearColumn(j);
            }
            double alpha = column[j] > 0 ? -norm : norm;
            column[j] -= alpha;
            diagonal[j] = alpha;
            for (int k = j + 1; k < columns.length; k++) {
                apply(j, columns[k]);
            }
        }

        private void apply(int j, double[] target) {
            double[] v = columns[j];
            double product = 0;
            double square = 0;
            for (int i = j; i < v.length; i++) {
                product = Math.fma(v[i], target[i], product);
                square = Math.fma(v[i], v[i], square);
            }
            double factor = 2 * product / square;
            for (int i = j; i < v.length; i++) {
                target[i] = Math.fma(-factor, v[i], target[i]);
            }
        }

        double[] solve(double[] response) {
            double[] rotated = response.clone();
            for (int j = 0; j < columns.length; j++) {
                apply(j, rotated);
            }
            double[] b = new double[columns.length];
            for (int j = columns.length - 1; j >= 0; j--) {
                double sum = rotated[j];
                for (int k = j + 1; k < columns.length; k++) {
                    sum = Math.fma(-columns[k][j], b[k], sum);
                }
                b[j] = sum / diagonal[j];
            }
            return b;
        }

        /** inverse(R), upper triangular. */
        double[][] inverse() {
            int p = columns.length;
            double[][] inverse = new double[p][p];
            for (int k = 0; k < p; k++) {
                inverse[k][k] = 1 / diagonal[k];
                for (int j = k - 1; j >= 0; j--) {
                    double sum = 0;
                    for (int m = j + 1; m <= k; m++) {
                        sum = Math.fma(columns[m][j], inverse[m][k], sum);
                    }
                    inverse[j][k] = -sum / diagonal[j];
                }
            }
            return inverse;
        }

        double condition(double[][] inverse) {
            double ofTriangle = 0;
            double ofInverse = 0;
            for (int k = 0; k < columns.length; k++) {
                double sum = Math.abs(diagonal[k]);
                double inverseSum = Math.abs(inverse[k][k]);
                for (int j = 0; j < k; j++) {
                    sum += Math.abs(columns[k][j]);
                    inverseSum += Math.abs(inverse[j][k]);
                }
                ofTriangle = Math.max(ofTriangle, sum);
                ofInverse = Math.max(ofInverse, inverseSum);
            }
            return ofTriangle * ofInverse;
        }

        double logDeterminantOfNormal() {
            double sum = 0;
            for (int j = 0; j < columns.length; j++) {
                sum += 2 * (Math.log(Math.abs(diagonal[j])) + Math.log(lengths[j]));
            }
            return sum;
        }
    }
}
