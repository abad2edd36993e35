package org.vereda.matrix.frontier;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A stochastic frontier with a fixed and a variable part: E = (sum over j of c[j] x[j]) exp(v + u), with c from zero on, v normal with
 * standard deviation s_v (weather, chance, errors) and u half-normal with scale s_u (what is needed beyond the best). Without a fixed
 * part a ratio would punish a plant that stands half empty.
 *
 * <p>The density is that of Aigner, Lovell and Schmidt (Journal of Econometrics 6, 1977) for a cost frontier:
 * log f(e) = log(2/s) + log phi(e/s) + log Phi(e l/s) with e = ln E - ln sum, s^2 = s_v^2 + s_u^2, l = s_u/s_v. It is maximized by
 * expectation and maximization: u given e is normal around m = e s_u^2/s^2 with deviation s_u s_v/s, cut at zero (Jondrow et al., Journal of
 * Econometrics 19, 1982); the coefficients then fit ln E - E[u] by least squares, one Gauss-Newton step for their logarithms each time. The
 * likelihood never falls. Where residuals lean to the wrong side no inefficiency can be told from chance, and s_u is zero.
 */
public final class StochasticFrontier {
    private static final int STEPS = 20_000;
    private static final double CLOSE = 1e-10;
    private static final double SMALLEST = 1e-12;

    /** No reading is better than 2 %: without a least noise the frontier of a small crowd can run exactly through single plants. */
    private static final double LEAST_NOISE = 0.02;

    private final FrontierSample sample;
    private final double[] logs;
    private final double[] theta;
    private double noise;
    private double inefficiency;

    private StochasticFrontier(FrontierSample sample) {
        this.sample = sample;
        this.logs = Arrays.stream(sample.uses()).map(Math::log).toArray();
        this.theta = new double[sample.columns()];
    }

    /**
     * Fits.
     *
     * @throws IllegalArgumentException where there are not more observations than coefficients and the two spreads
     */
    public static StochasticFrontier of(FrontierSample sample) {
        if (sample.size() < sample.columns() + 3) {
            throw new IllegalArgumentException(sample.size() + " observations, " + sample.columns() + " coefficients");
        }
        StochasticFrontier frontier = new StochasticFrontier(sample);
        frontier.start();
        frontier.climb();
        return frontier;
    }

    // --- results

    /** The fitted values. */
    public FrontierModel model() {
        return model(theta, noise, inefficiency);
    }

    private static FrontierModel model(double[] theta, double sv, double su) {
        return new FrontierModel(Arrays.stream(theta).map(Math::exp).boxed().toList(), sv, su);
    }

    /** The log-likelihood of the sample at the fitted values. */
    public double logLikelihood() {
        return logLikelihood(theta, noise, inefficiency);
    }

    /** Whether inefficiency is told from chance: 2 (log L - log L without it) above 2.706, the 5 % point of the mixed chi-square (Coelli 1995). */
    public boolean isInefficiencyCertain() {
        StochasticFrontier without = new StochasticFrontier(sample);
        without.start();
        return 2 * (logLikelihood() - without.logLikelihood()) > 2.706;
    }

