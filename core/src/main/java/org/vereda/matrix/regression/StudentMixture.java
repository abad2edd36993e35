package org.vereda.matrix.regression;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** A number that is not certain: Student t distributions with weights that add up to 1. */
public final class StudentMixture {
    /** Far more steps than a quantile needs, even where each of them only halves. */
    private static final int MOST_STEPS = 200;

    /** How near a quantile is found, as a share of the distance between the smallest and the largest of the parts. */
    private static final double PRECISION = 1e-12;

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

    private double densityAt(double x) {
        return parts.stream()
                .filter(part -> part.scale() > 0)
                .mapToDouble(part -> part.weight() / part.scale() * student.density((x - part.center()) / part.scale()))
                .sum();
    }

    /**
     * The number that is not exceeded with that probability: between the smallest and the largest quantile of the parts by
     * Newton's steps, and by halving where a step leads out or is not half as long as the one before.
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
        return between(ends[0], ends[ends.length - 1], probability);
    }

    private double between(double smallest, double largest, double probability) {
        double low = smallest;
        double high = largest;
        double near = PRECISION * (largest - smallest);
        double step = high - low;
        double x = low + step / 2;
        for (int i = 0; i < MOST_STEPS && high - low > near; i++) {
            double missing = probability - probabilityUpTo(x);
            low = missing > 0 ? x : low;
            high = missing > 0 ? high : x;
            double newton = missing / densityAt(x);
            boolean isGood = x + newton > low && x + newton < high && Math.abs(newton) < Math.abs(step) / 2;
            if (isGood && Math.abs(newton) <= near) {
                return x + newton;
            }
            step = isGood ? newton : (high - low) / 2;
            x = isGood ? x + newton : low + step;
        }
        return high;
    }
}
