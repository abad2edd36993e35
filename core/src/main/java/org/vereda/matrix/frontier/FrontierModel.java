package org.vereda.matrix.frontier;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A fitted frontier: E = (sum over j of c[j] x[j]) exp(v + u), see {@link StochasticFrontier}.
 *
 * @param coefficients c
 * @param noise s_v
 * @param inefficiency s_u, zero where nothing can be told from chance
 */
public record FrontierModel(List<Double> coefficients, double noise, double inefficiency) {
    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public FrontierModel {
        coefficients = List.copyOf(coefficients);
    }

    /** What the best need for these drivers: the sum of c x. */
    public double best(List<Double> drivers) {
        double sum = 0;
        for (int j = 0; j < coefficients.size(); j++) {
            sum += coefficients.get(j) * drivers.get(j);
        }
        return sum;
    }

    /** E[u | e] for a use and its drivers: what is needed beyond the best, as a logarithm (Jondrow et al. 1982). */
    public double beyond(double use, List<Double> drivers) {
        return expected(Math.log(use) - Math.log(best(drivers)));
    }

    /** The share of a half-normal crowd that needs more beyond the best than this: 1 for the best, 0 for the worst. */
    public double shareAbove(double beyond) {
        return inefficiency == 0 ? 0.5 : 2 * NORMAL.survivalProbability(beyond / inefficiency);
    }

    /** What so large a share of the crowd does not exceed beyond the best: the quantile s_u z((1 + share) / 2). */
    public double quantile(double share) {
        return inefficiency * NORMAL.inverseCumulativeProbability((1 + share) / 2);
    }

    /** E[u | e] = m + d phi(m/d)/Phi(m/d) with m = e s_u^2/s^2 and d = s_u s_v/s. */
    double expected(double e) {
        if (inefficiency == 0) {
            return 0;
        }
        double m = center(e);
        double d = deviation();
        return Math.max(0, m + d * Math.exp(logDensity(m / d) - logPhi(m / d)));
    }

    /** E[u^2 | e] = d^2 + m E[u | e]. */
    double secondMoment(double e, double expected) {
        double d = deviation();
        return Math.max(d * d + center(e) * expected, expected * expected);
    }

    private double center(double e) {
        double s2 = noise * noise + inefficiency * inefficiency;
        return e * inefficiency * inefficiency / s2;
    }

    private double deviation() {
        return noise * inefficiency / Math.hypot(noise, inefficiency);
    }

    /** log f(e) = log(2/s) + log phi(e/s) + log Phi(e l/s). */
    double logDensityOf(double e) {
        double s = Math.hypot(noise, inefficiency);
        double z = e / s;
        return Math.log(2 / s) + logDensity(z) + logPhi(z * inefficiency / noise);
    }

    /** The logarithm of the normal distribution function; far to the left by its asymptotic series (Abramowitz and Stegun 26.2.12). */
    private static double logPhi(double z) {
        if (z > -30) {
            return Math.log(NORMAL.cumulativeProbability(z));
        }
        double small = 1 / (z * z);
        return logDensity(z) - Math.log(-z) + Math.log1p(-small * (1 - small * (3 - 15 * small)));
    }

    private static double logDensity(double z) {
        return -z * z / 2 - Math.log(2 * Math.PI) / 2;
    }
}
