package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who may ask what they like, and who knows their own figure, finds out nothing about anybody else. */
class DisclosureAttackTest {
    private static final String YEAR = "electricity 2024";
    private static final String TOPIC = "electricity";
    private static final DisclosurePolicy POLICY = DisclosurePolicy.USUAL;
    private static final Answer REFUSED = new Answer.Refused();

    @Test
    void differencingByOneMemberIsRefused() {
        QuestionGuard guard = guard(even(12));
        assertThat(guard.ask(about(range(0, 12)))).isInstanceOf(Answer.Exact.class);
        assertThat(guard.ask(about(range(0, 11)))).isEqualTo(REFUSED);
        assertThat(guard.ask(about(range(1, 12)))).isEqualTo(REFUSED);
    }

    @Test
    void theComplementOfATotalIsRefused() {
        QuestionGuard guard = guard(even(12));
        assertThat(guard.ask(about(range(0, 12)))).isInstanceOf(Answer.Exact.class);
        assertThat(guard.ask(about(range(0, 9)))).isEqualTo(REFUSED);
        assertThat(guard.ask(about(range(9, 12)))).isEqualTo(REFUSED);
    }

    @Test
    void threeTotalsThatTogetherIsolateOneMemberAreNotAllAnswered() {
        QuestionGuard guard = guard(even(13));
        Set<Integer> oneAndSix = range(0, 7);
        Set<Integer> otherSix = range(7, 13);
        Set<Integer> twelve = range(1, 13);
        assertThat(guard.ask(about(oneAndSix))).isInstanceOf(Answer.Exact.class);
        assertThat(guard.ask(about(otherSix))).isInstanceOf(Answer.Exact.class);
        assertThat(guard.ask(about(twelve))).isEqualTo(REFUSED);
    }

