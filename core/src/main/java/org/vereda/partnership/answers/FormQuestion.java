package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * A question of a form.
 *
 * @param form the form, for example {@code tri-form-r}
 * @param id its name within the form
 * @param section where the form asks it, empty where that is not known
 * @param words what is asked, in words of our own
 * @param origin where the answer comes from
 * @param unit the unit that the form wants, as it is shown; {@code none} for words
 * @param source where it was read that the form asks for this
 * @param pack the reference pack and version
 */
public record FormQuestion(
        String form, String id, String section, Words words, Origin origin, String unit, String source, String pack) {
    /** The unit of answers that are words. */
    public static final String NO_UNIT = "none";

    private static final String EQUIVALENTS = " CO2e";

    /** The unit as a measure, nothing for words. */
    public Optional<Unit> measure() {
        return unit.endsWith(EQUIVALENTS)
                ? Units.find(unit.substring(0, unit.length() - EQUIVALENTS.length()))
                : Units.find(unit);
    }

    /** The amount in the unit of the form; nothing where that cannot be. */
    Optional<BigDecimal> in(Quantity amount) {
        return measure()
                .filter(wanted -> wanted.isComparableWith(amount.unit()))
                .map(wanted -> amount.to(wanted).amount());
    }

    /**
     * Words in three languages.
     *
     * @param en English
     * @param fr French
     * @param es Spanish
     */
    public record Words(String en, String fr, String es) {}
}
