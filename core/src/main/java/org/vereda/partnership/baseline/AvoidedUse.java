package org.vereda.partnership.baseline;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/**
 * The use that was avoided: adjusted baseline - actual use, where the adjusted baseline is what the drivers of the
 * period would have used before, plus adjustments.
 *
 * @param lines the periods in order
 * @param total all periods together; its range is narrower than the sum of the ranges, for errors cancel in part
 * @param persistence how the saving changes over the years, empty with less than two whole years
 * @param doubts what should be known before it is used
 */
public record AvoidedUse(List<Line> lines, SavingRange total, Optional<Persistence> persistence, List<Finding> doubts) {
    public AvoidedUse {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }

    /**
     * A period.
     *
     * @param period first and last day
     * @param adjustedBaseline what would have been used
     * @param actual what was used
     * @param avoided the difference with its range
     */
    public record Line(Period period, Quantity adjustedBaseline, Quantity actual, SavingRange avoided) {}

    /**
     * How a saving lasts.
     *
     * @param years the saving of each whole year since the first period, in order
     * @param changePerYear the slope of a straight line through them, for each year
     * @param share the slope over the first year's saving, below zero where it wears off; empty where the first year saved
     *     nothing for certain
     */
    public record Persistence(List<SavingRange> years, SavingRange changePerYear, Optional<Double> share) {
        public Persistence {
            years = List.copyOf(years);
        }
    }
}
