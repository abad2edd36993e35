package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.quantity.Finding;

/**
 * How the burden of a process is shared among its products, with the reasons.
 *
 * @param step the step of the order that decided
 * @param measure the physical measure, where it was one
 * @param shares the share of each product, 0 to 1; they sum to exactly 1. Empty where nothing decides
 * @param priceRatio highest price to lowest, where prices were looked at and the lowest is above zero
 * @param reasons why, step by step, as notes; and doubts as warnings
 */
public record AllocationDecision(
        Step step,
        Optional<CoProduct.Measure> measure,
        Map<String, BigDecimal> shares,
        Optional<BigDecimal> priceRatio,
        List<Finding> reasons) {
    public AllocationDecision {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        reasons = List.copyOf(reasons);
    }

    /** A step of the order. */
    public enum Step {
        /** One product takes all. */
        SINGLE_PRODUCT,
        /** A sector rule that the rulebook accepts gives the shares. */
        SECTOR_RULE,
        /** The process was divided into parts that make one product each. */
        SUBDIVISION,
        /** The main product takes all, less what the others displace elsewhere. */
        SUBSTITUTION,
        /** By a physical measure. */
        PHYSICAL,
        /** By value. */
        ECONOMIC,
        /** The data decide nothing. */
        UNDECIDED
    }
}
