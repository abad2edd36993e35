package org.vereda.report.content;

import java.math.BigDecimal;

/**
 * How two products compare when both are computed with the same draws.
 *
 * @param first the one product
 * @param second the other
 * @param category the impact category
 * @param unit the unit of the category
 * @param lower the share of draws in which the first causes less
 * @param higher the share of draws in which it causes more
 * @param difference first minus second
 * @param draws how many draws were computed
 * @param failed how many draws had no solution and are in no share
 */
public record ComparisonLine(
        Named first,
        Named second,
        String category,
        String unit,
        BigDecimal lower,
        BigDecimal higher,
        Interval difference,
        int draws,
        int failed) {}
