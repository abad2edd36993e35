package org.vereda.partnership.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vereda.matrix.frontier.FrontierModel;
import org.vereda.matrix.frontier.Leverage;
import org.vereda.partnership.disclosure.CellRule;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;

/**
 * Whether few organizations decide so much of a reference that its numbers are about them: a driver that only one of them has makes its
 * coefficient that plant's use; a single far outlier is the spread.
 *
 * @param group the plants of the reference
 * @param policy what is demanded
 */
record Influence(List<Peer> group, DisclosurePolicy policy) {
    Influence {
        group = List.copyOf(group);
    }

    /** The total use breaks a {@link CellRule}. */
    boolean isUseProtected() {
        return isProtected(Peer::use);
    }

    /** No total of a driver, also of the fixed part, breaks one. */
    boolean areDriversProtected() {
        for (int driver = 0; driver < group.getFirst().drivers().size(); driver++) {
            int at = driver;
            if (!isProtected(peer -> peer.drivers().get(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * No few organizations, as many as the (n,k) rule counts or as may collude with one more, have more than the share k of the squares of
     * any combination of the drivers, each over the fitted use; and the squared distances from the frontier, which make the spreads, keep the
     * rules for totals.
     */
    boolean isFitProtected(FrontierModel model) {
        return mostOfSquares(model) <= policy.dominance().doubleValue()
                && isProtected(peer -> Math.pow(Math.log(peer.use() / fitted(model, peer)), 2));
    }

    private double mostOfSquares(FrontierModel model) {
        Leverage leverage = new Leverage(group.stream()
                .map(peer -> peer.drivers().stream()
                        .mapToDouble(value -> value / fitted(model, peer))
                        .toArray())
                .toArray(double[][]::new));
        return plantsByOwner().stream()
                .map(leverage::of)
                .sorted(Comparator.reverseOrder())
                .limit(Math.max(policy.dominators(), 1 + policy.colluding()))
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Collection<List<Integer>> plantsByOwner() {
        Map<String, List<Integer>> owned = new TreeMap<>();
        for (int i = 0; i < group.size(); i++) {
            owned.computeIfAbsent(group.get(i).organization(), any -> new ArrayList<>())
                    .add(i);
        }
        return owned.values();
    }

    private static double fitted(FrontierModel model, Peer peer) {
        return Math.max(model.best(peer.drivers()), Double.MIN_NORMAL);
    }

    private boolean isProtected(ToDoubleFunction<Peer> amount) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        group.forEach(peer ->
                amounts.merge(peer.organization(), BigDecimal.valueOf(amount.applyAsDouble(peer)), BigDecimal::add));
        return CellRule.broken(Holdings.of(amounts), policy).isEmpty();
    }
}
