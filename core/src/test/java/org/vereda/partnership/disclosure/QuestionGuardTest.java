package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where exactly the guard answers, and with what. */
class QuestionGuardTest {
    private static final Answer REFUSED = new Answer.Refused();

    @Test
    void asManyAsThePolicyDemandsAreEnoughAndOneFewerAreNot() {
        QuestionGuard guard = guard(Map.of("gas 2024", equal(10, "100")), DisclosurePolicy.Overlap.REFUSE);
        assertThat(guard.ask(about("gas", 2024, 0, 4))).isEqualTo(REFUSED);
        assertThat(guard.ask(about("gas", 2024, 0, 5))).isEqualTo(new Answer.Exact(new BigDecimal("500")));
        assertThat(guard.refusals()).isEmpty();
    }

    /** Ten members and five of them differ by five. */
    @Test
    void membersThatDifferByAsManyAsThePolicyDemandsDoNotOverlap() {
        QuestionGuard guard = guard(Map.of("gas 2024", equal(10, "100")), DisclosurePolicy.Overlap.REFUSE);
        assertThat(guard.ask(about("gas", 2024, 0, 10))).isEqualTo(new Answer.Exact(new BigDecimal("1000")));
        assertThat(guard.ask(about("gas", 2024, 0, 5))).isEqualTo(new Answer.Exact(new BigDecimal("500")));
        assertThat(guard.ask(about("gas", 2024, 0, 6))).isEqualTo(REFUSED);
    }

    @Test
    void yearsAndTopicsOfOtherFiguresAreKeptApart() {
        Map<String, Holdings> figures =
                Map.of("gas 2024", equal(10, "100"), "gas 2025", equal(10, "70"), "power 2025", equal(10, "30"));
        QuestionGuard guard = guard(figures, DisclosurePolicy.Overlap.REFUSE);
        assertThat(guard.ask(about("gas", 2024, 0, 10))).isEqualTo(new Answer.Exact(new BigDecimal("1000")));
        assertThat(guard.isShown(about("gas", 2024, 0, 10))).isTrue();
        assertThat(guard.isShown(about("gas", 2025, 0, 10))).isFalse();
        assertThat(guard.ask(about("gas", 2025, 0, 10))).isEqualTo(new Answer.Exact(new BigDecimal("700")));
        assertThat(guard.ask(about("gas", 2024, 0, 10))).isEqualTo(new Answer.Exact(new BigDecimal("1000")));
        assertThat(guard.ask(about("power", 2025, 0, 9))).isEqualTo(new Answer.Exact(new BigDecimal("270")));
        assertThat(guard.log()).hasSize(3);
    }

    /** 11 x 100.5 = 1105.5 is 1000 to one digit, within 500 on both sides; the twelfth then has up to 706. */
    @Test
    void aRoundedAnswerHasTheStepOfItsLastDigit() {
        QuestionGuard guard = guard(Map.of("gas 2024", equal(12, "100.5")), DisclosurePolicy.Overlap.ROUND);
        assertThat(guard.ask(about("gas", 2024, 0, 12))).isEqualTo(new Answer.Exact(new BigDecimal("1206.0")));
        Answer.Rounded expected = new Answer.Rounded(new BigDecimal("1000"), new BigDecimal("1000"));
        assertIsRounded(guard.ask(about("gas", 2024, 0, 11)), expected);
        assertIsRounded(guard.ask(about("gas", 2024, 0, 11)), expected);
    }

    @Test
    void limitsOfTheRulesThatAreMetExactlyAreKept() {
        assertThat(CellRule.broken(figures(50, 35, 5, 5, 5), DisclosurePolicy.USUAL))
                .isEmpty();
        assertThat(CellRule.broken(figures(501, 350, 50, 50, 49), DisclosurePolicy.USUAL))
                .containsExactly(CellRule.DOMINANCE);
        DisclosurePolicy near = new DisclosurePolicy(
                3, 1, BigDecimal.ONE, new BigDecimal("0.15"), 1, DisclosurePolicy.Overlap.REFUSE, 1);
        assertThat(CellRule.broken(figures(1000, 300, 150), near)).isEmpty();
        assertThat(CellRule.broken(figures(1000, 300, 149), near)).containsExactly(CellRule.NEARNESS);
        assertThat(CellRule.broken(figures(), near)).containsExactly(CellRule.FEW_CONTRIBUTORS);
    }

    private static void assertIsRounded(Answer answer, Answer.Rounded expected) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Rounded.class, rounded -> {
            assertThat(rounded.rounded()).isEqualByComparingTo(expected.rounded());
            assertThat(rounded.step()).isEqualByComparingTo(expected.step());
        });
    }

    private static QuestionGuard guard(Map<String, Holdings> figures, DisclosurePolicy.Overlap overlap) {
        DisclosurePolicy usual = DisclosurePolicy.USUAL;
        DisclosurePolicy policy =
                new DisclosurePolicy(5, 2, usual.dominance(), usual.protection(), 1, overlap, usual.digits());
        return new QuestionGuard(policy, figures, List.of(), List.of());
    }

    private static Question about(String topic, int year, int from, int to) {
        Set<String> members = IntStream.range(from, to).mapToObj(i -> "m" + i).collect(Collectors.toSet());
        return Question.of(topic + " " + year, topic, new TreeSet<>(members));
    }

    private static Holdings equal(int members, String figure) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        IntStream.range(0, members).forEach(i -> figures.put("m" + i, new BigDecimal(figure)));
        return Holdings.of(figures);
    }

    private static Holdings figures(int... amounts) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        IntStream.range(0, amounts.length).forEach(i -> figures.put("m" + i, BigDecimal.valueOf(amounts[i])));
        return Holdings.of(figures);
    }
}
