package org.vereda.inventory.identity;

import java.time.LocalDate;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.SourcePosition;

/**
 * What a person decided about two facilities. A decision goes before every score.
 *
 * @param left one facility
 * @param right the other one
 * @param verdict whether they are one
 * @param by who decided
 * @param date when
 * @param why the reason in the person's words, empty where none was given
 * @param position where the row was read
 */
public record FacilityDecision(
        FacilityKey left,
        FacilityKey right,
        Verdict verdict,
        String by,
        LocalDate date,
        String why,
        SourcePosition position) {
    /** Whether two facilities are one. */
    public enum Verdict {
        SAME,
        DIFFERENT
    }

    /** The same decision with the smaller key on the left. */
    public FacilityDecision inOrder() {
        return FacilityDescription.KEY_ORDER.compare(left, right) <= 0
                ? this
                : new FacilityDecision(/* left= */ right, /* right= */ left, verdict, by, date, why, position);
    }
}
