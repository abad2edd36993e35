package org.vereda.bench.rival;

import java.util.Collection;
import org.vereda.matrix.SparseMatrix;

/**
 * The ten lines that anyone would write first: {@code x = f + Z f + Z^2 f + ...} with {@code Z = I - A D^-1} and {@code D} the
 * diagonal, until a term is small beside the sum. No order, no check of what comes out.
 */
public final class NeumannSeries implements EquationSolver {
    private static final double SMALL = 1e-12;
    private static final int MOST_TERMS = 10_000;

    @Override
    public String name() {
        return "Neumann series in Java";
    }

    @Override
    public Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        SparseMatrix.Builder rest = SparseMatrix.builder(a.rows(), a.columns());
        double[] diagonal = a.diagonal();
        for (int column = 0; column < a.columns(); column++) {
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                if (a.row(k) != column) {
                    rest.add(a.row(k), column, -a.value(k) / diagonal[column]);
                }
            }
        }
        return new Series(rest.build(), diagonal);
    }

    private static final class Series implements Prepared {
        private final SparseMatrix rest;
        private final double[] diagonal;

        Series(SparseMatrix rest, double[] diagonal) {
            this.rest = rest;
            this.diagonal = diagonal;
        }

        @Override
        public double[] solve(double[] demand) {
            double[] sum = demand.clone();
            double[] term = demand;
            for (int count = 0; !isSmall(term, sum); count++) {
                term = next(rest.times(term), sum, count);
            }
            return divided(sum);
        }

        @Override
        public double[] solveTransposed(double[] weights) {
            double[] term = divided(weights.clone());
            double[] sum = term.clone();
            for (int count = 0; !isSmall(term, sum); count++) {
                term = next(rest.transposedTimes(term), sum, count);
            }
            return sum;
        }

        private static double[] next(double[] term, double[] sum, int count) {
            if (count == MOST_TERMS) {
                throw new RivalFailure("the Neumann series does not end");
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += term[i];
            }
            return term;
        }

        private static boolean isSmall(double[] term, double[] sum) {
            for (int i = 0; i < sum.length; i++) {
                if (Math.abs(term[i]) > SMALL * Math.abs(sum[i])) {
                    return false;
                }
            }
            return true;
        }

        private double[] divided(double[] x) {
            for (int i = 0; i < x.length; i++) {
                x[i] /= diagonal[i];
            }
            return x;
        }

        @Override
        public void close() {}
    }
}
