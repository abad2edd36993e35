package org.vereda.matrix;

/**
 * {@link Terms} for {@value #LANES} vectors and one matrix, which is read once for all of them. The kernels hold a sum for each lane in a local variable, because a loop over the lanes would keep them in memory.
 */
final class SharedTerms extends Terms {
    static final int LANES = 8;

    private final int[] unknowns;
    private final double[] terms;

    SharedTerms(Coefficients coefficients) {
        super(coefficients, LANES);
        unknowns = equations.rawUnknowns();
        terms = coefficients.terms();
    }

    @Override
    void sum(int from, int to, double[] x) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        for (int k = from; k < to; k++) {
            double value = terms[k];
            int u = LANES * unknowns[k];
            sum0 += value * x[u];
            sum1 += value * x[u + 1];
            sum2 += value * x[u + 2];
            sum3 += value * x[u + 3];
            sum4 += value * x[u + 4];
            sum5 += value * x[u + 5];
            sum6 += value * x[u + 6];
            sum7 += value * x[u + 7];
        }
        sums[0] = sum0;
        sums[1] = sum1;
        sums[2] = sum2;
        sums[3] = sum3;
        sums[4] = sum4;
        sums[5] = sum5;
        sums[6] = sum6;
        sums[7] = sum7;
    }

    @Override
    void measure(int from, int to, double[] x) {
        sum(from, to, x);
        double size0 = 0;
        double size1 = 0;
        double size2 = 0;
        double size3 = 0;
        double size4 = 0;
        double size5 = 0;
        double size6 = 0;
        double size7 = 0;
        for (int k = from; k < to; k++) {
            double value = terms[k];
            int u = LANES * unknowns[k];
            size0 += Math.abs(value * x[u]);
            size1 += Math.abs(value * x[u + 1]);
            size2 += Math.abs(value * x[u + 2]);
            size3 += Math.abs(value * x[u + 3]);
            size4 += Math.abs(value * x[u + 4]);
            size5 += Math.abs(value * x[u + 5]);
            size6 += Math.abs(value * x[u + 6]);
            size7 += Math.abs(value * x[u + 7]);
        }
        sizes[0] = size0;
        sizes[1] = size1;
        sizes[2] = size2;
        sizes[3] = size3;
        sizes[4] = size4;
        sizes[5] = size5;
        sizes[6] = size6;
        sizes[7] = size7;
    }

    @Override
    void relax(int from, int to, double[] b, double[] x) {
        double[] inverse = coefficients.inverse();
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            sum(equations.inner(i), equations.end(i), x);
            for (int lane = 0; lane < LANES; lane++) {
                x[LANES * i + lane] = (b[LANES * i + lane] - sums[lane]) * inverse[i];
            }
        }
    }
}
