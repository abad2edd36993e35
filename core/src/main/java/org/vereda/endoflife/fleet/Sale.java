package org.vereda.endoflife.fleet;

import org.vereda.quantity.SourcePosition;

/**
 * New vehicles of a year.
 *
 * @param segment what they are
 * @param year when they were sold
 * @param vehicles how many, not negative
 * @param position where it was read
 */
public record Sale(Segment segment, int year, double vehicles, SourcePosition position) {
    public Sale {
        Counts.require(vehicles, position);
    }

    /** So many times as many. */
    Sale times(double factor) {
        return new Sale(segment, year, vehicles * factor, position);
    }
}
