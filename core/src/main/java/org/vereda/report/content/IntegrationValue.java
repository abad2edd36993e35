package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of one common plan over three national ones.
 *
 * @param siloCost the cost of the national plans together, none where they cannot meet their targets
 * @param pooledCost the cost of the common plan
 * @param byTargets the part of the value that pooled targets bring (mean over both orders)
 * @param byBudgets the part that pooled budgets bring
 */
public record IntegrationValue(
        Optional<BigDecimal> siloCost,
        BigDecimal pooledCost,
        Optional<BigDecimal> byTargets,
        Optional<BigDecimal> byBudgets) {
    /** What the national plans cost more than the common one. */
    public Optional<BigDecimal> value() {
        return siloCost.map(cost -> cost.subtract(pooledCost));
    }
}
