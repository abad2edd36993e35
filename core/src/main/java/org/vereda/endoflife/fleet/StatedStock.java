package org.vereda.endoflife.fleet;

import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.quantity.SourcePosition;

/**
 * Vehicles that are registered at the end of a year. Those of a known cohort begin the computation; a stock without
 * cohorts is only set beside the computed one.
 *
 * @param segment what they are
 * @param year at whose end
 * @param cohort the year of their sale, not after that year
 * @param vehicles how many, not negative
 * @param position where it was read
 */
public record StatedStock(
        Segment segment, int year, Optional<Integer> cohort, double vehicles, SourcePosition position) {
    public StatedStock {
        Counts.require(vehicles, position);
        cohort.filter(sold -> sold > year).ifPresent(sold -> {
            throw Counts.refused("fleet.cohort-after-stock", position, Integer.toString(sold), Integer.toString(year));
        });
    }

    OptionalInt soldIn() {
        return cohort.stream().mapToInt(Integer::intValue).findFirst();
    }
}
