package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The data quality rating of a datum or of a footprint: three scores from 1 (best) to 5; what is not rated counts as 5
 * (Catena-X rulebook 4, 7.2.5). An aggregated rating has decimals, a datum's own is whole.
 *
 * @param technological how well the data represent the technology
 * @param geographical how well they represent the place
 * @param temporal how well they represent the time
 */
public record DataQuality(
        Optional<BigDecimal> technological, Optional<BigDecimal> geographical, Optional<BigDecimal> temporal) {
    /** The score of what is not rated. */
    public static final BigDecimal WORST = BigDecimal.valueOf(5);
    /** Nothing is rated. */
    public static final DataQuality UNRATED = new DataQuality(Optional.empty(), Optional.empty(), Optional.empty());
    /** The best technological score of secondary data (Catena-X rulebook 4, table 6). */
    static final BigDecimal BEST_SECONDARY_TECHNOLOGY = BigDecimal.valueOf(3);

    public DataQuality {
        technological.ifPresent(score -> require("technological", score));
        geographical.ifPresent(score -> require("geographical", score));
        temporal.ifPresent(score -> require("temporal", score));
    }

    public static DataQuality of(int technological, int geographical, int temporal) {
        return new DataQuality(
                Optional.of(BigDecimal.valueOf(technological)),
                Optional.of(BigDecimal.valueOf(geographical)),
                Optional.of(BigDecimal.valueOf(temporal)));
    }

    /**
     * The temporal score of a datum: 1 up to one full year between the data and the reference year, 2, 3, 4 up to two, three,
     * four, 5 beyond (Catena-X rulebook 4, table 6). Data of a later year count as those of the reference year.
     */
    public static int temporalScore(int dataYear, int referenceYear) {
        return Math.clamp(referenceYear - dataYear, 1, 5);
    }

    /** True where all three scores are stated. */
    public boolean isComplete() {
        return technological.isPresent() && geographical.isPresent() && temporal.isPresent();
    }

    /** The same with a technological score not better than that; for secondary data. */
    DataQuality withTechnologyAtBest(BigDecimal best) {
        return new DataQuality(technological.map(best::max), geographical, temporal);
    }

    /**
     * {@code sum of weight * score / sum of weights} for each score, missing scores as 5; nothing where all weights are 0.
     *
     * @param weighted ratings with their weights, kg CO2e not below zero
     */
    static Optional<DataQuality> weighted(List<Weighted> weighted) {
        BigDecimal sum = weighted.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(new DataQuality(
                        mean(weighted, sum, DataQuality::technological),
                        mean(weighted, sum, DataQuality::geographical),
                        mean(weighted, sum, DataQuality::temporal)));
    }

    /** A rating and what it weighs. */
    record Weighted(BigDecimal weight, DataQuality quality) {}

    private static Optional<BigDecimal> mean(
            List<Weighted> weighted, BigDecimal sum, Function<DataQuality, Optional<BigDecimal>> score) {
        return Optional.of(weighted.stream()
                .map(one -> one.weight().multiply(score.apply(one.quality()).orElse(WORST)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(sum, MathContext.DECIMAL128));
    }

    private static void require(String which, BigDecimal score) {
        if (score.compareTo(BigDecimal.ONE) < 0 || score.compareTo(WORST) > 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-quality-score", SourcePosition.NOWHERE, which, score.toPlainString()));
        }
    }
}
