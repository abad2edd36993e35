package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * The first-order covariances of the impacts of some products in one category, {@code cov[p][q] = sum over identities of
 * e_p e_q} with the effects of {@link FirstOrder}: one adjoint solve and one primal solve per product, once. Whatever is made
 * of amounts {@code w} of these products has then the variance {@code w' cov w}, without another solve.
 */
public final class Covariance {
    private final int[] products;
    private final double[] values;
    private final double[] matrix;

    private Covariance(int[] products, double[] values, double[] matrix) {
        this.products = products;
        this.values = values;
        this.matrix = matrix;
    }

    /**
     * Those of one unit of each product.
     *
     * @param category row of the characterization
     * @param products columns of the technosphere; memory is {@code size x products}
     * @param executor where the solves are done; none of the bits depends on it
     */
    public static Covariance of(UncertainSystem system, int category, int[] products, Executor executor) {
        double[] factors = system.factors(category);
        double[] weights = system.interventions().center().transposedTimes(factors);
        double[] y = system.solver().solveTransposed(weights).values();
        List<double[]> demands = IntStream.of(products)
                .mapToObj(product -> unit(system.size(), product))
                .toList();
        List<Solution> solutions = system.solver().solveAll(demands, executor);
        double[] x = interleaved(solutions, system.size());
        double[] values =
                IntStream.of(products).mapToDouble(product -> y[product]).toArray();
        double[] matrix = new CovarianceSum(system, category, factors, y, x, products.length).total();
        return new Covariance(products.clone(), values, matrix);
    }

    private static double[] unit(int size, int product) {
        if (product < 0 || product >= size) {
            throw new UnsolvableSystem(Reason.OUT_OF_RANGE, product, size);
        }
        double[] unit = new double[size];
        unit[product] = 1;
        return unit;
    }

    private static double[] interleaved(List<Solution> solutions, int size) {
        int count = solutions.size();
        double[] x = new double[Math.multiplyExact(size, count)];
        for (int p = 0; p < count; p++) {
            Solution solution = solutions.get(p);
            for (int j = 0; j < size; j++) {
                x[count * j + p] = solution.value(j);
            }
        }
        return x;
    }

    /** Number of products. */
    public int size() {
        return products.length;
    }

    /** The product at a place. */
    public int product(int place) {
        return products[place];
    }

    /** The undisturbed impact of one unit of the product at a place. */
    public double value(int place) {
        return values[place];
    }

    /** Of the products at two places, in the square of the category's unit. */
    public double covariance(int first, int second) {
        return matrix[first * products.length + second];
    }

    /** Of the product at a place. */
    public double standardDeviation(int place) {
        return Math.sqrt(covariance(place, place));
    }

    /** Of the products at two places, between -1 and 1; zero where one is certain. */
    public double correlation(int first, int second) {
        double scale = standardDeviation(first) * standardDeviation(second);
        return scale == 0 ? 0 : Math.clamp(covariance(first, second) / scale, -1, 1);
    }

    /**
     * The variance of what is made of certain amounts: {@code w' cov w}, never negative.
     *
     * @param amounts {@code w}, one per place
     */
    public double variance(double[] amounts) {
        SparseMatrix.requireSize(products.length, amounts.length);
        return variance(IntStream.range(0, amounts.length).toArray(), amounts);
    }

    /**
     * The same where few amounts are not zero.
     *
     * @param places of the products that are used
     * @param amounts of each of them
     */
    public double variance(int[] places, double[] amounts) {
        SparseMatrix.requireSize(places.length, amounts.length);
        double sum = 0;
        for (int a = 0; a < places.length; a++) {
            double row = 0;
            for (int b = 0; b < a; b++) {
                row += amounts[b] * covariance(places[a], places[b]);
            }
            sum += amounts[a] * (2 * row + amounts[a] * covariance(places[a], places[a]));
        }
        return Math.max(0, sum);
    }

    /** The matrix; a fresh array. */
    public double[][] toRows() {
        double[][] rows = new double[products.length][];
        Arrays.setAll(rows, p -> Arrays.copyOfRange(matrix, p * rows.length, (p + 1) * rows.length));
        return rows;
    }
}
