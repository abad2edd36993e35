package org.vereda.report.content;

import java.math.BigDecimal;
import org.vereda.inventory.Burden;

/**
 * What the plan saves.
 *
 * @param year in which year
 * @param metric what is counted
 * @param amount in the metric's unit
 * @param baseline what would be without the plan, in the metric's unit
 */
public record Reduction(int year, Burden metric, BigDecimal amount, BigDecimal baseline) {}
