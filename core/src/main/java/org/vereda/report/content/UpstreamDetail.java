package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the footprint of a product in one impact category.
 *
 * @param product the product's identifier
 * @param name its name
 * @param maker who makes it, empty where nobody in particular does
 * @param declaredUnit the amount that the footprint is stated for
 * @param category the impact category
 * @param unit the unit of the category
 * @param total the footprint and how sure it is
 * @param basis how the ranges were found, by the keys {@code label.basis.*}
 * @param tree what goes in, none where it was not asked for
 * @param leftOut the share of the total that the tree leaves out
 * @param flows how the impact flows, none where it was not asked for
 * @param paths the ways that cause most, empty where they were not asked for
 * @param facts the facts that make it uncertain, largest share first
 */
public record UpstreamDetail(
        String product,
        Named name,
        String maker,
        String declaredUnit,
        String category,
        String unit,
        Interval total,
        String basis,
        Optional<UpstreamBranch> tree,
        Optional<BigDecimal> leftOut,
        Optional<ImpactFlows> flows,
        List<ImpactPath> paths,
        List<FactShare> facts) {
    public UpstreamDetail {
        paths = List.copyOf(paths);
        facts = List.copyOf(facts);
    }

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

    /**
     * A fact that makes a footprint uncertain.
     *
     * @param name what is known
     * @param kind what kind of fact it is, by the keys {@code label.fact.*}
     * @param holder who could know it better, empty where nobody in particular could
     * @param share the share of the variance that rests on it, 0 to 1
     */
    public record FactShare(Named name, String kind, String holder, BigDecimal share) {}
}