    @Test
    void theSameQuestionGetsTheSameAnswerHoweverOften() {
        QuestionGuard guard = guard(even(12), rounding());
        Answer exact = guard.ask(about(range(0, 12)));
        Answer rounded = guard.ask(about(range(0, 11)));
        for (int i = 0; i < 20; i++) {
            assertThat(guard.ask(about(range(0, 12)))).isEqualTo(exact);
            assertThat(guard.ask(about(range(0, 11)))).isEqualTo(rounded);
        }
        assertThat(guard.log()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aRoundedSecondAnswerLeavesTheMemberOpen() {
        QuestionGuard guard = guard(even(12), rounding());
        BigDecimal all = total(guard.ask(about(range(0, 12))));
        Answer second = guard.ask(about(range(0, 11)));
        if (second instanceof Answer.Rounded(BigDecimal rounded, BigDecimal step)) {
            BigDecimal guess = all.subtract(rounded);
            BigDecimal truth = figure(11);
            assertThat(step.divide(BigDecimal.TWO)).isGreaterThanOrEqualTo(truth.multiply(POLICY.protection()));
            assertThat(guess.subtract(truth).abs()).isLessThanOrEqualTo(step);
        } else {
            assertThat(second).isEqualTo(REFUSED);
        }
    }

    @Test
    void nextYearWithoutOneMemberIsRefused() {
        Map<String, Holdings> figures = Map.of(YEAR, even(12), "electricity 2025", even(12));
        QuestionGuard guard = new QuestionGuard(POLICY, figures, List.of(), List.of());
        assertThat(guard.ask(about(range(0, 12)))).isInstanceOf(Answer.Exact.class);
        assertThat(guard.ask(Question.of("electricity 2025", TOPIC, names(range(0, 11)))))
                .isEqualTo(REFUSED);
        assertThat(guard.ask(Question.of("electricity 2025", TOPIC, names(range(0, 12)))))
                .isInstanceOf(Answer.Exact.class);
    }

    @Test
    void aSmallCohortAndADominatedOneAreRefusedInTheSameWords() {
        Map<String, BigDecimal> figures = new TreeMap<>(even(12).byContributor());
        figures.put(name(0), new BigDecimal("100000"));
        QuestionGuard guard = guard(Holdings.of(figures));
        assertThat(guard.ask(about(range(1, 4)))).isEqualTo(REFUSED);
        assertThat(guard.ask(about(range(0, 8)))).isEqualTo(REFUSED);
        assertThat(guard.ask(about(range(1, 9)))).isInstanceOf(Answer.Exact.class);
    }

    @Test
    void whoInflatesTheOwnFigureUntilAnAnswerComesFindsNoThreshold() {
        QuestionGuard guard = guard(withFirst("100000"));
        assertThat(guard.ask(about(range(0, 8)))).isEqualTo(REFUSED);
        for (String own : List.of("10000", "1000", "300", "100")) {
            QuestionGuard next = new QuestionGuard(POLICY, Map.of(YEAR, withFirst(own)), guard.log(), guard.refusals());
            assertThat(next.ask(about(range(0, 8)))).isEqualTo(REFUSED);
            assertThat(next.ask(about(range(0, 9)))).isEqualTo(REFUSED);
        }
    }

    @Test
    void whoChangesTheOwnFigureBetweenTwoTotalsCannotMisleadTheCheckOfTheSecond() {
        Map<String, BigDecimal> figures = new TreeMap<>(even(14).byContributor());
        range(9, 13).forEach(i -> figures.put(name(i), BigDecimal.TEN));
        figures.put(name(13), new BigDecimal("2000"));
        figures.put(name(0), new BigDecimal("2500"));
        QuestionGuard guard = guard(Holdings.of(figures));
        assertThat(guard.ask(about(range(0, 14)))).isInstanceOf(Answer.Exact.class);
        figures.put(name(0), new BigDecimal("100"));
        QuestionGuard next = new QuestionGuard(POLICY, Map.of(YEAR, Holdings.of(figures)), guard.log(), List.of());
        assertThat(next.ask(about(range(0, 9)))).isEqualTo(REFUSED);
        assertThat(next.ask(about(range(0, 14)))).isInstanceOf(Answer.Exact.class);
    }

    @Test
    void aQuestionForNothingButZerosIsRefused() {
        Map<String, BigDecimal> zeros = new TreeMap<>();
        range(0, 8).forEach(i -> zeros.put(name(i), BigDecimal.ZERO));
        assertThat(guard(Holdings.of(zeros)).ask(about(range(0, 8)))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void manyRandomQuestionsAndAnInsiderRecoverNobody(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int population = 14;
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < population; i++) {
            figures.put(name(i), BigDecimal.valueOf(Math.round(Math.exp(3 + random.nextGaussian()) * 100), 2));
        }
        QuestionGuard guard = guard(Holdings.of(figures));
        List<Set<Integer>> answered = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            Set<Integer> asked = new TreeSet<>();
            for (int i = 0; i < population; i++) {
                if (random.nextDouble() < 0.6) {
                    asked.add(i);
                }
            }
            if (guard.ask(about(asked)) instanceof Answer.Exact) {
                answered.add(asked);
            }
        }
        assertThat(answered).isNotEmpty();
        for (int insider = -1; insider < population; insider++) {
            assertThat(recovered(answered, population, insider)).isEmpty();
        }
    }

    /** Members whose figure is a combination of the answers and the insider's own figure, by exact elimination. */
    private static List<Integer> recovered(List<Set<Integer>> answered, int population, int insider) {
        List<BigInteger[]> rows = new ArrayList<>(
                answered.stream().map(members -> row(population, members)).toList());
        if (insider >= 0) {
            rows.add(row(population, Set.of(insider)));
        }
        int rank = rank(rows);
        return IntStream.range(0, population)
                .filter(member -> member != insider)
                .filter(member -> {
                    List<BigInteger[]> more = new ArrayList<>(rows);
                    more.add(row(population, Set.of(member)));
                    return rank(more) == rank;
                })
                .boxed()
                .toList();
    }

    private static BigInteger[] row(int population, Set<Integer> members) {
        return IntStream.range(0, population)
                .mapToObj(i -> members.contains(i) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** Fraction-free elimination. */
    private static int rank(List<BigInteger[]> given) {
        List<BigInteger[]> rows =
                given.stream().map(BigInteger[]::clone).collect(Collectors.toCollection(ArrayList::new));
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int found = rank;
            while (found < rows.size() && rows.get(found)[column].signum() == 0) {
                found++;
            }
            if (found < rows.size()) {
                BigInteger[] pivot = rows.get(found);
                rows.set(found, rows.get(rank));
                rows.set(rank, pivot);
                for (int i = rank + 1; i < rows.size(); i++) {
                    eliminate(rows.get(i), pivot, column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivot, int column) {
        BigInteger factor = row[column];
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].multiply(pivot[column]).subtract(pivot[j].multiply(factor));
        }
    }

    private static DisclosurePolicy rounding() {
        return new DisclosurePolicy(
                5, 2, POLICY.dominance(), POLICY.protection(), 1, DisclosurePolicy.Overlap.ROUND, 1);
    }

    private static QuestionGuard guard(Holdings figures) {
        return guard(figures, POLICY);
    }

    private static QuestionGuard guard(Holdings figures, DisclosurePolicy policy) {
        return new QuestionGuard(policy, Map.of(YEAR, figures), List.of(), List.of());
    }

    /** Figures of 100, 101, 102 ... */
    private static Holdings even(int members) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        range(0, members).forEach(i -> figures.put(name(i), figure(i)));
        return Holdings.of(figures);
    }

    private static Holdings withFirst(String figure) {
        Map<String, BigDecimal> figures = new TreeMap<>(even(12).byContributor());
        figures.put(name(0), new BigDecimal(figure));
        return Holdings.of(figures);
    }

    private static BigDecimal figure(int member) {
        return BigDecimal.valueOf(100L + member);
    }

    private static String name(int member) {
        return "member " + (char) ('a' + member);
    }

    private static Set<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Integer> members) {
        return members.stream().map(DisclosureAttackTest::name).collect(Collectors.toSet());
    }

    private static Question about(Set<Integer> members) {
        return Question.of(YEAR, TOPIC, names(members));
    }

    private static BigDecimal total(Answer answer) {
        return answer instanceof Answer.Exact(BigDecimal total) ? total : BigDecimal.ZERO;
    }
}
