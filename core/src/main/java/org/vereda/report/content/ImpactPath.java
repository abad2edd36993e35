package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A way through the supply chain from a product to a step that causes something.
 *
 * @param steps from the product to the step
 * @param impact what the step causes for the product along this way
 * @param share the share of the product's total, none where that is zero
 */
public record ImpactPath(List<Named> steps, BigDecimal impact, Optional<BigDecimal> share) {
    public ImpactPath {
        steps = List.copyOf(steps);
    }
}
