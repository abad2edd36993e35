package org.vereda.partnership.disclosure;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.vereda.matrix.optimum.NonnegativeSums;

/**
 * What contributors can find out from totals that were shown: figures are from zero on, totals are known (exactly, or
 * within the step they were rounded to), everybody knows the own figure. The range of a figure x is the solution of two
 * linear programs. It is left open where its ends lie at least p x away from x on both sides; p is 1 at most, so that a range that reaches
 * down to zero is wide enough there.
 *
 * <p>Members who stand in the same totals are one {@link Crowd} with one unknown S, the sum of their figures. Where those of a coalition
 * have K of it together, another's figure is S - K at most, and nothing at least unless nobody else is left in the crowd. Of all coalitions
 * with as many members in each crowd the one with the largest figures narrows every range most, so that no other has to be tried; within
 * the crowd of somebody whose figure it wants, it is the largest but that one.
 */
final class Knowledge {
    /** Linear programs are solved to about this share. */
    private static final double EXACTNESS = 1e-7;

    private final List<Publication> known;
    private final List<List<Integer>> places;
    private final List<Crowd> crowds;
    private final DisclosurePolicy policy;

    /** @param holdings the true figures of everybody whom the totals hold */
    Knowledge(List<Publication> known, Holdings holdings, DisclosurePolicy policy) {
        this.known = List.copyOf(known);
        SortedMap<List<Integer>, Crowd> all = Crowd.of(known, holdings);
        this.places = List.copyOf(all.keySet());
        this.crowds = List.copyOf(all.values());
        this.policy = policy;
    }

    /** True where no coalition of the allowed size can come too close to the figure of anybody else. */
    boolean leavesEverybodyOpen() {
        try (NonnegativeSums sums = new NonnegativeSums(crowds.size())) {
            for (int at = 0; at < known.size(); at++) {
                know(sums, at);
            }
            return leavesOpen(sums, new int[crowds.size()], 0, policy.colluding());
        }
    }

    private void know(NonnegativeSums sums, int at) {
        double middle = known.get(at).shown().doubleValue();
        double half = known.get(at).halfWidth().doubleValue();
        int[] members = IntStream.range(0, crowds.size())
                .filter(crowd -> places.get(crowd).contains(at))
                .toArray();
        sums.know(members, middle - half, middle + half);
    }

    /** Goes through all coalitions by how many of each crowd are in them, up to the size that the policy fears. */
    private boolean leavesOpen(NonnegativeSums sums, int[] insiders, int from, int more) {
        boolean open = isOpen(sums, insiders);
        for (int crowd = from; open && more > 0 && crowd < crowds.size(); crowd++) {
            if (insiders[crowd] < crowds.get(crowd).figures().size()) {
                insiders[crowd]++;
                open = leavesOpen(sums, insiders, crowd, more - 1);
                insiders[crowd]--;
            }
        }
        return open;
    }

    private boolean isOpen(NonnegativeSums sums, int[] insiders) {
        for (int crowd = 0; crowd < crowds.size(); crowd++) {
            bound(sums, crowd, insiders[crowd], crowds.get(crowd).largest(insiders[crowd]));
        }
        return IntStream.range(0, crowds.size())
                .filter(crowd -> insiders[crowd] < crowds.get(crowd).figures().size())
                .allMatch(crowd -> isOpen(sums, crowd, insiders[crowd]));
    }

    /** Each of the largest may be the one whose figure is wanted; the last of them leaves the bound as the coalition has it. */
    private boolean isOpen(NonnegativeSums sums, int crowd, int insiders) {
        List<Double> figures = crowds.get(crowd).figures();
        boolean open = true;
        for (int target = 0; open && target <= insiders; target++) {
            double figure = figures.get(target);
            double pooled = crowds.get(crowd).largest(insiders + 1) - figure;
            bound(sums, crowd, insiders, pooled);
            open = isOpen(sums, crowd, figure, pooled, crowds.get(crowd).without(insiders) == 1);
        }
        return open;
    }

    /** The sum of a crowd is what the coalition has of it, and more only where somebody else is left. */
    private void bound(NonnegativeSums sums, int crowd, int insiders, double pooled) {
        boolean whole = crowds.get(crowd).without(insiders) == 0;
        sums.bound(crowd, pooled, whole ? pooled : Double.POSITIVE_INFINITY);
    }

    private boolean isOpen(NonnegativeSums sums, int crowd, double figure, double pooled, boolean alone) {
        int[] sum = {crowd};
        double whole = figure + pooled;
        double distance = policy.protection().doubleValue() * figure;
        double tolerance = EXACTNESS * Math.max(1, figure);
        boolean above = sums.most(sum).orElse(whole) - pooled >= figure + distance - tolerance;
        return above && (!alone || sums.least(sum).orElse(whole) - pooled <= figure - distance + tolerance);
    }
}
