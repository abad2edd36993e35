package org.vereda.partnership.metering;

import org.vereda.inventory.Flow;
import org.vereda.quantity.SourcePosition;

/**
 * A meter of a facility: a counter, a scale or a set of invoices. One row of {@code meters.csv}.
 *
 * @param id its identifier in the partnership
 * @param facility the facility's identifier
 * @param flow what it counts
 * @param counts in words what lies behind it, empty where not stated
 * @param position where it was read
 */
public record MeterPoint(String id, String facility, Flow flow, String counts, SourcePosition position) {}
