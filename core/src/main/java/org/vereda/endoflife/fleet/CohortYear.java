package org.vereda.endoflife.fleet;

/**
 * What a cohort did in a year; all counts are vehicles:
 * {@code stock = stock of the year before + found + sold + arrived - left - retired}.
 *
 * @param segment which vehicles
 * @param year the year
 * @param cohort the year of their sale
 * @param found those that a stated stock begins with
 * @param sold new ones
 * @param arrived used ones from another country
 * @param left used ones to another country
 * @param retired those that ended
 * @param stock those at the end of the year
 */
public record CohortYear(
        Segment segment,
        int year,
        int cohort,
        double found,
        double sold,
        double arrived,
        double left,
        double retired,
        double stock) {}
