package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Unit;

/**
 * The greenhouse gases of one unit of a flow: {@code kg of gas = amount in unit * gases[gas]}.
 *
 * @param flow the flow that it belongs to
 * @param region where it holds: an ISO 3166 code, an eGRID subregion, or empty for everywhere
 * @param kind what it covers
 * @param unit the unit of the flow's amount, with its basis; for money {@link org.vereda.quantity.Units#ONE}, which then
 *     stands for one US dollar at the prices of {@code priceYear}
 * @param gases kg of each gas per unit
 * @param gwpSet the GWP set inside {@link Gas#CO2E} and {@link Gas#FLUORINATED} ({@code AR4}, {@code AR5}, {@code AR6}),
 *     empty where only single gases are stated
 * @param year the year of the data
 * @param yearOfUse the year for which the publisher means it, where that differs
 * @param priceYear the price year of a factor per money
 * @param source publisher and document
 * @param licence under which it may be passed on
 * @param pack the reference pack and version that it came from
 */
public record EmissionFactor(
        Flow flow,
        String region,
        Kind kind,
        Unit unit,
        Map<Gas, BigDecimal> gases,
        String gwpSet,
        int year,
        Optional<Integer> yearOfUse,
        Optional<Integer> priceYear,
        String source,
        String licence,
        String pack) {
    public EmissionFactor {
        gases = Map.copyOf(gases);
    }

    /** What an emission factor covers. */
    public enum Kind {
        /** Burning a fuel or losing a gas at the facility: scope 1. */
        DIRECT,
        /** Electricity by the mix of its region: scope 2, location-based. */
        LOCATION_MIX,
        /** Electricity by what is left when contracts are taken out: scope 2, market-based without a contract. */
        RESIDUAL_MIX,
        /** From cradle to the gate of the supplier: materials, purchases, freight: scope 3. */
        UPSTREAM,
        /** Treatment of waste: scope 3, category 5. */
        END_OF_LIFE
    }
}
