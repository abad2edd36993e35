package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Map;
import org.vereda.inventory.Amount;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.sources.table.TableRow;

/**
 * Amounts that no facility can use, whatever it makes: about what all of Mexico uses of energy in a year, and as much of masses and volumes. One
 * such row would be the whole footprint of everybody downstream, so it is an error and not a doubt.
 */
final class LargestAmounts {
    /** In the base units of the dimensions: J, kg, m3. */
    private static final Map<Dimension, BigDecimal> LIMITS = Map.of(
            Dimension.ENERGY, BigDecimal.TEN.pow(19),
            Dimension.MASS, BigDecimal.TEN.pow(12),
            Dimension.VOLUME, BigDecimal.TEN.pow(11));

    private LargestAmounts() {}

    /** False, with a finding, for an amount beyond the limit of its dimension; money and other dimensions have none. */
    static boolean isPossible(TableRow row, Amount amount) {
        return switch (amount) {
            case Amount.Spent spent -> true;
            case Amount.Physical(Quantity quantity) -> isPossible(row, quantity);
        };
    }

    private static boolean isPossible(TableRow row, Quantity quantity) {
        BigDecimal limit = LIMITS.get(quantity.unit().dimension());
        boolean possible = limit == null
                || quantity.amount().multiply(quantity.unit().factor()).compareTo(limit) <= 0;
        if (!possible) {
            row.report(Finding.error("sources.impossible-amount", row.position("amount"), quantity.toString()));
        }
        return possible;
    }
}
