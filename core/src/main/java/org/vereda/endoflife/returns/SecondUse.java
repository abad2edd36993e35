package org.vereda.endoflife.returns;

import java.util.Optional;
import org.vereda.endoflife.fleet.ComponentReturn;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * What share of good batteries does something else before they are recycled. Good ones are those whose vehicle ended before
 * them; failed ones go to recycling at once.
 *
 * @param share the share of the good ones, 0 to 1
 * @param years how long they are used for a second time, whole years from 1 on
 * @param oldest the greatest age in years at which a battery is taken, empty for any
 */
public record SecondUse(double share, int years, Optional<Integer> oldest) {
    /** All batteries go to recycling at once. */
    public static final SecondUse NONE = new SecondUse(0, 1, Optional.empty());

    /**
     * A checked second use.
     *
     * @throws InvalidInput where the share lies outside 0 to 1, the years are fewer than 1 or the age is negative
     */
    public SecondUse {
        if (!(share >= 0 && share <= 1)) {
            throw refused("fleet.not-a-share", Double.toString(share));
        }
        if (years < 1) {
            throw refused("fleet.no-years", Integer.toString(years));
        }
        oldest.filter(age -> age < 0).ifPresent(age -> {
            throw refused("fleet.no-age", age.toString());
        });
    }

    /** How many of the batteries that came back go into a second use. */
    double enter(ComponentReturn back) {
        int age = back.year() - back.installed();
        return oldest.map(most -> age <= most).orElse(true) ? share * back.freed() : 0;
    }

    private static InvalidInput refused(String code, String argument) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, argument));
    }
}
