package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.vereda.quantity.Money;

/**
 * One of the products that a process makes together.
 *
 * @param id the product's identifier
 * @param measures how much of it was made by each physical measure that is known, all products in the same units
 * @param prices its price per unit in each of several years, in one currency at one price year
 */
public record CoProduct(String id, Map<Measure, BigDecimal> measures, List<Money> prices) {
    public CoProduct {
        measures = Map.copyOf(measures);
        prices = List.copyOf(prices);
    }

    /** A physical measure that a footprint can be shared by. */
    public enum Measure {
        /** kg. */
        MASS,
        /** Pieces. */
        PIECES,
        /** MJ. */
        ENERGY,
        /** MJ of work that the energy could do, see {@link AllocationOrder#exergyOfHeat}. */
        EXERGY
    }
}
