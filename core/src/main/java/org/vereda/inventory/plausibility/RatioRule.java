package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ratio of two figures lies in its usual range: {@code low / tolerance <= above / below <= high * tolerance}.
 *
 * <p>For a mass balance only the upper end counts; the lower one is where such masses usually begin.
 *
 * <p>Readings come from {@link SlipModel} with the center {@code log sqrt(low high)} and the spread
 * {@code max(0.15, log(high / low) / 1.349)} decades, as if the range were that of the quartiles; above and below are
 * tried each for itself.
 */
final class RatioRule implements PlausibilityRule {
    private static final double QUARTILES = 1.349;
    private static final double NARROWEST = 0.15;
    /** Where a range has no lower end its center is taken a decade below its upper one. */
    private static final double OPEN = 1;

    private final Relation.RatioKind kind;

    RatioRule(Relation.RatioKind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return switch (kind) {
            case TYPICAL_USE -> "typical-use";
            case PRICE -> "price";
            case IMPLIED_FACTOR -> "implied-factor";
            case MASS_BALANCE -> "mass-balance";
        };
    }

    private String code() {
        return switch (kind) {
            case TYPICAL_USE -> "plausibility.typical-use";
            case PRICE -> "plausibility.price";
            case IMPLIED_FACTOR -> "plausibility.implied-factor";
            case MASS_BALANCE -> "plausibility.mass-balance";
        };
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        return relation instanceof Relation.Ratio ratio && ratio.kind() == kind
                ? ratio(ratio).stream().toList()
                : List.of();
    }

    private Optional<Suspicion> ratio(Relation.Ratio relation) {
        return quotient(relation).filter(value -> isOutside(value, relation)).map(value -> suspicion(relation, value));
    }

    /** Nothing where a figure is missing or negative, or the lower one is zero. */
    private static Optional<BigDecimal> quotient(Relation.Ratio relation) {
        return relation.above()
                .amount()
                .filter(above -> above.signum() >= 0)
                .flatMap(above -> relation.below()
                        .amount()
                        .filter(below -> below.signum() > 0)
                        .map(below -> above.divide(below, MathContext.DECIMAL128)));
    }

    private static boolean isOutside(BigDecimal value, Relation.Ratio relation) {
        Relation.Range usual = relation.usual();
        if (relation.kind() == Relation.RatioKind.MASS_BALANCE) {
            return value.compareTo(usual.high()) > 0;
        }
        boolean above = value.compareTo(usual.high().multiply(relation.tolerance())) > 0;
        boolean below = value.multiply(relation.tolerance()).compareTo(usual.low()) < 0;
        return above || below;
    }

    private Suspicion suspicion(Relation.Ratio relation, BigDecimal value) {
        Relation.Range usual = relation.usual();
        return new Suspicion(
                id(),
                code(),
                kind == Relation.RatioKind.MASS_BALANCE ? Suspicion.Weight.CONTRADICTION : Suspicion.Weight.DOUBT,
                relation.above(),
                List.of(relation.below()),
                List.of(
                        relation.above().group(),
                        relation.above().label(),
                        relation.above().text(),
                        relation.below().label(),
                        relation.below().text(),
                        Rounded.text(value),
                        usual.unit(),
                        Rounded.text(usual.low()),
                        Rounded.text(usual.high())),
                readings(relation));
    }

    private static List<Reading> readings(Relation.Ratio relation) {
        Optional<Double> above = relation.above().logarithm();
        Optional<Double> below = relation.below().logarithm();
        if (above.isEmpty() || below.isEmpty()) {
            return List.of();
        }
        SlipModel model = model(relation.usual());
        List<Reading> readings = new ArrayList<>(model.readings(relation.above(), amount -> amount - below.get()));
        readings.addAll(model.readings(relation.below(), amount -> above.get() - amount));
        return shared(readings);
    }

    /** Either figure may have slipped, not both: where both have readings, the odds of each are divided by their sum. */
    private static List<Reading> shared(List<Reading> readings) {
        double sum = readings.stream().mapToDouble(Reading::likelihood).sum();
        return sum <= 1
                ? readings
                : readings.stream()
                        .map(reading -> new Reading(
                                reading.slip(),
                                reading.figure(),
                                reading.text(),
                                reading.amount(),
                                reading.likelihood() / sum))
                        .toList();
    }

    private static SlipModel model(Relation.Range usual) {
        double high = Math.log10(usual.high().doubleValue());
        double low = usual.low().signum() > 0 ? Math.log10(usual.low().doubleValue()) : high - 2 * OPEN;
        return new SlipModel((low + high) / 2, Math.max(NARROWEST, (high - low) / QUARTILES));
    }
}
