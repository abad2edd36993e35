package org.vereda.footprint.product;

import java.math.BigDecimal;
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
 * @param kilograms kg CO2e per {@code declaredUnit}, cradle to gate
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
        BigDecimal kilograms,
        Quantity declaredUnit,
        BigDecimal primaryShare,
        Period validity,
        String gwpSet,
        String standard,
        SourcePosition position) {
    public SupplierFootprint {
        if (primaryShare.signum() < 0 || primaryShare.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInput.of(Finding.error("footprint.bad-primary-share", position, primaryShare.toPlainString()));
        }
        if (declaredUnit.amount().signum() <= 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-declared-unit", position, product, declaredUnit.toString()));
        }
    }
}
