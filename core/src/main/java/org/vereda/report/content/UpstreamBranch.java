package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What goes into a product, with everything behind it.
 *
 * @param name what it is
 * @param place who makes it and where, empty where not known
 * @param amount how much of it is taken
 * @param unit the unit of the amount
 * @param impact what it causes with everything behind it, in the unit of the category
 * @param share the share of the product's total, none where that is zero
 * @param own what is caused at this step itself
 * @param leftOut what is caused by inputs that are not shown
 * @param branches the inputs that are, largest first
 */
public record UpstreamBranch(
        Named name,
        String place,
        BigDecimal amount,
        String unit,
        BigDecimal impact,
        Optional<BigDecimal> share,
        BigDecimal own,
        BigDecimal leftOut,
        List<UpstreamBranch> branches) {
    public UpstreamBranch {
        branches = List.copyOf(branches);
    }
}
