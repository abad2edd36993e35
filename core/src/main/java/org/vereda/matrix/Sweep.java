package org.vereda.matrix;

/**
 * One Gauss-Seidel sweep over equations whose off-diagonal coefficients lie apart, for one vector or for four lanes; tells
 * the largest componentwise error {@code |residual| / sum of |terms|} that it met.
 */
final class Sweep {
    private final int[] starts;
    private final int[] indices;
    private final double[] values;
    private final double[] diagonal;
    private final double[] inverse;
    private final boolean backwards;

    /**
     * A sweep.
     *
     * @param equations column {@code i} holds the coefficients of equation {@code i}
     * @param backwards whether the last equation comes first
     */
    Sweep(SparseMatrix equations, boolean backwards) {
        this.backwards = backwards;
        int size = equations.columns();
        starts = new int[size + 1];
        indices = new int[equations.entries() - size];
        values = new double[equations.entries() - size];
        diagonal = new double[size];
        inverse = new double[size];
        for (int i = 0; i < size; i++) {
            copy(equations, i);
        }
    }

    private void copy(SparseMatrix equations, int i) {
        int next = starts[i];
        for (int k = equations.columnStart(i); k < equations.columnEnd(i); k++) {
            if (equations.row(k) == i) {
                diagonal[i] = equations.value(k);
                inverse[i] = 1 / diagonal[i];
            } else {
                indices[next] = equations.row(k);
                values[next++] = equations.value(k);
            }
        }
        starts[i + 1] = next;
    }

    /** Improves {@code x} in place. */
    double over(double[] b, double[] x) {
        double worst = 0;
        for (int step = 0; step < diagonal.length; step++) {
            int i = backwards ? diagonal.length - 1 - step : step;
            double sum = 0;
            double size = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                double term = values[k] * x[indices[k]];
                sum += term;
                size += Math.abs(term);
            }
            double own = diagonal[i] * x[i];
            worst = worse(worst, b[i] - sum - own, size + Math.abs(own) + Math.abs(b[i]));
            x[i] = (b[i] - sum) * inverse[i];
        }
        return worst;
    }

    /**
     * Improves four interleaved vectors in place.
     *
     * @param done the lanes that stay as they are
     * @param worst receives the error of each lane
     */
    void overLanes(double[] b, double[] x, boolean[] done, double[] worst) {
        double worst0 = 0;
        double worst1 = 0;
        double worst2 = 0;
        double worst3 = 0;
        for (int step = 0; step < diagonal.length; step++) {
            int i = backwards ? diagonal.length - 1 - step : step;
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            double size0 = 0;
            double size1 = 0;
            double size2 = 0;
            double size3 = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                double value = values[k];
                int from = Lanes.COUNT * indices[k];
                double term0 = value * x[from];
                double term1 = value * x[from + 1];
                double term2 = value * x[from + 2];
                double term3 = value * x[from + 3];
                sum0 += term0;
                sum1 += term1;
                sum2 += term2;
                sum3 += term3;
                size0 += Math.abs(term0);
                size1 += Math.abs(term1);
                size2 += Math.abs(term2);
                size3 += Math.abs(term3);
            }
            int at = Lanes.COUNT * i;
            worst0 = update(b, x, i, at, sum0, size0, worst0, done[0]);
            worst1 = update(b, x, i, at + 1, sum1, size1, worst1, done[1]);
            worst2 = update(b, x, i, at + 2, sum2, size2, worst2, done[2]);
            worst3 = update(b, x, i, at + 3, sum3, size3, worst3, done[3]);
        }
        worst[0] = worst0;
        worst[1] = worst1;
        worst[2] = worst2;
        worst[3] = worst3;
    }

    private double update(double[] b, double[] x, int i, int at, double sum, double size, double worst, boolean done) {
        if (done) {
            return worst;
        }
        double own = diagonal[i] * x[at];
        double worse = worse(worst, b[at] - sum - own, size + Math.abs(own) + Math.abs(b[at]));
        x[at] = (b[at] - sum) * inverse[i];
        return worse;
    }

    /** Divides only where that changes the answer. */
    private static double worse(double worst, double residual, double size) {
        double error = Math.abs(residual);
        return error <= worst * size ? worst : error / size;
    }
}
