package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.optimum.NonnegativeSums;

/** Totals of crowds say the same as one unknown for each member and a look at every coalition. */
class KnowledgeTest {
    @Test
    void crowdsSayTheSameAsEveryCoalitionByItself() {
        compare(new SplittableRandom(7), 200);
    }

    @Tag("simulation")
    @Test
    void crowdsSayTheSameManyTimes() {
        compare(new SplittableRandom(8), 1000);
    }

    /** 100 + 60 is 160, 60 + 10 is 70: the 100 are at least 90, and at least 95 for one of the two with 5; above they reach 160. */
    @Test
    void aFigureMustBeOpenBelowAsWell() {
        List<Integer> figures = List.of(100, 20, 20, 20, 5, 5);
        assertThat(isOpen(figures, 1, "0.049")).isTrue();
        assertThat(isOpen(figures, 1, "0.051")).isFalse();
    }

    /** As above; one with 30 stands beside the 100, so that 90 + 30 are the least of both. */
    @Test
    void whatTheOthersOfACrowdKnowCountsBelow() {
        List<Integer> figures = List.of(100, 30, 20, 20, 20, 5, 5);
        assertThat(isOpen(figures, 2, "0.099")).isTrue();
        assertThat(isOpen(figures, 2, "0.101")).isFalse();
    }

    /** The first and the next three are in one total, these three and the last two in another. */
    private static boolean isOpen(List<Integer> figures, int first, String protection) {
        Map<String, BigDecimal> told = new TreeMap<>();
        figures.forEach(figure -> told.put("m" + told.size(), BigDecimal.valueOf(figure)));
        List<String> members = List.copyOf(told.keySet());
        List<Publication> known = List.of(
                total(told, members.subList(0, first + 3)), total(told, members.subList(first, members.size())));
        DisclosurePolicy policy = policy(1, new BigDecimal(protection));
        return new Knowledge(known, Holdings.of(told), policy).leavesEverybodyOpen();
    }

    private static Publication total(Map<String, BigDecimal> told, List<String> some) {
        TreeSet<String> members = new TreeSet<>(some);
        return new Publication("s", "t", members, Holdings.of(told).of(members).total(), BigDecimal.ZERO);
    }

    private static void compare(SplittableRandom random, int rounds) {
        int open = 0;
        for (int round = 0; round < rounds; round++) {
            Map<String, BigDecimal> figures = figures(random);
            List<Publication> known = totals(random, figures);
            DisclosurePolicy policy = policy(1 + random.nextInt(3), BigDecimal.valueOf(random.nextInt(4), 1));
            Map<String, BigDecimal> told = new TreeMap<>(figures);
            if (random.nextInt(4) == 0) {
                told.remove("m0");
            }
            boolean fast = new Knowledge(known, Holdings.of(told), policy).leavesEverybodyOpen();
            assertThat(fast)
                    .as("%s %s %s", known, told, policy)
                    .isEqualTo(new EveryCoalition(known, told, policy).leavesEverybodyOpen());
            open += fast ? 1 : 0;
        }
        assertThat(open).isBetween(rounds / 4, rounds * 3 / 4);
    }

    private static Map<String, BigDecimal> figures(SplittableRandom random) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        int members = 2 + random.nextInt(7);
        for (int at = 0; at < members; at++) {
            long figure = random.nextInt(5) == 0 ? random.nextInt(2) * 1000 : 50 + random.nextInt(100);
            figures.put("m" + at, BigDecimal.valueOf(figure));
        }
        return figures;
    }

    private static List<Publication> totals(SplittableRandom random, Map<String, BigDecimal> figures) {
        List<Publication> known = new ArrayList<>();
        int totals = 1 + random.nextInt(3);
        for (int at = 0; at < totals; at++) {
            int least = at == 0 ? 0 : random.nextInt(10);
            TreeSet<String> members = new TreeSet<>();
            figures.keySet().stream()
                    .filter(any -> random.nextInt(10) >= least / 2)
                    .forEach(members::add);
            if (!members.isEmpty()) {
                BigDecimal total = Holdings.of(figures).of(members).total();
                BigDecimal half = random.nextInt(3) == 0 ? BigDecimal.valueOf(50) : BigDecimal.ZERO;
                known.add(new Publication("s", "t", members, total.add(half.movePointLeft(1)), half));
            }
        }
        return known;
    }

    private static DisclosurePolicy policy(int colluding, BigDecimal protection) {
        DisclosurePolicy usual = DisclosurePolicy.USUAL;
        return new DisclosurePolicy(
                usual.contributors(),
                usual.dominators(),
                usual.dominance(),
                protection,
                colluding,
                usual.overlap(),
                usual.digits());
    }

    /** One unknown for each member, two linear programs for each member and coalition. */
    private record EveryCoalition(List<Publication> known, Map<String, BigDecimal> told, DisclosurePolicy policy) {
        boolean leavesEverybodyOpen() {
            SortedSet<String> all = new TreeSet<>();
            known.forEach(total -> all.addAll(total.members()));
            List<String> members = List.copyOf(all);
            try (NonnegativeSums sums = new NonnegativeSums(members.size())) {
                known.forEach(total -> sums.know(
                        total.members().stream().mapToInt(members::indexOf).toArray(),
                        total.shown().subtract(total.halfWidth()).doubleValue(),
                        total.shown().add(total.halfWidth()).doubleValue()));
                return leavesOpen(sums, members, new ArrayList<>(), 0);
            }
        }

        private boolean leavesOpen(NonnegativeSums sums, List<String> members, List<String> coalition, int from) {
            boolean open = members.stream()
                    .filter(target -> told.containsKey(target) && !coalition.contains(target))
                    .allMatch(target -> isOpen(sums, members.indexOf(target), figure(target)));
            for (int at = from; open && coalition.size() < policy.colluding() && at < members.size(); at++) {
                String insider = members.get(at);
                if (told.containsKey(insider)) {
                    sums.fix(at, figure(insider));
                    coalition.add(insider);
                    open = leavesOpen(sums, members, coalition, at + 1);
                    coalition.removeLast();
                    sums.free(at);
                }
            }
            return open;
        }

        private double figure(String member) {
            return told.getOrDefault(member, BigDecimal.ZERO).doubleValue();
        }

        private boolean isOpen(NonnegativeSums sums, int target, double figure) {
            int[] one = {target};
            double away = policy.protection().doubleValue() * figure;
            double tolerance = 1e-7 * Math.max(1, figure);
            double most = sums.most(one).orElse(figure);
            double least = sums.least(one).orElse(figure);
            return most >= figure + away - tolerance && (least <= figure - away + tolerance || least <= tolerance);
        }
    }
}
