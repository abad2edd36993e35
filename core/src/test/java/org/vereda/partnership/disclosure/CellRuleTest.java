package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

class CellRuleTest {
    private static final DisclosurePolicy THREE =
            DisclosurePolicy.of(Map.of("minimum_contributors", "3"), SourcePosition.NOWHERE, new Findings());

    @Test
    void theFirstCellOfTheWorkedExampleMayBeShown() {
        assertThat(CellRule.broken(holdings(60, 20, 10, 5, 5), THREE)).isEmpty();
    }

    @Test
    void theSecondCellOfTheWorkedExampleIsSuppressedByBothRules() {
        assertThat(CellRule.broken(holdings(80, 12, 5, 3), THREE))
                .containsExactlyInAnyOrder(CellRule.DOMINANCE, CellRule.NEARNESS);
    }

    @Test
    void zerosDoNotHideTheFewWhoContribute() {
        assertThat(CellRule.broken(holdings(50, 50, 0, 0, 0), THREE)).contains(CellRule.FEW_CONTRIBUTORS);
    }

    /** With one total and one insider, the ranges of the linear programs are those of the p% rule. */
    @Property(tries = 200)
    void aSingleTotalIsJudgedAlikeByTheRuleAndByWhatCanBeFoundOut(
            @ForAll @Size(min = 3, max = 7) List<@IntRange(min = 1, max = 1000) Integer> amounts) {
        Holdings holdings =
                holdings(amounts.stream().mapToInt(Integer::intValue).toArray());
        Publication shown = new Publication(
                "s",
                "s",
                new java.util.TreeSet<>(holdings.byContributor().keySet()),
                holdings.total(),
                BigDecimal.ZERO);
        boolean open = new Knowledge(List.of(shown), holdings, THREE).leavesEverybodyOpen();
        assertThat(open).isEqualTo(!CellRule.broken(holdings, THREE).contains(CellRule.NEARNESS));
    }

    @Test
    void settingsThatCannotBeReadAreToldAndTheUsualOnesApply() {
        Findings findings = new Findings();
        DisclosurePolicy policy = DisclosurePolicy.of(
                Map.of("minimum_contributors", "2", "overlap", "maybe", "protecton", "0.2"),
                SourcePosition.of("partnership.yaml", 9, 1),
                findings);
        assertThat(policy).isEqualTo(DisclosurePolicy.USUAL);
        assertThat(findings.sorted())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "partnership.disclosure-bad-value",
                        "partnership.disclosure-bad-value",
                        "partnership.disclosure-unknown");
    }

    @Test
    void theRowOfATableIsProtectedByASecondBlankInItAndInTheColumn() {
        List<TableCell> cells = TableFixture.square(new int[][] {{1, 5, 5}, {6, 7, 8}, {9, 8, 7}}, Set.of("0-0"));
        Set<String> blanks = TableProtection.blanks(cells, Set.of(), THREE);
        assertThat(blanks).contains("0-0").hasSize(4);
        assertThat(TableFixture.recoverable(cells, blanks)).isEmpty();
    }

    @Test
    void aCellThatWasShownInAnEarlierTableIsNotBlankedAndNotRelativeToIt() {
        List<TableCell> cells = TableFixture.square(new int[][] {{1, 5, 5}, {6, 7, 8}, {9, 8, 7}}, Set.of("0-0"));
        Set<String> shown = Set.of("1-1", "1-0");
        Set<String> blanks = TableProtection.blanks(cells, shown, THREE);
        assertThat(blanks).contains("0-0").doesNotContainAnyElementsOf(shown);
        assertThat(TableFixture.recoverable(cells, blanks)).isEmpty();
    }

    @Property(tries = 40)
    void noBlankOfARandomTableCanBeComputedBack(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        List<TableCell> cells = TableFixture.random(seed);
        Set<String> blanks = TableProtection.blanks(cells, Set.of(), THREE);
        cells.stream()
                .filter(cell -> !CellRule.broken(cell.holdings(), THREE).isEmpty())
                .forEach(cell -> assertThat(blanks).contains(cell.id()));
        assertThat(TableFixture.recoverable(cells, blanks).stream()
                        .filter(id -> cells.stream()
                                .anyMatch(cell -> cell.id().equals(id)
                                        && !CellRule.broken(cell.holdings(), THREE)
                                                .isEmpty())))
                .isEmpty();
    }

    private static Holdings holdings(int... amounts) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            figures.put("c" + i, BigDecimal.valueOf(amounts[i]));
        }
        return Holdings.of(figures);
    }
}
