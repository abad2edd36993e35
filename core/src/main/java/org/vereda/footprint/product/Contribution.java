package org.vereda.footprint.product;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.method.GhgComponent;

/**
 * A part of a footprint: what one facility's making of one product adds through one flow.
 *
 * @param product the product that is made there, empty for a facility whose products are not known
 * @param facility the facility, empty where it is not known
 * @param country the facility's country by ISO code, empty where it is not known; goods from outside the partnership count
 *     in the country of the facility that buys them
 * @param scope where it belongs from that facility's point of view
 * @param flow the flow's id, or {@code footprint:PRODUCT} for a footprint that a supplier sent
 * @param source what the number rests on
 * @param component what kind of emission it is; biogenic carbon dioxide counts in no total without uptake
 * @param gwpSet the GWP set of {@code kilograms}
 * @param kilograms kg CO2e
 * @param primaryKilograms the part of it that rests on primary data, of the same sign
 */
public record Contribution(
        String product,
        String facility,
        String country,
        EmissionScope scope,
        String flow,
        Source source,
        GhgComponent component,
        String gwpSet,
        double kilograms,
        double primaryKilograms) {

    /** What a number of a footprint rests on. */
    public enum Source {
        /** The site's own energy and emissions. */
        SITE,
        /** A footprint that a supplier sent. */
        SUPPLIER_FOOTPRINT,
        /** A factor per mass, energy, volume or freight. */
        PROCESS_FACTOR,
        /** A factor per money. */
        SPEND_FACTOR
    }

    /** True where it counts in a total with that GWP set: biogenic carbon dioxide counts in none. */
    boolean isIn(String set) {
        return gwpSet.equals(set) && !component.isBiogenicCarbonDioxide();
    }

    Contribution times(double factor) {
        return new Contribution(
                product,
                facility,
                country,
                scope,
                flow,
                source,
                component,
                gwpSet,
                kilograms * factor,
                primaryKilograms * factor);
    }

    /** kg CO2e by some property, sorted by it. */
    public static <K extends Comparable<K>> Map<K, Double> by(
            Collection<Contribution> contributions, Function<Contribution, K> property) {
        Map<K, Double> sums = new TreeMap<>();
        contributions.forEach(part -> sums.merge(property.apply(part), part.kilograms(), Double::sum));
        return sums;
    }

    /** kg CO2e of all. */
    public static double total(Collection<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::kilograms).sum();
    }

    /**
     * The share of primary data in percent: {@code 100 * sum |part| * primary share / sum |part|} (PACT methodology 3,
     * Catena-X rulebook 7.2.4); 0 where there is nothing.
     */
    public static double primaryPercent(Collection<Contribution> contributions) {
        double all = contributions.stream()
                .mapToDouble(part -> Math.abs(part.kilograms()))
                .sum();
        double primary = contributions.stream()
                .mapToDouble(part -> Math.abs(part.primaryKilograms()))
                .sum();
        return all == 0 ? 0 : 100 * primary / all;
    }
}
