package org.vereda.partnership.baseline;

import org.vereda.quantity.Quantity;

/**
 * An amount with the range that holds it with 90 % probability; below zero where more was used.
 *
 * @param estimate the mean
 * @param low the 5 % quantile
 * @param high the 95 % quantile
 */
public record SavingRange(Quantity estimate, Quantity low, Quantity high) {
    /** True where the range holds nothing but savings. */
    public boolean isCertain() {
        return low.amount().signum() > 0;
    }
}
