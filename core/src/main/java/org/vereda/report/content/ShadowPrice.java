package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.inventory.Burden;

/**
 * What one unit more would change.
 *
 * @param kind a target or a budget
 * @param scope whose
 * @param metric what a target counts, empty for a budget
 * @param year in which year
 * @param value money per tonne for gases, per unit of the metric otherwise, and per unit of money for a budget
 */
public record ShadowPrice(Kind kind, String scope, Optional<Burden> metric, OptionalInt year, BigDecimal value) {
    /** What a price belongs to. */
    public enum Kind {
        /** A reduction that must be reached. */
        TARGET,
        /** Money that may be spent. */
        BUDGET
    }
}
