package org.vereda.inventory;

import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * An industry by its North American code (NAICS in the United States and Canada, SCIAN in Mexico) and the code's
 * vintage, for 336110 of 2022 is 336111 and 336112 of 2017.
 *
 * @param digits two to six digits
 * @param vintage the year of the classification: 2012, 2017 or 2022
 */
public record IndustryCode(String digits, int vintage) {
    public IndustryCode {
        if (!digits.matches("\\d{2,6}")) {
            throw InvalidInput.of(Finding.error("inventory.bad-industry-code", SourcePosition.NOWHERE, digits));
        }
        if (vintage < 1997 || vintage % 5 != 2) {
            throw InvalidInput.of(
                    Finding.error("inventory.bad-industry-vintage", SourcePosition.NOWHERE, Integer.toString(vintage)));
        }
    }

    /** True for motor vehicles, bodies and trailers, and motor vehicle parts: 3361, 3362, 3363. */
    public boolean isAutomotive() {
        return digits.startsWith("3361") || digits.startsWith("3362") || digits.startsWith("3363");
    }

    public boolean isWithin(String prefix) {
        return digits.startsWith(prefix);
    }

    @Override
    public String toString() {
        return digits;
    }
}
