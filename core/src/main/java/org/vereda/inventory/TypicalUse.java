package org.vereda.inventory;

import java.math.BigDecimal;

/**
 * What audited plants of an industry typically use, as quartiles: a plausibility check, not a benchmark.
 *
 * @param industry NAICS 2017 digits, or a range such as {@code 3361-3363}
 * @param metric what is counted, for example {@code electricity-per-employee}
 * @param count how many plants
 * @param firstQuartile a quarter of the plants lies below
 * @param median half of the plants lies below
 * @param thirdQuartile three quarters of the plants lie below
 * @param unit the unit of the three, for example {@code kWh/employee}
 * @param source publisher and document
 * @param pack the reference pack and version that it came from
 */
public record TypicalUse(
        String industry,
        String metric,
        int count,
        BigDecimal firstQuartile,
        BigDecimal median,
        BigDecimal thirdQuartile,
        String unit,
        String source,
        String pack) {}
