package org.vereda.report.content;

import java.math.BigDecimal;
import org.vereda.inventory.Burden;

/**
 * A target of the plan.
 *
 * @param scope whose it is: {@code all}, a country's code or a facility's name
 * @param metric what is counted
 * @param year in which year
 * @param asked how much, in the metric's unit
 * @param reached how much the plan reaches
 */
public record TargetLine(String scope, Burden metric, int year, BigDecimal asked, BigDecimal reached) {
    public boolean isMet() {
        return reached.compareTo(asked) >= 0;
    }
}