    double logLikelihood(double[] at, double sv, double su) {
        FrontierModel model = model(at, sv, su);
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += model.logDensityOf(logs[i] - Math.log(mean(at, i)));
        }
        return sum;
    }

    /** The logarithms of the coefficients. */
    double[] logCoefficients() {
        return theta.clone();
    }

    // --- fitting

    /** Every column carries its share of the mean use, and a few steps of least squares follow. */
    private void start() {
        double[] means = new double[theta.length];
        for (double[] row : sample.rows()) {
            for (int j = 0; j < means.length; j++) {
                means[j] += row[j] / sample.size();
            }
        }
        double use = Arrays.stream(sample.uses()).average().orElseThrow();
        for (int j = 0; j < theta.length; j++) {
            theta[j] = Math.log(use / theta.length / Math.max(means[j], SMALLEST));
        }
        fitWithout();
    }

    /** Least squares of the logarithms, without inefficiency. */
    private void fitWithout() {
        double[] none = new double[sample.size()];
        for (int step = 0; step < 200; step++) {
            gaussNewton(none);
        }
        inefficiency = 0;
        noise = Math.max(Math.sqrt(meanSquare(residuals())), LEAST_NOISE);
    }

    private void climb() {
        double[] start = residuals();
        double mean = Arrays.stream(start).average().orElse(0);
        double third =
                Arrays.stream(start).map(e -> Math.pow(e - mean, 3)).average().orElse(0);
        if (third <= 0) {
            return;
        }
        double variance = meanSquare(start);
        double third3 = third / (Math.sqrt(2 / Math.PI) * (4 / Math.PI - 1));
        inefficiency = Math.min(Math.cbrt(third3), Math.sqrt(variance) * 1.5);
        noise = Math.sqrt(Math.max(variance - inefficiency * inefficiency * (1 - 2 / Math.PI), variance * 0.05));
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            step();
            double now = logLikelihood();
            if (step % 20 == 19) {
                if (Math.abs(now - before) < CLOSE * (1 + Math.abs(now))) {
                    return;
                }
                before = now;
            }
        }
    }

    /** One round of expectation and maximization. */
    private void step() {
        FrontierModel model = model();
        double[] e = residuals();
        double[] first = new double[e.length];
        double second = 0;
        for (int i = 0; i < e.length; i++) {
            first[i] = model.expected(e[i]);
            second += model.secondMoment(e[i], first[i]) / e.length;
        }
        gaussNewton(first);
        double[] after = residuals();
        double square = 0;
        for (int i = 0; i < e.length; i++) {
            double variance = model.secondMoment(e[i], first[i]) - first[i] * first[i];
            square += ((after[i] - first[i]) * (after[i] - first[i]) + variance) / e.length;
        }
        inefficiency = Math.sqrt(second);
        noise = Math.max(Math.sqrt(square), LEAST_NOISE);
    }

    /** A step of Gauss and Newton for the logarithms of the coefficients against ln E - u, halved until squares do not grow. */
    private void gaussNewton(double[] u) {
        int k = theta.length;
        double[][] normal = new double[k][k + 1];
        for (int i = 0; i < sample.size(); i++) {
            double mean = mean(theta, i);
            double rest = logs[i] - u[i] - Math.log(mean);
            for (int j = 0; j < k; j++) {
                double slope = share(i, j, mean);
                normal[j][k] += slope * rest;
                for (int l = 0; l < k; l++) {
                    normal[j][l] += slope * share(i, l, mean);
                }
            }
        }
        double[] change = solve(normal);
        double before = squares(theta, u);
        double scale = 1;
        for (int half = 0; half < 30; half++) {
            double[] next = theta.clone();
            for (int j = 0; j < k; j++) {
                next[j] += scale * Math.clamp(change[j], -2, 2);
            }
            if (squares(next, u) <= before) {
                System.arraycopy(next, 0, theta, 0, k);
                return;
            }
            scale /= 2;
        }
    }

    private double share(int i, int j, double mean) {
        return Math.exp(theta[j]) * sample.rows()[i][j] / mean;
    }

    private double squares(double[] at, double[] u) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            double rest = logs[i] - u[i] - Math.log(mean(at, i));
            sum += rest * rest;
        }
        return sum;
    }

    /** Gaussian elimination with a slight ridge: a coefficient that goes to zero has no slope any more. */
    private static double[] solve(double[][] normal) {
        int k = normal.length;
        for (int j = 0; j < k; j++) {
            normal[j][j] += 1e-9;
        }
        for (int pivot = 0; pivot < k; pivot++) {
            for (int row = pivot + 1; row < k; row++) {
                double factor = normal[row][pivot] / normal[pivot][pivot];
                for (int column = pivot; column <= k; column++) {
                    normal[row][column] -= factor * normal[pivot][column];
                }
            }
        }
        double[] solution = new double[k];
        for (int row = k - 1; row >= 0; row--) {
            double sum = normal[row][k];
            for (int column = row + 1; column < k; column++) {
                sum -= normal[row][column] * solution[column];
            }
            solution[row] = sum / normal[row][row];
        }
        return solution;
    }

    private double[] residuals() {
        return IntStream.range(0, sample.size())
                .mapToDouble(i -> logs[i] - Math.log(mean(theta, i)))
                .toArray();
    }

    private double mean(double[] at, int i) {
        double sum = 0;
        for (int j = 0; j < at.length; j++) {
            sum += Math.exp(at[j]) * sample.rows()[i][j];
        }
        return Math.max(sum, Double.MIN_NORMAL);
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(value -> value * value).average().orElse(0);
    }
}
