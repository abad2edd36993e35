package org.vereda.footprint.network;

import java.util.EnumMap;
import java.util.Map;
import org.vereda.footprint.network.DataRequest.Kind;

/**
 * What it takes to ask for something and to answer, and how sure the answer will be, by kind of request.
 *
 * @param efforts in working hours of both sides together or any other unit, above zero
 * @param after the geometric standard deviation that remains after an answer, at least 1
 */
public record Effort(Map<Kind, Double> efforts, Map<Kind, Double> after) {
    public Effort {
        efforts = Map.copyOf(efforts);
        after = Map.copyOf(after);
        for (Kind kind : Kind.values()) {
            if (!efforts.containsKey(kind) || !after.containsKey(kind)) {
                throw new IllegalArgumentException("no effort or no spread after an answer for " + kind);
            }
        }
    }

    /**
     * Ratios that nobody measured and that a partnership should replace by its own: a record that lies in a drawer counts 1, a
     * footprint that a supplier has to compute 8, and twice that where the supplier is not even named.
     *
     * @param measured the geometric standard deviation of a bill, a meter or a scale
     * @param footprint that of a footprint computed for one product from its maker's own data
     */
    public static Effort standard(double measured, double footprint) {
        Map<Kind, Double> efforts = new EnumMap<>(Map.of(
                Kind.FACILITY_RECORD, 1.0,
                Kind.PART_AMOUNT, 2.0,
                Kind.SUPPLIER_FOOTPRINT, 8.0,
                Kind.FOOTPRINT_FROM_UNNAMED, 16.0));
        Map<Kind, Double> after = new EnumMap<>(Map.of(
                Kind.FACILITY_RECORD, measured,
                Kind.PART_AMOUNT, measured,
                Kind.SUPPLIER_FOOTPRINT, footprint,
                Kind.FOOTPRINT_FROM_UNNAMED, footprint));
        return new Effort(efforts, after);
    }

    double of(Kind kind) {
        return efforts.getOrDefault(kind, 1.0);
    }

    double after(Kind kind) {
        return after.getOrDefault(kind, 1.0);
    }
}
