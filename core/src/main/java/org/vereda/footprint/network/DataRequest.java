package org.vereda.footprint.network;

import java.util.List;

/**
 * Something that could be asked for and would make footprints surer: a product footprint of a supplier, or a fact such as
 * what a facility used.
 *
 * @param kind what is asked for
 * @param holder who is asked: a facility or supplier, empty where he must be found first
 * @param subject the product, part or flow that it is about
 * @param nodes the nodes whose footprint the answer states, whatever lies behind them
 * @param facts the identities of the facts that the answer states better
 * @param after the geometric standard deviation that remains after the answer, at least 1
 * @param effort of asking and answering, in the unit of the {@link Effort} table
 */
public record DataRequest(
        Kind kind, String holder, String subject, List<Integer> nodes, List<Long> facts, double after, double effort) {
    public DataRequest {
        nodes = List.copyOf(nodes);
        facts = List.copyOf(facts);
        if (!(after >= 1) || !(effort > 0)) {
            throw new IllegalArgumentException("geometric standard deviation " + after + ", effort " + effort);
        }
    }

    /** What can be asked for. */
    public enum Kind {
        /** The footprint of a part from a supplier who is named. */
        SUPPLIER_FOOTPRINT,
        /** The footprint of a part whose supplier is not named yet. */
        FOOTPRINT_FROM_UNNAMED,
        /** A bill or a meter of a facility for one flow. */
        FACILITY_RECORD,
        /** How much of an input goes into a product. */
        PART_AMOUNT
    }

    /** The standard deviation that remains after the answer as a ratio to the amount, for a lognormal number. */
    double relativeAfter() {
        double square = Math.pow(Math.log(after), 2);
        return Math.exp(square / 2) * Math.sqrt(Math.expm1(square));
    }
}
