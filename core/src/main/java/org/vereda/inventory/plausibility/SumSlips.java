package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which single slip closes a sum. A total and its parts are exact, so each figure has one true value that closes the sum
 * when all others are right; a reading is a slip that turns this value into what was printed.
 *
 * <p>{@code likelihood(k, figure) = p(k) g(k) / sum of all p(j) g(j)}, with {@code p} the prior of the slip and {@code g}
 * the probability that it gives exactly the printed digits ({@link DigitSlips}; one half, up or down, for sizes). Against
 * them stand two explanations without a slip of digits, each with the prior of {@link Slip#SUM_WRONG} and
 * {@code g = 1 / (2 d 6 ln 10)}, as if differences of {@code d} last places were spread evenly over six decades: the total was
 * made wrongly or of other parts (the reading is then the sum, where parts were printed), or some part is not the one that
 * was added (no reading).
 */
final class SumSlips {
    private static final double SPREAD = 2 * 6 * Math.log(10);
    private static final int MOST_PLACES = 10;

    private final Figure total;
    private final List<Figure> suspects;
    private final BigDecimal sum;
    private final BigDecimal tolerance;
    private final List<Reading> weighted = new ArrayList<>();

    /**
     * The slips of a sum that does not close.
     *
     * @param total the total; its printed digits count where it has no amount
     * @param suspects the parts that may have slipped, none where they were computed
     * @param sum the sum of the parts
     * @param tolerance what rounding explains
     */
    SumSlips(Figure total, List<Figure> suspects, BigDecimal sum, BigDecimal tolerance) {
        this.total = total;
        this.suspects = suspects;
        this.sum = sum;
        this.tolerance = tolerance;
    }

    /** The readings of the total and of the suspects. */
    List<Reading> readings() {
        Optional<BigDecimal> missing = total.amount().map(amount -> amount.subtract(sum));
        collect(total, sum);
        missing.ifPresent(difference -> suspects.forEach(
                part -> collect(part, part.amount().orElseThrow().add(difference))));
        double unknown = missing.map(this::unknown).orElse(0.0);
        double unnamed = suspects.isEmpty() ? 2 * unknown : unknown;
        if (unknown > 0 && !suspects.isEmpty() && sum.signum() > 0) {
            weighted.add(reading(Slip.SUM_WRONG, total, sum, unknown));
        }
        double all =
                unnamed + weighted.stream().mapToDouble(Reading::likelihood).sum();
        return weighted.stream()
                .map(reading -> new Reading(
                        reading.slip(),
                        reading.figure(),
                        reading.text(),
                        reading.amount(),
                        Math.min(reading.likelihood() / all, Reading.CEILING)))
                .toList();
    }

    private double unknown(BigDecimal difference) {
        double places =
                Math.max(1, difference.abs().doubleValue() / total.lastPlace().doubleValue());
        return Slip.SUM_WRONG.prior() / (SPREAD * places);
    }

    private void collect(Figure figure, BigDecimal truth) {
        if (truth.signum() <= 0) {
            return;
        }
        collectDigits(figure, truth);
        BigDecimal near = tolerance.max(total.lastPlace().divide(BigDecimal.TWO));
        ScaleSlips.of(figure).stream()
                .filter(candidate -> candidate.amount().subtract(truth).abs().compareTo(near) <= 0)
                .forEach(candidate -> weighted.add(new Reading(
                        candidate.slip(),
                        figure,
                        named(figure, candidate.text()),
                        Optional.of(candidate.amount()),
                        candidate.prior())));
    }

    /** A digit lost or added behind the decimal sign changes the number of decimals; the others keep it. */
    private void collectDigits(Figure figure, BigDecimal truth) {
        int scale = Math.max(figure.amount().map(BigDecimal::scale).orElse(truth.scale()), 0);
        collectDigits(figure, truth, scale, slip -> true);
        collectDigits(figure, truth, scale + 1, slip -> slip == Slip.DIGIT_LOST);
        if (scale > 0) {
            collectDigits(figure, truth, scale - 1, slip -> slip == Slip.DIGIT_ADDED);
        }
    }

    private void collectDigits(Figure figure, BigDecimal truth, int scale, Predicate<Slip> possible) {
        int places = tolerance
                .divide(BigDecimal.ONE.scaleByPowerOfTen(-scale), 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(MOST_PLACES))
                .intValue();
        BigDecimal rounded = truth.setScale(scale, RoundingMode.HALF_EVEN);
        if (places == 0 && rounded.compareTo(truth) != 0) {
            return;
        }
        String printed = figure.printed().replaceAll("\\D", "");
        IntStream.rangeClosed(-places, places)
                .mapToObj(step -> rounded.add(BigDecimal.valueOf(step, scale)))
                .filter(candidate -> candidate.signum() > 0)
                .forEach(candidate -> DigitSlips.between(
                                candidate.unscaledValue().toString(), printed)
                        .stream()
                        .filter(explained -> possible.test(explained.slip()))
                        .forEach(explained ->
                                weighted.add(reading(explained.slip(), figure, candidate, explained.probability()))));
    }

    private Reading reading(Slip slip, Figure figure, BigDecimal amount, double weight) {
        String text = Rounded.exact(amount) + (figure.unit().isEmpty() ? "" : " " + figure.unit());
        return new Reading(slip, figure, named(figure, text), Optional.of(amount), weight);
    }

    /** A part is named with its place, for the message is about the total. */
    private String named(Figure figure, String text) {
        return figure.equals(total) ? text : figure.label() + ", " + figure.group() + ": " + text;
    }
}
