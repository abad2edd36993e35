package org.vereda.inventory.plausibility;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How likely it is that a figure suffered a slip, given where a figure of its kind usually lies.
 *
 * <p>Let {@code x} be the decimal logarithm of the figure, put in relation to its size, and {@code c} and {@code s} the center and
 * spread of its peers, in decades. True figures are spread as {@code d(x) = (1 - e) t((x - c) / s) / s + e / 8}, with
 * {@code t} the density of Student's distribution with 8 degrees of freedom and {@code e = 0.005} the share of true
 * figures that lie anywhere within four decades around the center. For a slip of kind {@code k} with prior {@code p(k)}
 * that turns the figure into {@code x(k)}:
 *
 * <pre>{@code likelihood(k) = p(k) t((x(k) - c) / s) / s / (p(none) d(x) + sum over j of p(j) t((x(j) - c) / s) / s)}</pre>
 *
 * with {@code p(none) = 1 - sum of p(j)}. No reading is surer than 99 %.
 */
final class SlipModel {
    private static final double ANYWHERE = 0.005;
    private static final double DECADES = 8;
    private static final double FREEDOM = 8;
    /** gamma(4.5) / (sqrt(8 pi) gamma(4)), the height of Student's density with 8 degrees of freedom. */
    private static final double HEIGHT = 0.386699;

    private final double center;
    private final double spread;

    /**
     * The model of figures around a center.
     *
     * @param center decimal logarithm of the usual figure
     * @param spread in decades, above zero
     */
    SlipModel(double center, double spread) {
        this.center = center;
        this.spread = spread;
    }

    /**
     * The readings of a figure.
     *
     * @param figure the figure
     * @param place what the logarithm of an amount is compared as: itself, less the logarithm of a size, or its negative
     *     where the figure stands below the line
     */
    List<Reading> readings(Figure figure, DoubleUnaryOperator place) {
        List<ScaleSlips.Candidate> candidates = ScaleSlips.of(figure).stream()
                .filter(candidate -> candidate.amount().signum() > 0)
                .toList();
        Optional<Double> stated = figure.logarithm();
        if (stated.isEmpty()) {
            return List.of();
        }
        double slips =
                candidates.stream().mapToDouble(ScaleSlips.Candidate::prior).sum();
        double sum = candidates.stream()
                .mapToDouble(candidate -> weight(candidate, place))
                .sum();
        double all = sum + (1 - slips) * density(place.applyAsDouble(stated.get()));
        return candidates.stream()
                .map(candidate -> new Reading(
                        candidate.slip(),
                        figure,
                        candidate.text(),
                        Optional.of(candidate.amount()),
                        Math.min(weight(candidate, place) / all, Reading.CEILING)))
                .toList();
    }

    private double weight(ScaleSlips.Candidate candidate, DoubleUnaryOperator place) {
        double logarithm = Math.log10(candidate.amount().doubleValue());
        return candidate.prior() * core(place.applyAsDouble(logarithm));
    }

    private double density(double x) {
        double anywhere = Math.abs(x - center) <= DECADES / 2 ? ANYWHERE / DECADES : 0;
        return (1 - ANYWHERE) * core(x) + anywhere;
    }

    private double core(double x) {
        double z = (x - center) / spread;
        return HEIGHT * Math.pow(1 + z * z / FREEDOM, -(FREEDOM + 1) / 2) / spread;
    }
}
