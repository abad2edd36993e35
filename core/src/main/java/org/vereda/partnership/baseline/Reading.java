package org.vereda.partnership.baseline;

import java.math.BigDecimal;
import java.util.Map;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * What a meter counted over a period, with what drove it: energy, water, waste or VOC alike.
 *
 * @param period first and last day
 * @param amount what was used
 * @param drivers the sum of each driver over the period
 * @param position where it was read
 */
public record Reading(Period period, Quantity amount, Map<String, BigDecimal> drivers, SourcePosition position)
        implements Comparable<Reading> {
    public Reading {
        drivers = Map.copyOf(drivers);
    }

    @Override
    public int compareTo(Reading other) {
        return period.compareTo(other.period);
    }
}
