package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;

/**
 * One line of a footprint, {@code kg CO2e = amount * factor}, with the sources of both.
 *
 * @param scope where it belongs
 * @param flow what was used
 * @param endUse the end use that it feeds, empty for the site as a whole
 * @param claim the amount as stated, with its evidence and source position
 * @param amount the amount in the factor's unit (for money, US dollars at the factor's price year)
 * @param conversion the facts that led from the stated unit to the factor's, empty where the unit alone was converted
 * @param factor the factor with its source
 * @param gwpSet the GWP set of {@code components}: the method's, or the factor's own where it states only a sum
 * @param kilograms kg of each gas
 * @param components kg CO2e of each component
 */
public record FootprintLine(
        EmissionScope scope,
        Flow flow,
        String endUse,
        Claim<Amount> claim,
        BigDecimal amount,
        List<String> conversion,
        EmissionFactor factor,
        String gwpSet,
        Map<Gas, BigDecimal> kilograms,
        Map<GhgComponent, BigDecimal> components) {
    public FootprintLine {
        conversion = List.copyOf(conversion);
        kilograms = Map.copyOf(kilograms);
        components = Collections.unmodifiableMap(new TreeMap<>(components));
    }

    /** kg CO2e; what biomass took up and gives back is in none of the scopes and not counted (GHG Protocol, chapter 9). */
    public BigDecimal co2e() {
        return components.entrySet().stream()
                .filter(part -> !part.getKey().isBiogenicCarbonDioxide())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True for a factor per money. */
    public boolean isSpendBased() {
        return factor.priceYear().isPresent();
    }
}
