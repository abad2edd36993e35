package org.vereda.roadmap.policy;

import java.math.BigDecimal;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A reduction that must be reached in a year, against the baseline of the same year.
 *
 * @param scope whose reduction counts
 * @param metric what is reduced
 * @param year in which year it must stand
 * @param goal how much
 * @param position where the row was read
 */
public record Target(Scope scope, Burden metric, int year, Goal goal, SourcePosition position) {
    /** How much a target asks for. */
    public sealed interface Goal {
        /** At least this amount less in the year. */
        record Reduction(Quantity amount) implements Goal {}

        /** At most this amount left in the year. */
        record Cap(Quantity amount) implements Goal {}

        /** At least this share of the baseline less in the year, in percent. */
        record Percent(BigDecimal percent) implements Goal {}
    }
}
