package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When a single total shows too much of somebody. Which rule speaks is never told with the refusal. */
public enum CellRule {
    /** Too few have contributed. */
    FEW_CONTRIBUTORS {
        @Override
        boolean isBroken(Holdings holdings, DisclosurePolicy policy) {
            return holdings.contributors() < policy.contributors();
        }
    },
    /** The (n,k) rule: the n largest have more than the share k of the total. */
    DOMINANCE {
        @Override
        boolean isBroken(Holdings holdings, DisclosurePolicy policy) {
            BigDecimal largest = sum(holdings.largestFirst(), 0, policy.dominators());
            return largest.compareTo(policy.dominance().multiply(holdings.total())) > 0;
        }
    },
    /**
     * The p% rule: those next in size, who know their own figures, come closer to the largest figure x1 than the share p:
     * X - x1 - x2 - ... &lt; p x1.
     */
    NEARNESS {
        @Override
        boolean isBroken(Holdings holdings, DisclosurePolicy policy) {
            List<BigDecimal> sorted = holdings.largestFirst();
            if (sorted.isEmpty()) {
                return false;
            }
            BigDecimal unknown = holdings.total().subtract(sum(sorted, 0, 1 + policy.colluding()));
            return unknown.compareTo(policy.protection().multiply(sorted.getFirst())) < 0;
        }
    };

    abstract boolean isBroken(Holdings holdings, DisclosurePolicy policy);

    /** The rules that the total breaks; none where it may be shown by itself. */
    public static Set<CellRule> broken(Holdings holdings, DisclosurePolicy policy) {
        Set<CellRule> broken = EnumSet.noneOf(CellRule.class);
        for (CellRule rule : values()) {
            if (rule.isBroken(holdings, policy)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private static BigDecimal sum(List<BigDecimal> sorted, int from, int count) {
        return sorted.stream().skip(from).limit(count).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
