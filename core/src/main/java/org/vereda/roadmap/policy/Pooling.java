package org.vereda.roadmap.policy;

import java.util.HashSet;
import java.util.Set;
import org.vereda.inventory.Burden;

/**
 * What the countries of a partnership put together: their targets, their budgets, both or nothing.
 *
 * <p>Only metrics that count the same wherever they are saved are pooled (greenhouse gases). Solvents, water and waste
 * are local and stay with their country unless somebody unlocks them on purpose, which leaves a warning.
 *
 * @param targets true where the countries' targets on one metric and year become one
 * @param budgets true where the countries' budgets and set-asides of one year become one
 * @param unlocked local metrics that are pooled nevertheless
 */
public record Pooling(boolean targets, boolean budgets, Set<Burden> unlocked) {
    /** Each country meets its own targets out of its own budgets. */
    public static final Pooling SILO = new Pooling(false, false, Set.of());

    /** One plan: targets and budgets are common. */
    public static final Pooling POOLED = new Pooling(true, true, Set.of());

    /** Targets are common, each country pays at home. */
    public static final Pooling TARGETS_ONLY = new Pooling(true, false, Set.of());

    /** Budgets are common, each country meets its own targets. */
    public static final Pooling BUDGETS_ONLY = new Pooling(false, true, Set.of());

    public Pooling {
        unlocked = Set.copyOf(unlocked);
    }

    /** The same pooling in which a local metric is pooled too. */
    public Pooling unlocking(Burden metric) {
        Set<Burden> more = new HashSet<>(unlocked);
        more.add(metric);
        return new Pooling(targets, budgets, more);
    }

    /** True where a reduction of the metric in one country may stand in for one in another. */
    public boolean mayPool(Burden metric) {
        return metric.isFungible() || unlocked.contains(metric);
    }

    /** The same with common targets and budgets. */
    public Pooling together() {
        return with(true, true);
    }

    public Pooling with(boolean commonTargets, boolean commonBudgets) {
        return new Pooling(commonTargets, commonBudgets, unlocked);
    }
}
