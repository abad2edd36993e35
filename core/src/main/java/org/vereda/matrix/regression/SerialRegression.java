package org.vereda.matrix.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Generalized least squares under errors that hang together in time, without pretending to know how much: every
 * correlation r on a grid from -0.90 to 0.95 counts with its probability given the data.
 *
 * <p>For a given r, b and the variance have the usual posterior under the prior 1/variance. The weight of r is
 * |V|^(-1/2) |X'V^-1 X|^(-1/2) RSS^(-(n-p)/2) (Zellner, An Introduction to Bayesian Inference in Econometrics,
 * chapter 4; the restricted likelihood), every r being equally likely beforehand. A prediction is the best linear one
 * given the data (Goldberger 1962), a Student t for each r, and so in all a mixture of them. With few observations the
 * interval is wider than one that takes the estimated r for the true one.
 */
public final class SerialRegression {
    private static final double LOWEST = -0.90;
    private static final double STEP = 0.05;
    private static final int STEPS = 38;

    private final SerialSample sample;
    private final List<Candidate> candidates;

    private record Candidate(double correlation, double weight, LeastSquares fit) {
        Candidate weighing(double newWeight) {
            return new Candidate(correlation, newWeight, fit);
        }
    }

    private SerialRegression(SerialSample sample, List<Candidate> candidates) {
        this.sample = sample;
        this.candidates = candidates;
    }

    /**
     * Fits.
     *
     * @throws IllegalArgumentException where there are not more observations than columns
     * @throws CollinearColumn where a column is a combination of those before it
     */
    public static SerialRegression of(SerialSample sample) {
        List<Candidate> raw = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            Candidate candidate = candidate(sample, LOWEST + i * STEP);
            raw.add(candidate);
            best = Math.max(best, candidate.weight());
        }
        double largest = best;
        double sum = raw.stream()
                .mapToDouble(candidate -> relative(candidate, largest))
                .sum();
        return new SerialRegression(
                sample,
                raw.stream()
                        .map(candidate -> candidate.weighing(relative(candidate, largest) / sum))
                        .toList());
    }

    private static double relative(Candidate candidate, double largest) {
        return candidate.weight() == largest ? 1 : Math.exp(candidate.weight() - largest);
    }

    /** The candidate with the logarithm of its weight. */
    private static Candidate candidate(SerialSample sample, double correlation) {
        double[][] rows = sample.whitenedRows(correlation);
        LeastSquares fit = LeastSquares.fit(rows, sample.whitened(sample.responses(), correlation));
        double weight = -sample.logDeterminant(correlation) / 2
                - fit.logDeterminantOfNormal() / 2
                - fit.degreesOfFreedom() / 2.0 * Math.log(Math.max(fit.residualSumOfSquares(), Double.MIN_NORMAL));
        return new Candidate(correlation, weight, fit);
    }

    /** The mean of the correlation of errors one step apart, given the data. */
    public double correlation() {
        return candidates.stream()
                .mapToDouble(candidate -> candidate.weight() * candidate.correlation())
                .sum();
    }

    /** The mean of the coefficients given the data, p numbers. */
    public double[] coefficients() {
        double[] mean = new double[sample.rows()[0].length];
        for (Candidate candidate : candidates) {
            double[] b = candidate.fit().coefficients();
            for (int j = 0; j < mean.length; j++) {
                mean[j] += candidate.weight() * b[j];
            }
        }
        return mean;
    }

    /**
     * What the weighted sum of unseen observations is: sum of weights[i] (x[i] b + sqrt(exposure[i]) e[i]).
     *
     * @param unseen times, exposures and rows of the observations; its responses are not read
     * @param weights one number for each of them
     */
    public StudentMixture predict(SerialSample unseen, double[] weights) {
        double[] row = new double[sample.rows()[0].length];
        double[] loads = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            loads[i] = weights[i] * Math.sqrt(unseen.exposures()[i]);
            for (int j = 0; j < row.length; j++) {
                row[j] += weights[i] * unseen.rows()[i][j];
            }
        }
        return new StudentMixture(
                candidates.stream()
                        .map(candidate -> part(candidate, unseen, row, loads))
                        .toList(),
                candidates.getFirst().fit().degreesOfFreedom());
    }

    private StudentMixture.Part part(Candidate candidate, SerialSample unseen, double[] row, double[] loads) {
        double[] powers = powers(candidate.correlation(), unseen);
        double[] cross = sample.whitened(crossCovariance(unseen, loads, powers), candidate.correlation());
        double[] direction = row.clone();
        double[][] rows = sample.whitenedRows(candidate.correlation());
        for (int i = 0; i < cross.length; i++) {
            for (int j = 0; j < direction.length; j++) {
                direction[j] -= rows[i][j] * cross[i];
            }
        }
        LeastSquares fit = candidate.fit();
        double center = LeastSquares.dot(row, fit.coefficients()) + LeastSquares.dot(cross, fit.residuals());
        double spread = Math.max(0, ownVariance(unseen, loads, powers) - LeastSquares.squares(cross))
                + fit.quadratic(direction);
        return new StudentMixture.Part(candidate.weight(), center, Math.sqrt(fit.variance() * spread));
    }

    /** r^0, r^1 ... up to the longest distance between two observations. */
    private double[] powers(double r, SerialSample unseen) {
        int first = Math.min(sample.times()[0], unseen.times()[0]);
        int last = Math.max(sample.times()[sample.size() - 1], unseen.times()[unseen.size() - 1]);
        double[] powers = new double[last - first + 1];
        powers[0] = 1;
        for (int k = 1; k < powers.length; k++) {
            powers[k] = powers[k - 1] * r;
        }
        return powers;
    }

    /** The covariance of each observation with the weighted sum of unseen errors, in units of the variance. */
    private double[] crossCovariance(SerialSample unseen, double[] loads, double[] powers) {
        double[] covariance = new double[sample.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int k = 0; k < loads.length; k++) {
                covariance[i] += loads[k] * powers[Math.abs(sample.times()[i] - unseen.times()[k])];
            }
            covariance[i] *= Math.sqrt(sample.exposures()[i]);
        }
        return covariance;
    }

    private static double ownVariance(SerialSample unseen, double[] loads, double[] powers) {
        double sum = 0;
        for (int i = 0; i < loads.length; i++) {
            for (int k = 0; k < loads.length; k++) {
                sum += loads[i] * loads[k] * powers[Math.abs(unseen.times()[i] - unseen.times()[k])];
            }
        }
        return sum;
    }
}
