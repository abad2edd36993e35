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
}
