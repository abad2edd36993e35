package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Blanks of tables against every reader by himself: all that is needed and nothing that is not. */
class TableProtectionTest {
    @Test
    void nobodyComesTooCloseToABlankCellOfOthersAndNoBlankIsWithoutNeed() {
        SplittableRandom random = new SplittableRandom(11);
        int closed = 0;
        int added = 0;
        for (int round = 0; round < 80; round++) {
            List<TableCell> cells = TableAttack.table(random);
            Set<String> shown = shown(random, cells);
            DisclosurePolicy policy = policy(random.nextInt(5) * 0.1);
            Set<String> sensitive = TableAttack.sensitive(cells, shown, policy);
            SortedSet<String> blanks = TableProtection.blanks(cells, shown, policy);
            assertThat(blanks).containsAll(sensitive).noneMatch(shown::contains);
            if (blanks.size() + shown.size() == cells.size()) {
                closed++;
                continue;
            }
            assertThat(new TableAttack(cells, blanks, policy).found(sensitive)).isEmpty();
            for (String one : blanks) {
                if (!sensitive.contains(one)) {
                    added++;
                    Set<String> fewer = new TreeSet<>(blanks);
                    fewer.remove(one);
                    assertThat(new TableAttack(cells, fewer, policy).found(sensitive))
                            .as("%s without %s", cells, one)
                            .isNotEmpty();
                }
            }
        }
        assertThat(closed).isBetween(2, 40);
        assertThat(added).isGreaterThan(50);
    }

    /** One owner alone behind two cells of a row knows both, and with the total and the shown rest of the row the third one. */
    @Test
    void whoIsAloneBehindTwoCellsLearnsNothingFromBothTogether() {
        assertIsProtected(Map.of("a", amount(40)), Map.of("a", amount(50)), Map.of("b", amount(30)), "0-2");
    }

    /** Somebody with nothing in the cell of another one is not behind it, and has a cell of his own to lose. */
    @Test
    void aFigureOfZeroInTheCellOfAnotherDoesNotGiveTheOwnCellAway() {
        assertIsProtected(
                Map.of("a", amount(40), "b", amount(0)), five("e"), Map.of("a", amount(0), "b", amount(30)), "0-2");
    }

    /** 4, 6, 7, 8, 8, 9 and 9 go blank one after the other until six of them close a ring; the other 9 and the first 8 are shown again. */
    @Test
    void theSmallestGoBlankFirstAndTheLargestAreShownAgainFirst() {
        List<TableCell> cells =
                TableFixture.square(new int[][] {{5, 9, 6, 8}, {7, 9, 9, 9}, {9, 4, 8, 9}}, Set.of("0-0"));
        assertThat(TableProtection.blanks(cells, Set.of(), DisclosurePolicy.USUAL))
                .containsExactlyInAnyOrder("0-0", "0-2", "1-0", "1-1", "2-1", "2-2");
    }

    /** Where everything else was shown before, nothing more is. */
    @Test
    void whereNoOtherBlankHelpsNothingNewIsShown() {
        List<TableCell> cells = TableFixture.square(new int[][] {{1, 5}, {6, 7}}, Set.of("0-0"));
        Set<String> shown = Set.of("0-1", "row 0", "1-1");
        Set<String> rest = cells.stream().map(TableCell::id).collect(Collectors.toCollection(TreeSet::new));
        rest.removeAll(shown);
        assertThat(TableProtection.blanks(cells, shown, DisclosurePolicy.USUAL)).isEqualTo(rest);
    }

    @Test
    void aTableWithoutSensitiveCellsHasNoBlanks() {
        List<TableCell> cells = TableFixture.square(new int[][] {{1, 5}, {6, 7}}, Set.of());
        assertThat(TableProtection.blanks(cells, Set.of(), DisclosurePolicy.USUAL))
                .isEmpty();
    }

    /** The cells are the first of a row that ends with a cell of five, above two rows of such cells. */
    private static void assertIsProtected(
            Map<String, BigDecimal> one, Map<String, BigDecimal> two, Map<String, BigDecimal> three, String cell) {
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        inner.put("0-0", one);
        inner.put("0-1", two);
        inner.put("0-2", three);
        inner.put("0-3", five("f"));
        for (int column = 0; column < 4; column++) {
            inner.put("1-" + column, five("c" + column));
            inner.put("2-" + column, five("d" + column));
        }
        List<TableCell> cells = TableFixture.withTotals(inner, 3, 4);
        Set<String> blanks = TableProtection.blanks(cells, Set.of(), DisclosurePolicy.USUAL);
        assertThat(blanks).contains(cell);
        assertThat(new TableAttack(cells, blanks, DisclosurePolicy.USUAL).found(Set.of(cell)))
                .as("%s", blanks)
                .isEmpty();
    }

    private static Set<String> shown(SplittableRandom random, List<TableCell> cells) {
        return cells.stream()
                .map(TableCell::id)
                .filter(any -> random.nextInt(16) == 0)
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> five(String name) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            figures.put(name + i, amount(30));
        }
        return figures;
    }

    private static BigDecimal amount(int value) {
        return BigDecimal.valueOf(value);
    }

    private static DisclosurePolicy policy(double protection) {
        DisclosurePolicy usual = DisclosurePolicy.USUAL;
        return new DisclosurePolicy(
                3,
                usual.dominators(),
                usual.dominance(),
                BigDecimal.valueOf(protection),
                usual.colluding(),
                usual.overlap(),
                usual.digits());
    }
}
