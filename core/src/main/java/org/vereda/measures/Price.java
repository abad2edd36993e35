package org.vereda.measures;

import java.math.BigDecimal;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;

/**
 * What a unit of a flow costs the facilities of a scope. One row of {@code prices.csv}.
 *
 * @param scope a facility's identifier, an ISO 3166-2 subdivision, a country code, or {@code all}
 * @param flow what is bought
 * @param claim money for one unit, with its evidence and document
 * @param per the unit
 * @param changePerYear by which share it rises each year beyond inflation, 0 for none: 0.02 for 2 %
 */
public record Price(String scope, Flow flow, Claim<Money> claim, Unit per, BigDecimal changePerYear) {
    /** The scope of every facility. */
    public static final String ALL = "all";

    public Money money() {
        return claim.value();
    }
}
