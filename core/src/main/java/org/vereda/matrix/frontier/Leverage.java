package org.vereda.matrix.frontier;

/**
 * How much of a linear fit rests on few of its observations: with the columns of the rows made orthonormal, Q, the share that some
 * observations S have of the sum of squares of any combination of the columns is at most the largest eigenvalue of the sum over S of
 * q q'. It is 1 where they alone decide a combination, so that the fit runs through them. For a single observation it is the
 * diagonal of the hat matrix (Hoaglin and Welsch, The American Statistician 32, 1978).
 */
public final class Leverage {
    private static final double DEPENDENT = 1e-9;

    private final double[][] q;

    /** @param rows the values of the columns for each observation; a column that depends on those before it decides nothing */
    public Leverage(double[][] rows) {
        this.q = new double[rows.length == 0 ? 0 : rows[0].length][rows.length];
        for (int column = 0; column < q.length; column++) {
            for (int i = 0; i < rows.length; i++) {
                q[column][i] = rows[i][column];
            }
        }
        for (int column = 0; column < q.length; column++) {
            orthonormalize(column);
        }
    }

    /** The columns before are taken out twice, so that rounding does not bring them back. */
    private void orthonormalize(int column) {
        divide(column, norm(column));
        for (int other = 0; other < column; other++) {
            subtract(column, other);
        }
        for (int other = 0; other < column; other++) {
            subtract(column, other);
        }
        double rest = norm(column);
        divide(column, rest > DEPENDENT ? rest : Double.POSITIVE_INFINITY);
    }

    private void divide(int column, double length) {
        for (int i = 0; i < q[column].length && length > 0; i++) {
            q[column][i] /= length;
        }
    }

    private double norm(int column) {
        double length = 0;
        for (double value : q[column]) {
            length = Math.hypot(length, value);
        }
        return length;
    }

    private void subtract(int column, int other) {
        double product = 0;
        for (int i = 0; i < q[column].length; i++) {
            product += q[column][i] * q[other][i];
        }
        for (int i = 0; i < q[column].length; i++) {
            q[column][i] -= product * q[other][i];
        }
    }

    /**
     * The most that these observations can have of the sum of squares of any combination, as the Frobenius norm bounds it: exact
     * for one observation, never too small for more.
     */
    public double of(Iterable<Integer> observations) {
        double squares = 0;
        for (int one : observations) {
            for (int other : observations) {
                double product = 0;
                for (double[] column : q) {
                    product += column[one] * column[other];
                }
                squares += product * product;
            }
        }
        return Math.sqrt(squares);
    }
}
