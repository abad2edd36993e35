package org.vereda.cluster;

import java.util.List;
import org.vereda.footprint.bill.BillLine;

/**
 * A line of a table of bills.
 *
 * @param vehicle whose bill it belongs to
 * @param line what is taken
 */
record VehicleLine(String vehicle, BillLine line) {
    /** The columns of the table; the last may be missing. */
    static final List<String> COLUMNS = List.of("vehicle", "part", "component", "product", "amount", "spread");

    /** How many of the columns a table must have. */
    static final int REQUIRED = 5;
}
