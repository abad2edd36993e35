package org.vereda.endoflife.yard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A mass that went from one place to another.
 *
 * @param date the day
 * @param from the place that it left, empty for outside
 * @param to the place that it reached, empty for outside
 * @param kind what it was
 * @param kilograms its weight in kg, empty where nobody weighed it
 * @param errorPercent the standard deviation of the weight in percent of it, above zero; stated for each weight
 * @param document the ticket of the scale
 * @param position where it was read
 */
public record Movement(
        LocalDate date,
        String from,
        String to,
        MovementKind kind,
        Optional<BigDecimal> kilograms,
        Optional<BigDecimal> errorPercent,
        String document,
        SourcePosition position) {
    /**
     * A checked movement.
     *
     * @throws InvalidInput where it goes nowhere, the weight is negative, or a weight has no error above zero
     */
    public Movement {
        if (from.equals(to)) {
            throw InvalidInput.of(Finding.error("yard.goes-nowhere", position, from));
        }
        kilograms.filter(mass -> mass.signum() < 0).ifPresent(mass -> {
            throw InvalidInput.of(Finding.error("yard.negative-weight", position, mass.toPlainString()));
        });
        if (kilograms.isPresent()
                && errorPercent.filter(error -> error.signum() > 0).isEmpty()) {
            throw InvalidInput.of(Finding.error("yard.weight-without-error", position));
        }
    }

    /** The standard deviation of the weight in kg, empty where nobody weighed it. */
    public Optional<Double> deviation() {
        return kilograms.flatMap(mass -> errorPercent.map(error -> mass.doubleValue() * error.doubleValue() / 100));
    }
}
