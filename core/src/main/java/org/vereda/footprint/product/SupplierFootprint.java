package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A product carbon footprint that a supplier sent.
 *
 * @param product the product's identifier in the partnership
 * @param supplier the identifier of the facility or organization that sent it, empty where any supplier is meant
 * @param components kg CO2e of each component per {@code declaredUnit}, cradle to gate
 * @param declaredUnit the amount that it is stated for
 * @param primaryShare the share of primary data as stated, 0 to 1
 * @param validity first and last day on which it may be used
 * @param gwpSet the GWP set as stated, empty where not stated
 * @param standard the rules that it follows, for example {@code PACT 3.0}
 * @param position where it was read
 */
public record SupplierFootprint(
        String product,
        String supplier,
        Map<GhgComponent, BigDecimal> components,
        Quantity declaredUnit,
        BigDecimal primaryShare,
        Period validity,
        String gwpSet,
        String standard,
        SourcePosition position) {
    public SupplierFootprint {
        components = Collections.unmodifiableMap(new TreeMap<>(components));
        if (primaryShare.signum() < 0 || primaryShare.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInput.of(Finding.error("footprint.bad-primary-share", position, primaryShare.toPlainString()));
        }
        if (declaredUnit.amount().signum() <= 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-declared-unit", position, product, declaredUnit.toString()));
        }
    }

    /** kg CO2e per {@code declaredUnit} without the carbon dioxide that biomass takes up and gives back. */
    public BigDecimal kilograms() {
        return components.entrySet().stream()
                .filter(part -> !part.getKey().isBiogenicCarbonDioxide())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
