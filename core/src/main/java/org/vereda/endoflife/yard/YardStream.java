package org.vereda.endoflife.yard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All movements of a kind between two places in a period.
 *
 * @param from the place that it left, empty for outside
 * @param to the place that it reached, empty for outside
 * @param kind what it was
 * @param movements the movements, at least one
 */
public record YardStream(String from, String to, MovementKind kind, List<Movement> movements) {
    public YardStream {
        movements = List.copyOf(movements);
    }

    /** The sum of the weights in kg; nothing where one of the movements was not weighed. */
    public Optional<BigDecimal> kilograms() {
        return movements.stream()
                .map(Movement::kilograms)
                .reduce(Optional.of(BigDecimal.ZERO), (sum, mass) -> sum.flatMap(one -> mass.map(one::add)));
    }

    /**
     * The standard deviation of the sum in kg: {@code sqrt(sum of squares)}, as for weighings that err independently; 0 only
     * where all weights are 0.
     */
    public double deviation() {
        return Math.sqrt(movements.stream()
                .mapToDouble(movement -> movement.deviation().orElse(0.0))
                .map(deviation -> deviation * deviation)
                .sum());
    }
}
