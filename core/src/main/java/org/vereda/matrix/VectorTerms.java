package org.vereda.matrix;

/** {@link Terms} for one vector. */
final class VectorTerms extends Terms {
    private final int[] unknowns;
    private final double[] terms;

    VectorTerms(Coefficients coefficients) {
        super(coefficients, 1);
        unknowns = equations.rawUnknowns();
        terms = coefficients.terms();
    }

    @Override
    void sum(int from, int to, double[] x) {
        sums[0] = sumOf(from, to, x);
    }

    private double sumOf(int from, int to, double[] x) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += terms[k] * x[unknowns[k]];
        }
        return sum;
    }

    @Override
    void measure(int from, int to, double[] x) {
        double sum = 0;
        double size = 0;
        for (int k = from; k < to; k++) {
            double term = terms[k] * x[unknowns[k]];
            sum += term;
            size += Math.abs(term);
        }
        sums[0] = sum;
        sizes[0] = size;
    }

    @Override
    void relax(int from, int to, double[] b, double[] x) {
        double[] inverse = coefficients.inverse();
        for (int step = from; step < to; step++) {
            int i = equations.backwards() ? from + to - 1 - step : step;
            x[i] = (b[i] - sumOf(equations.inner(i), equations.end(i), x)) * inverse[i];
        }
    }
}
