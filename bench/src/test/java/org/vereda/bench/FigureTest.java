package org.vereda.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.bench.rival.BackwardError;
import org.vereda.matrix.SparseMatrix;

class FigureTest {
    private static Figure figure(double ours, double theirs, Goal goal) {
        return Figure.ratio(
                "G0", "work", "system", Amount.seconds(ours, ""), "other", Amount.seconds(theirs, ""), goal);
    }

    @Test
    void aRatioSaysHowManyTimesLongerTheOtherTakes() {
        assertThat(figure(0.002, 0.5, Goal.NONE).ratioText()).isEqualTo("250x");
    }

    @Test
    void aGoalIsMetOrMissed() {
        assertThat(figure(1, 60, Goal.atLeast(50)).verdict()).isEqualTo("met");
        assertThat(figure(1, 40, Goal.atLeast(50)).verdict()).isEqualTo("missed");
    }

    @Test
    void aGoalIsNotJudgedOnAnotherSystem() {
        assertThat(figure(1, 60, Goal.atLeast(50)).onAnotherSystem().verdict()).isEqualTo("not judged");
    }

    @Test
    void amountsHaveThreeDigitsAndAUnitThatFits() {
        assertThat(Amount.seconds(0.0123456, "").text()).isEqualTo("12.3 ms");
        assertThat(Amount.seconds(1234.5, "").text()).isEqualTo("1,235 s");
        assertThat(Amount.seconds(4.56e-5, "").text()).isEqualTo("45.6 µs");
        assertThat(new Amount(2.5e-16, "", "").text()).isEqualTo("2.5e-16");
    }

    @Test
    void theTableIsMarkdownWithTheFactsOfTheRun() {
        String text = new FigureTable(Map.of("cores", "2"), List.of(figure(1, 60, Goal.atLeast(50)))).text();
        assertThat(text.lines().skip(1).findFirst().orElseThrow()).startsWith("| ----");
        assertThat(text).contains("| G0 ").contains("60.0x").contains("\n\n- cores: 2");
    }

    @Test
    void theExponentOfACubicLawIsThree() {
        List<Integer> sizes = List.of(10, 20, 50);
        List<Double> seconds =
                sizes.stream().map(size -> 7e-9 * size * size * size).toList();
        assertThat(GrowthWithSize.slope(sizes, seconds)).isCloseTo(3, within(1e-12));
    }

    @Test
    void aRaceGivesEachItsOwnMedian() {
        double[] slow = {0};
        List<Amount> medians =
                new Race(true).run(new Contestant("even", () -> 0.5), new Contestant("rising", () -> 1 + slow[0]++));
        assertThat(medians.getFirst().value()).isEqualTo(0.5);
        assertThat(medians.getLast().value()).isGreaterThan(1);
    }

    @Test
    void theBackwardErrorOfAnExactSolutionIsZero() {
        SparseMatrix a = SparseMatrix.ofRows(new double[][] {{2, -1}, {0, 4}});
        assertThat(BackwardError.of(a, new double[] {1, 1}, new double[] {1, 4}))
                .isZero();
        assertThat(BackwardError.of(a, new double[] {1, Double.NaN}, new double[] {1, 4}))
                .isInfinite();
    }
}
