package org.vereda.partnership.verification;

import java.util.List;
import org.vereda.matrix.regression.NormalRange;

/**
 * What a verified sample says about all projects: verified over claimed savings, R = sum of w v / sum of w c with weights w = 1/p
 * (Hajek's ratio), and the total R C of all claims C. Variance of R: m/(m-1) sum of w (w - 1) (v - R c)^2 / (sum of w c)^2 over the m
 * projects that were not certain (Saerndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 7.3, for Poisson samples).
 *
 * @param ratio R
 * @param deviation its standard deviation; zero where everything was looked at
 * @param claimed C
 * @param projects how many were looked at
 */
public record SampleEstimate(double ratio, double deviation, double claimed, int projects) {
    /**
     * A verified project.
     *
     * @param claimed what it claimed
     * @param verified what was confirmed
     * @param probability its probability of being drawn
     */
    public record Verified(double claimed, double verified, double probability) {
        double weight() {
            return 1 / probability;
        }
    }

    /**
     * The estimate.
     *
     * @param sample the projects that were looked at, not empty, whose claims do not add up to zero
     * @param claimed the claims of all projects
     */
    public static SampleEstimate of(List<Verified> sample, double claimed) {
        double above = sample.stream()
                .mapToDouble(one -> one.weight() * one.verified())
                .sum();
        double below =
                sample.stream().mapToDouble(one -> one.weight() * one.claimed()).sum();
        double ratio = above / below;
        List<Verified> uncertain =
                sample.stream().filter(one -> one.probability() < 1).toList();
        double squares = uncertain.stream()
                .mapToDouble(
                        one -> one.weight() * (one.weight() - 1) * Math.pow(one.verified() - ratio * one.claimed(), 2))
                .sum();
        int m = uncertain.size();
        double variance = m < 2 ? squares / (below * below) : squares * m / (m - 1) / (below * below);
        return new SampleEstimate(ratio, Math.sqrt(variance), claimed, sample.size());
    }

    /** The verified saving of all projects. */
    public double total() {
        return ratio * claimed;
    }

    /** The lower end of the range that holds the total with that probability. */
    public double low(double confidence) {
        return (ratio - NormalRange.halfWidth(confidence) * deviation) * claimed;
    }

    /** The upper end of it. */
    public double high(double confidence) {
        return (ratio + NormalRange.halfWidth(confidence) * deviation) * claimed;
    }
}
