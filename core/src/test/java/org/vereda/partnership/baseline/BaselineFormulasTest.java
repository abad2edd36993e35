package org.vereda.partnership.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.regression.SerialSample;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * Periods of thirty days in which a driver changes between 10 and 20 and errors +1, +1, -1, -1 stand at right angles to it, so that
 * every statistic has a closed form: with slope b over n = 12 periods, RSS is 12 and the sum of squares that the driver explains 12 (5 b)^2.
 */
class BaselineFormulasTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final Driver PARTS = new Driver("parts", Driver.Direction.RAISES);
    private static final double EXACT = 1e-9;

    @Test
    void statisticsFollowTheirFormulas() {
        FitStatistics fit = accepted(FitLimits.USUAL).statistics();
        double determination = 12 * 4 * 4 / (12 * 4 * 4 + 12.0);
        assertThat(fit.periods()).isEqualTo(12);
        assertThat(fit.perDay()).isCloseTo(288 / 30.0, within(EXACT));
        assertThat(fit.determination()).isCloseTo(determination, within(EXACT));
        assertThat(fit.adjusted()).isCloseTo(1 - (1 - determination) * 11 / 10, within(EXACT));
        assertThat(fit.variation()).isCloseTo(Math.sqrt(12 / 10.0) / 300, within(EXACT));
        assertThat(fit.durbinWatson()).isCloseTo(5 * 4 / 12.0, within(EXACT));
    }

    /** Of one driver, F is the square of t; values per day are 1/3 and 2/3. */
    @Test
    void theOnlyDriverMattersAsMuchAsTheModel() {
        FitStatistics fit = accepted(FitLimits.USUAL).statistics();
        FitStatistics.DriverStatistic parts = fit.drivers().getFirst();
        double error = Math.sqrt(12 / 10.0 / (12 * 25));
        assertThat(parts.coefficient()).isCloseTo(0.8, within(EXACT));
        assertThat(parts.standardError()).isCloseTo(error, within(EXACT));
        assertThat(parts.probability())
                .isCloseTo(twoSided(0.8 / error), within(1e-15))
                .isPositive();
        assertThat(fit.modelProbability()).isCloseTo(parts.probability(), within(parts.probability() * 1e-6));
        assertThat(parts.lowest()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(parts.highest()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(parts.mean()).isCloseTo(0.5, within(EXACT));
        assertThat(parts.deviation()).isCloseTo(Math.sqrt(12 / 11.0) / 6, within(EXACT));
    }

    /**
     * With errors that grow with the root of the days d, the use of a day is sum of use / sum of days, and residuals are over the root of the
     * exposure: d over the usual 60 days.
     */
    @Test
    void longPeriodsCountByTheirDays() {
        List<Reading> days = days(30, 60, 30, 60, 30, 60, 30, 60, 30, 60, 60, 60);
        double[] uses = {310, 590, 295, 620, 300, 610, 280, 605, 315, 570, 600, 612};
        double perDay = DoubleStream.of(uses).sum() / 570;
        double[] residuals = IntStream.range(0, 12)
                .mapToDouble(at -> {
                    double length = days.get(at).period().days();
                    return (uses[at] - perDay * length) / Math.sqrt(length / 60);
                })
                .toArray();
        double squares = DoubleStream.of(residuals).map(one -> one * one).sum();
        double differences = IntStream.range(1, 12)
                .mapToDouble(at -> Math.pow(residuals[at] - residuals[at - 1], 2))
                .sum();
        List<Reading> readings = IntStream.range(0, 12)
                .mapToObj(at -> reading(days.get(at).period(), uses[at], 15))
                .toList();
        BaselineFit fit = Baseline.fit(readings, List.of(), FitLimits.USUAL);
        assertThat(fit).isInstanceOfSatisfying(BaselineFit.Accepted.class, accepted -> {
            FitStatistics found = accepted.baseline().statistics();
            assertThat(found.perDay()).isCloseTo(perDay, within(EXACT));
            assertThat(found.variation())
                    .isCloseTo(Math.sqrt(squares / 11 * (570 / 60.0 / 12)) / (perDay * 570 / 12), within(EXACT));
            assertThat(found.durbinWatson()).isCloseTo(differences / squares, within(EXACT));
        });
    }

    /** Of F with 2 and m degrees of freedom, the probability beyond f is (1 + 2 f / m)^(-m/2). */
    @Test
    void twoDriversMatterTogetherByTheFormulaOfF() {
        List<Reading> readings = IntStream.range(0, 16)
                .mapToObj(t -> new Reading(
                        reading(t, 0, 15).period(),
                        Quantity.of(
                                300 + 0.06 * swing(t) + 0.3 * error(t) + (t / 4 % 2 == 0 ? 1 : -1),
                                Units.KILOWATT_HOUR),
                        Map.of(
                                "parts",
                                BigDecimal.valueOf(15 + swing(t)),
                                "cold",
                                BigDecimal.valueOf(15 + 5 * error(t))),
                        SourcePosition.of("readings.csv", t + 2, 1)))
                .toList();
        List<Driver> drivers = List.of(PARTS, new Driver("cold", Driver.Direction.RAISES));
        double f = 16 * 2 * 0.3 * 0.3 / 2 / (16 / 13.0);
        assertThat(Baseline.fit(readings, drivers, FitLimits.USUAL))
                .isInstanceOfSatisfying(BaselineFit.Refused.class, refused -> {
                    assertThat(refused.statistics().orElseThrow().modelProbability())
                            .isCloseTo(Math.pow(1 + 2 * f / 13, -13 / 2.0), within(EXACT));
                    assertThat(refused.reasons())
                            .allMatch(reason -> reason.position().equals(SourcePosition.of("readings.csv", 2, 1)));
                    assertThat(refused.reasons().getFirst().arguments()).containsExactly("0.1525", "0.5");
                });
    }

    /** A slope of 0.1 has t = 0.1 / 0.0632 = 1.58. */
    @Test
    void aWeakDriverMayBeThereByChance() {
        BaselineFit fit =
                Baseline.fit(readings(12, t -> 300 + 0.1 * swing(t) + error(t)), List.of(PARTS), FitLimits.USUAL);
        assertThat(fit).isInstanceOfSatisfying(BaselineFit.Refused.class, refused -> {
            FitStatistics found = refused.statistics().orElseThrow();
            assertThat(found.drivers().getFirst().probability())
                    .isCloseTo(twoSided(0.1 / Math.sqrt(0.004)), within(EXACT));
            assertThat(found.modelProbability()).isCloseTo(twoSided(0.1 / Math.sqrt(0.004)), within(EXACT));
            assertThat(refused.reasons())
                    .extracting(Finding::code)
                    .containsExactly(
                            "partnership.baseline-explains-little",
                            "partnership.baseline-model-by-chance",
                            "partnership.baseline-no-driver-matters");
        });
    }

    @Test
    void moreOfADriverMayLowerTheUseOnlyWhereThatWasSaid() {
        List<Reading> readings = readings(12, t -> 300 - 0.8 * swing(t) + error(t));
        assertThat(refusals(readings, List.of(PARTS), FitLimits.USUAL))
                .containsExactly("partnership.baseline-wrong-sign");
        assertThat(Baseline.fit(readings, List.of(new Driver("parts", Driver.Direction.EITHER)), FitLimits.USUAL))
                .isInstanceOf(BaselineFit.Accepted.class);
    }

    /** Each limit in its turn a little tighter than what is met exactly. */
    @Test
    void aLimitThatIsMetExactlyIsKept() {
        FitStatistics fit = accepted(FitLimits.USUAL).statistics();
        double model = fit.modelProbability();
        double driver = fit.drivers().getFirst().probability();
        double up = Math.nextUp(fit.determination());
        double least = Math.nextDown(driver);
        double scatter = fit.variation();
        double alike = fit.condition();
        accepted(new FitLimits(12, fit.determination(), model, driver, driver, scatter, 3, alike));
        assertThat(refused(new FitLimits(13, 0, 1, 1, 1, 1, 3, 1e9))).isEqualTo("partnership.baseline-too-short");
        assertThat(refused(new FitLimits(12, up, 1, 1, 1, 1, 3, 1e9)))
                .isEqualTo("partnership.baseline-explains-little");
        assertThat(refused(new FitLimits(12, 0, Math.nextDown(model), 1, 1, 1, 3, 1e9)))
                .isEqualTo("partnership.baseline-model-by-chance");
        assertThat(refused(new FitLimits(12, 0, 1, least, 1, 1, 3, 1e9)))
                .isEqualTo("partnership.baseline-driver-by-chance");
        assertThat(refused(new FitLimits(12, 0, 1, 1, least, 1, 3, 1e9)))
                .isEqualTo("partnership.baseline-no-driver-matters");
        assertThat(refused(new FitLimits(12, 0, 1, 1, 1, Math.nextDown(scatter), 3, 1e9)))
                .isEqualTo("partnership.baseline-scatters");
        assertThat(refused(new FitLimits(12, 0, 1, 1, 1, 1, 3, Math.nextDown(alike))))
                .isEqualTo("partnership.baseline-drivers-alike");
    }

    /** Fewer cannot tell an error from an effect, whatever the limits say. */
    @Test
    void aFitNeedsThreePeriodsMoreThanDrivers() {
        FitLimits none = new FitLimits(0, 0, 1, 1, 1, 9, 3, 1e9);
        assertThat(refusals(readings(3, t -> 300 + swing(t) + error(t)), List.of(PARTS), none))
                .containsExactly("partnership.baseline-too-short");
        assertThat(Baseline.fit(readings(4, t -> 300 + swing(t) + error(t)), List.of(PARTS), none))
                .isInstanceOf(BaselineFit.Accepted.class);
        assertThat(refusals(List.of(), List.of(), none)).containsExactly("partnership.baseline-too-short");
    }

    /** The scatter over a mean use of nothing is no number, and what is no number fulfils no limit. */
    @Test
    void aMeterThatNeverCountedAnythingIsNoBaseline() {
        assertThat(refusals(readings(12, t -> 0), List.of(), FitLimits.USUAL))
                .containsExactly("partnership.baseline-scatters");
    }

    @Test
    void aUseThatDependsOnDaysOnlyNeedsNoDriver() {
        BaselineFit fit = Baseline.fit(readings(12, t -> 300 + error(t)), List.of(), FitLimits.USUAL);
        assertThat(fit).isInstanceOfSatisfying(BaselineFit.Accepted.class, accepted -> {
            FitStatistics found = accepted.baseline().statistics();
            assertThat(found.determination()).isZero();
            assertThat(found.modelProbability()).isEqualTo(1);
            assertThat(found.perDay()).isCloseTo(10, within(EXACT));
            assertThat(accepted.baseline().readings()).hasSize(12);
        });
    }

    /** Per day 2/3 were seen at most, 1/2 on average with a deviation of 0.174: 3 of them reach to 1.022. */
    @Test
    void aDriverBeyondWhatWasSeenIsADoubtWhereItIsFarAway() {
        assertThat(doubts(30.6)).isEmpty();
        assertThat(doubts(30.8)).containsExactly("partnership.baseline-extrapolates");
        assertThat(doubts(-0.6)).isEmpty();
        assertThat(doubts(-0.8)).containsExactly("partnership.baseline-extrapolates");
        FitLimits narrow = new FitLimits(12, 0.5, 0.1, 0.2, 0.1, 0.25, 0, 1000);
        Baseline baseline = accepted(narrow);
        assertThat(baseline.avoided(List.of(reading(12, 100, 20)), List.of()).doubts())
                .isEmpty();
        assertThat(baseline.avoided(List.of(reading(12, 100, 10)), List.of()).doubts())
                .isEmpty();
        assertThat(baseline.avoided(List.of(reading(12, 100, 20.1)), List.of()).doubts())
                .hasSize(1);
        assertThat(baseline.avoided(List.of(reading(12, 100, 9.9)), List.of()).doubts())
                .hasSize(1);
    }

    /** Six of the ten days of a change lie in the first period, the other four in the second. */
    @Test
    void aChangeCountsByItsDays() {
        Baseline baseline = accepted(FitLimits.USUAL);
        LocalDate start = START.plusDays(13 * 30 - 6);
        Adjustment change = new Adjustment(
                new Period(start, start.plusDays(9)),
                Quantity.of(100, Units.KILOWATT_HOUR),
                "",
                Evidence.MEASURED,
                "",
                SourcePosition.NOWHERE);
        List<Reading> later = List.of(reading(12, 280, 15), reading(13, 280, 15), reading(14, 280, 15));
        List<AvoidedUse.Line> plain = baseline.avoided(later, List.of()).lines();
        List<AvoidedUse.Line> changed = baseline.avoided(later, List.of(change)).lines();
        double[] added = IntStream.range(0, 3)
                .mapToDouble(at -> number(changed.get(at).avoided().estimate())
                        - number(plain.get(at).avoided().estimate()))
                .toArray();
        assertThat(added).containsExactly(new double[] {60, 40, 0}, within(EXACT));
        SavingRange before = baseline.avoided(later, List.of()).total();
        SavingRange after = baseline.avoided(later, List.of(change)).total();
        assertThat(number(after.low()) - number(before.low())).isCloseTo(100, within(EXACT));
        assertThat(number(after.high()) - number(before.high())).isCloseTo(100, within(EXACT));
        assertThat(before.low()).isLessThan(before.estimate());
        assertThat(before.high()).isGreaterThan(before.estimate());
        assertThat(number(plain.getLast().adjustedBaseline())).isCloseTo(300, within(2.0));
    }

    /** The least-squares line through four numbers y has the slope (3 y4 + y3 - y2 - 3 y1) / 10. */
    @Test
    void aSavingLastsByTheLineThroughItsYears() {
        List<Reading> later = IntStream.range(0, 52)
                .mapToObj(month -> month(month, 200 + 20 * Math.floorDiv(month, 12) + error(month)))
                .toList();
        AvoidedUse.Persistence lasts = accepted(FitLimits.USUAL)
                .avoided(later, List.of())
                .persistence()
                .orElseThrow();
        double[] years = lasts.years().stream()
                .mapToDouble(year -> number(year.estimate()))
                .toArray();
        assertThat(years).hasSize(4);
        double slope = (3 * years[3] + years[2] - years[1] - 3 * years[0]) / 10;
        assertThat(number(lasts.changePerYear().estimate())).isCloseTo(slope, within(1e-6));
        assertThat(slope).isCloseTo(-240, within(10.0));
        assertThat(lasts.share())
                .hasValueSatisfying(share -> assertThat(share).isCloseTo(slope / years[0], within(EXACT)));
    }

    @Test
    void aSavingThatIsNotCertainLastsByNoShare() {
        List<Reading> later =
                IntStream.range(0, 24).mapToObj(month -> month(month, 400)).toList();
        assertThat(accepted(FitLimits.USUAL)
                        .avoided(later, List.of())
                        .persistence()
                        .orElseThrow()
                        .share())
                .isEmpty();
    }

    /** A year lacks at most its last four days. */
    @Test
    void onlyWholeYearsSayHowASavingLasts() {
        assertThat(ReadingRules.wholeYears(days(361))).containsOnly(0);
        assertThat(ReadingRules.wholeYears(days(360))).containsOnly(-1);
        assertThat(ReadingRules.wholeYears(days(365, 365, 200))).containsExactly(0, 1, -1);
        assertThat(accepted(FitLimits.USUAL)
                        .avoided(
                                IntStream.range(0, 23)
                                        .mapToObj(at -> month(at, 200))
                                        .toList(),
                                List.of())
                        .persistence())
                .isEmpty();
    }

    @Test
    void aSavingIsCountedAfterTheBaselineOnly() {
        Baseline baseline = accepted(FitLimits.USUAL);
        Reading early = new Reading(
                new Period(START.plusDays(359), START.plusDays(380)),
                Quantity.of(1, Units.KILOWATT_HOUR),
                Map.of("parts", BigDecimal.TEN),
                SourcePosition.NOWHERE);
        assertThatThrownBy(() -> baseline.avoided(List.of(early), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("partnership.reading-within-baseline");
        assertThatThrownBy(() -> baseline.avoided(List.of(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("partnership.no-later-readings");
        Reading other =
                new Reading(early.period(), Quantity.of(1, Units.CUBIC_METER), early.drivers(), SourcePosition.NOWHERE);
        assertThatThrownBy(() -> baseline.avoided(List.of(other), List.of()))
                .hasMessageContaining("partnership.reading-unit");
        Reading undriven = new Reading(early.period(), early.amount(), Map.of(), SourcePosition.NOWHERE);
        assertThatThrownBy(() -> baseline.avoided(List.of(undriven), List.of()))
                .hasMessageContaining("partnership.reading-without-driver");
        Quantity nothing = Quantity.zero(Units.KILOWATT_HOUR);
        assertThat(new SavingRange(nothing, nothing, nothing).isCertain()).isFalse();
    }

    /** The third of five usual periods was not read; the last is twice as long. */
    @Test
    void timesAndExposuresAreCountedInUsualPeriods() {
        List<Reading> readings = days(30, 30, -30, 30, 30, 60);
        SerialSample sample = new Meter(readings, List.of()).sample(readings, Integer.MIN_VALUE);
        assertThat(sample.times()).containsExactly(0, 1, 3, 4, 6);
        assertThat(sample.exposures()).containsExactly(1, 1, 1, 1, 2);
        assertThat(new Meter(readings, List.of()).sample(readings, 7).times()).containsExactly(8, 9, 10, 11, 12);
    }

    @Test
    void messagesShowFourDigits() {
        assertThat(ReadingRules.shown(1234.56)).isEqualTo("1235");
        assertThat(ReadingRules.shown(0.000123456)).isEqualTo("0.0001235");
        assertThat(ReadingRules.shown(Double.NaN)).isEqualTo("NaN");
    }

    private static List<String> doubts(double parts) {
        return accepted(FitLimits.USUAL).avoided(List.of(reading(12, 300, parts)), List.of()).doubts().stream()
                .map(Finding::code)
                .toList();
    }

    private static Baseline accepted(FitLimits limits) {
        return Baseline.fit(readings(12, t -> 300 + 0.8 * swing(t) + error(t)), List.of(PARTS), limits)
                        instanceof BaselineFit.Accepted(Baseline baseline)
                ? baseline
                : org.assertj.core.api.Assertions.fail("refused");
    }

    private static String refused(FitLimits limits) {
        List<String> codes = refusals(readings(12, t -> 300 + 0.8 * swing(t) + error(t)), List.of(PARTS), limits);
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }

    private static List<String> refusals(List<Reading> readings, List<Driver> drivers, FitLimits limits) {
        return Baseline.fit(readings, drivers, limits) instanceof BaselineFit.Refused refused
                ? refused.reasons().stream().map(Finding::code).toList()
                : List.of();
    }

    private static double twoSided(double t) {
        return 2 * TDistribution.of(10).survivalProbability(t);
    }

    private static double swing(int t) {
        return t % 2 == 0 ? -5 : 5;
    }

    private static double error(int t) {
        return t / 2 % 2 == 0 ? 1 : -1;
    }

    private static double number(Quantity quantity) {
        return quantity.in(Units.KILOWATT_HOUR);
    }

    private static List<Reading> readings(int periods, IntToDoubleFunction use) {
        return IntStream.range(0, periods)
                .mapToObj(t -> reading(t, use.applyAsDouble(t), 15 + swing(t)))
                .toList();
    }

    private static Reading reading(int t, double use, double parts) {
        return reading(new Period(START.plusDays(30L * t), START.plusDays(30L * t + 29)), use, parts);
    }

    /** A month after the baseline. */
    private static Reading month(int month, double use) {
        LocalDate first = LocalDate.of(2022, 1, 1).plusMonths(month);
        return reading(new Period(first, first.plusMonths(1).minusDays(1)), use, 15);
    }

    /** Periods of so many days one after the other; those below zero are left out. */
    private static List<Reading> days(int... lengths) {
        int[] ends = IntStream.range(0, lengths.length)
                .map(at -> IntStream.rangeClosed(0, at)
                        .map(before -> Math.abs(lengths[before]))
                        .sum())
                .toArray();
        return IntStream.range(0, lengths.length)
                .filter(at -> lengths[at] > 0)
                .mapToObj(at -> reading(
                        new Period(START.plusDays(ends[at] - lengths[at]), START.plusDays(ends[at] - 1L)), 300, 15))
                .toList();
    }

    private static Reading reading(Period period, double use, double parts) {
        return new Reading(
                period,
                Quantity.of(use, Units.KILOWATT_HOUR),
                Map.of("parts", BigDecimal.valueOf(parts)),
                SourcePosition.NOWHERE);
    }
}
