package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one unit of a product causes in one impact category.
 *
 * @param product the product's identifier
 * @param name its name
 * @param maker who makes it, empty where nobody in particular does
 * @param country where, empty where not known
 * @param declaredUnit the unit of the product
 * @param category the impact category
 * @param value how much, in the unit of the category
 * @param unit the unit of the category
 * @param range its range in nineteen of twenty cases, none where no spread is known
 */
public record ImpactLine(
        String product,
        Named name,
        String maker,
        String country,
        String declaredUnit,
        String category,
        BigDecimal value,
        String unit,
        Optional<Interval.Range> range) {}
