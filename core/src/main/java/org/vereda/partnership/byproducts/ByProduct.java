package org.vereda.partnership.byproducts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Quantity;

/**
 * A post: a by-product that a facility offers, or a material that it needs.
 *
 * @param id its identifier
 * @param side offered or needed
 * @param organization whose it is
 * @param facility where it is
 * @param material its group
 * @param name what it is in its author's words
 * @param amount how much
 * @param cadence for how long that is
 * @param permit what is needed to move or use it, may be empty
 * @param starts the first day
 * @param ends the last day; none for until further notice
 * @param isOpen false after it was closed
 */
public record ByProduct(
        String id,
        Side side,
        String organization,
        String facility,
        Material material,
        String name,
        Quantity amount,
        Cadence cadence,
        String permit,
        LocalDate starts,
        Optional<LocalDate> ends,
        boolean isOpen) {
    /** Offered or needed. */
    public enum Side {
        OFFER,
        NEED;

        /** The key of its name. */
        public String key() {
            return "label.byproduct-side." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** For how long an amount is. */
    public enum Cadence {
        /** Once. */
        ONCE(1),
        /** Every month. */
        MONTH(12),
        /** Every year. */
        YEAR(1);

        private final int perYear;

        Cadence(int perYear) {
            this.perYear = perYear;
        }

        /** The key of its name. */
        public String key() {
            return "label.byproduct-cadence." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code amount * times a year}: what there is in a year; of a single amount, the amount. */
    public Quantity perYear() {
        return amount.times(BigDecimal.valueOf(cadence.perYear));
    }

    /** True where it is open and not over on a day. */
    public boolean holdsOn(LocalDate day) {
        return isOpen && ends.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** True where there is a day that both hold on. */
    boolean meets(ByProduct other) {
        return ends.filter(last -> last.isBefore(other.starts)).isEmpty()
                && other.ends.filter(last -> last.isBefore(starts)).isEmpty();
    }
}
