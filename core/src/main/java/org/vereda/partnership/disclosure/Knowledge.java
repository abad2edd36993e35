package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.vereda.matrix.optimum.NonnegativeSums;

/**
 * What contributors can find out from totals that were shown: figures are from zero on, totals are known (exactly, or
 * within the step they were rounded to), everybody knows the own figure. The range of a figure x is the solution of two
 * linear programs. It is left open where its ends lie at least p x away from x on both sides, or reach down to zero.
 */
final class Knowledge {
    /** Linear programs are solved to about this share. */
    private static final double EXACTNESS = 1e-7;

    private final List<Publication> known;
    private final List<String> members;
    private final Holdings holdings;
    private final DisclosurePolicy policy;

    /** @param holdings the true figures of everybody whom the totals hold */
    Knowledge(List<Publication> known, Holdings holdings, DisclosurePolicy policy) {
        this.known = List.copyOf(known);
        this.holdings = holdings;
        this.policy = policy;
        SortedSet<String> all = new TreeSet<>();
        known.forEach(shown -> all.addAll(shown.members()));
        this.members = List.copyOf(all);
    }

    /** True where no coalition of the allowed size can come too close to the figure of anybody else. */
    boolean leavesEverybodyOpen() {
        try (NonnegativeSums sums = new NonnegativeSums(members.size())) {
            known.forEach(shown -> know(sums, shown));
            List<Integer> insiders = insiders();
            return leavesOpen(sums, List.of()) && coalitions(sums, insiders, new ArrayList<>(), 0);
        }
    }

    private void know(NonnegativeSums sums, Publication shown) {
        double middle = shown.shown().doubleValue();
        double half = shown.halfWidth().doubleValue();
        int[] indices = shown.members().stream().mapToInt(members::indexOf).toArray();
        sums.know(indices, middle - half, middle + half);
    }

    private List<Integer> insiders() {
        return IntStream.range(0, members.size())
                .filter(i -> holdings.byContributor().containsKey(members.get(i)))
                .boxed()
                .toList();
    }

    /** Goes through all coalitions up to the size that the policy fears. */
    private boolean coalitions(NonnegativeSums sums, List<Integer> insiders, List<Integer> coalition, int from) {
        if (coalition.size() == policy.colluding()) {
            return true;
        }
        for (int i = from; i < insiders.size(); i++) {
            int insider = insiders.get(i);
            sums.fix(insider, figure(insider));
            coalition.add(insider);
            boolean open = leavesOpen(sums, coalition) && coalitions(sums, insiders, coalition, i + 1);
            coalition.removeLast();
            sums.free(insider);
            if (!open) {
                return false;
            }
        }
        return true;
    }

    private boolean leavesOpen(NonnegativeSums sums, List<Integer> coalition) {
        return insiders().stream()
                .filter(target -> !coalition.contains(target))
                .allMatch(target -> isOpen(sums, target));
    }

    private boolean isOpen(NonnegativeSums sums, int target) {
        double figure = figure(target);
        double distance = policy.protection().doubleValue() * figure;
        double tolerance = EXACTNESS * Math.max(1, figure);
        int[] one = {target};
        double most = sums.most(one).orElse(figure);
        double least = sums.least(one).orElse(figure);
        return most >= figure + distance - tolerance && (least <= figure - distance + tolerance || least <= tolerance);
    }

    private double figure(int member) {
        BigDecimal figure = holdings.byContributor().get(members.get(member));
        if (figure == null) {
            throw new IllegalArgumentException(members.get(member));
        }
        return figure.doubleValue();
    }
}
