package org.vereda.matrix.regression;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** A number that is not certain: Student t distributions with weights that add up to 1. */
public final class StudentMixture {
    private static final int HALVINGS = 40;
    /** Parts of less weight than this do not matter. */
    private static final double NEGLIGIBLE = 1e-9;

    private final List<Part> parts;
    private final TDistribution student;

    /**
     * One of the distributions.
     *
     * @param weight its weight
     * @param center its center
     * @param scale its scale, zero where the number is certain
     */
    record Part(double weight, double center, double scale) {}

    StudentMixture(List<Part> parts, int degreesOfFreedom) {
        this.parts = parts.stream().filter(part -> part.weight() > NEGLIGIBLE).toList();
        this.student = TDistribution.of(degreesOfFreedom);
    }

    /** The mean; the centers' weighted mean, which is the median too where there is one center. */
    public double mean() {
        return parts.stream().mapToDouble(part -> part.weight() * part.center()).sum();
    }

    /** The probability that the number is not above x. */
    public double probabilityUpTo(double x) {
        return parts.stream().mapToDouble(part -> part.weight() * upTo(part, x)).sum();
    }

    private double upTo(Part part, double x) {
        if (part.scale() > 0) {
            return student.cumulativeProbability((x - part.center()) / part.scale());
        }
        return x >= part.center() ? 1 : 0;
    }

    /**
     * The number that is not exceeded with that probability, by bisection between the smallest and the largest quantile of
     * the parts.
     *
     * @throws IllegalArgumentException where the probability does not lie between 0 and 1
     */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability " + probability);
        }
        double standard = student.inverseCumulativeProbability(probability);
        double[] ends = parts.stream()
                .mapToDouble(part -> part.center() + standard * part.scale())
                .sorted()
                .toArray();
        double low = ends[0];
        double high = ends[ends.length - 1];
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (probabilityUpTo(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
