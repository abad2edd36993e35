package org.vereda.partnership.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Amount;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Saving;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.metering.MeterReading;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * Meters that count 3000 kWh in thirty days before a measure and 2400 after it: 600 * 365 / 30 = 7300 kWh a year. Readings scatter by
 * +-10 in pairs where a range is wanted.
 */
class MeteredLedgerTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate MEASURE = START.plusDays(360);
    private static final UnitWorth WORTH = (meter, unit) -> new UnitWorth.Worth(
            Optional.of(Money.of("0.1", Currency.USD, 2023)),
            Map.of(Metric.ELECTRICITY, BigDecimal.ONE, Metric.GHG, new BigDecimal("0.5")));
    private static final UnitWorth ELECTRICITY_ONLY =
            (meter, unit) -> new UnitWorth.Worth(Optional.empty(), Map.of(Metric.ELECTRICITY, BigDecimal.ONE));

    private final List<MeterReading> readings = new ArrayList<>();
    private final List<Saving> savings = new ArrayList<>();

    @Test
    void theSavingOfAMeterIsThatOfAYearInEveryMetric() {
        read("m", 24, MeteredLedgerTest::exact);
        RealisedLedger ledger = ledger(WORTH, project("p", START, MEASURE, "m"));
        assertThat(realised(ledger, "p", "electricity")).isCloseTo(7.3, within(1e-6));
        assertThat(realised(ledger, "p", "ghg")).isCloseTo(3.65, within(1e-6));
        assertThat(realised(ledger, "p", "money")).isCloseTo(730, within(1e-4));
        assertThat(ledger.lines()).allMatch(SavingLine::metered);
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void aMissingPriceOrFactorIsTold() {
        read("m", 24, MeteredLedgerTest::exact);
        RealisedLedger ledger = ledger(ELECTRICITY_ONLY, project("p", START, MEASURE, "m"));
        assertThat(ledger.lines()).hasSize(1);
        assertThat(codes(ledger)).containsExactlyInAnyOrder("ledger.no-price", "ledger.no-factor");
    }

    @Test
    void severalMetersOfAProjectAddUp() {
        read("m", 24, MeteredLedgerTest::exact);
        read("n", 24, t -> exact(t) / 2);
        RealisedLedger ledger = ledger(WORTH, project("p", START, MEASURE, "m", "n"));
        assertThat(realised(ledger, "p", "electricity")).isCloseTo(7.3 * 1.5, within(1e-6));
        assertThat(ledger.meters()).hasSize(2);
    }

    /** Before the baseline and between its end and the effect anything may have been counted. */
    @Test
    void onlyTheBaselineAndTheTimeFromTheEffectOnCount() {
        read("m", 30, t -> t < 2 || t == 14 || t == 15 ? 9e9 : t < 14 ? 3000 : 2400);
        Project project = project("p", START.plusDays(60), START.plusDays(14 * 30), START.plusDays(16 * 30), "m");
        RealisedLedger ledger = ledger(WORTH, project);
        assertThat(realised(ledger, "p", "electricity")).isCloseTo(7.3, within(1e-6));
        assertThat(computed(ledger).avoided().lines()).hasSize(14);
        assertThat(computed(ledger).statistics().periods()).isEqualTo(12);
    }

    /** The baseline ends before the first of them starts, and the saving counts from the last effect. */
    @Test
    void projectsBehindAMeterShareItsSavingByWhatTheyEstimated() {
        read("m", 30, t -> t < 12 ? 3000 : t < 15 ? 9e9 : 2400);
        estimate("p", 1);
        estimate("q", 3);
        RealisedLedger ledger = ledger(
                WORTH,
                project("q", START, START.plusDays(14 * 30), START.plusDays(15 * 30), "m"),
                project("p", START, MEASURE, START.plusDays(13 * 30), "m"));
        assertThat(realised(ledger, "p", "electricity")).isCloseTo(7.3 / 4, within(1e-6));
        assertThat(realised(ledger, "q", "electricity")).isCloseTo(7.3 * 3 / 4, within(1e-6));
        assertThat(realised(ledger, "q", "ghg")).isCloseTo(3.65 * 3 / 4, within(1e-6));
        assertThat(codes(ledger)).containsExactly("ledger.meter-shared");
        assertThat(ledger.findings().getFirst().arguments()).containsExactly("m", "p, q");
    }

    @Test
    void withoutAnEstimateOfOneOfThemNobodyGetsAShare() {
        read("m", 24, MeteredLedgerTest::exact);
        estimate("p", 1);
        estimate("q", 0);
        RealisedLedger ledger = ledger(WORTH, project("p", START, MEASURE, "m"), project("q", START, MEASURE, "m"));
        assertThat(ledger.lines()).allMatch(line -> line.realised().isEmpty());
        assertThat(codes(ledger)).containsExactlyInAnyOrder("ledger.meter-shared", "ledger.meter-not-shared");
    }

    /** Deviations of one meter add up, so that the sum of its shares has the range of the whole; two meters add up in squares. */
    @Test
    void sharesOfAMeterErrTogetherAndMetersByThemselves() {
        read("m", 24, MeteredLedgerTest::scattered);
        Ranged whole = total(ledger(ELECTRICITY_ONLY, project("p", START, MEASURE, "m")));
        estimate("p", 1);
        estimate("q", 3);
        RealisedLedger shared =
                ledger(ELECTRICITY_ONLY, project("p", START, MEASURE, "m"), project("q", START, MEASURE, "m"));
        assertSame(total(shared), whole.best(), whole.high() - whole.low());
        SavingLine first = line(shared, "p", "electricity");
        assertSame(first.realised().orElseThrow(), whole.best() / 4, (whole.high() - whole.low()) / 4);
        read("n", 24, MeteredLedgerTest::scattered);
        RealisedLedger apart =
                ledger(ELECTRICITY_ONLY, project("p", START, MEASURE, "m"), project("q", START, MEASURE, "n"));
        assertSame(total(apart), 2 * whole.best(), Math.sqrt(2) * (whole.high() - whole.low()));
    }

    /** Both projects on one meter have one ratio: their family rests on a single observation. */
    @Test
    void sharesOfAMeterAreOneObservationOfARatio() {
        read("m", 24, MeteredLedgerTest::scattered);
        estimate("p", 1);
        estimate("q", 3);
        List<Project> projects = List.of(project("p", START, MEASURE, "m"), project("q", START, MEASURE, "m"));
        LedgerInput input = input(ELECTRICITY_ONLY, projects);
        RealisationRatios ratios = RealisationRatios.of(RealisedLedger.of(input), input, "electricity");
        RealisationRatios.Family family = ratios.families().getFirst();
        assertThat(ratios.families()).hasSize(1);
        assertThat(family.projects())
                .extracting(RealisationRatios.Member::project)
                .containsExactly("p", "q");
        double ratio = family.projects().getFirst().raw().best();
        assertThat(ratio).isCloseTo(7.3 / 4, within(0.01));
        assertThat(family.projects().getLast().raw().best()).isCloseTo(ratio, within(1e-9));
        assertThat(family.raw().best()).isCloseTo(ratio, within(1e-9));
        assertThat(Math.sqrt(family.raw().variance())).isCloseTo(RealisationRatios.LEAST_DEVIATION, within(1e-9));
    }

    @Test
    void aProjectWithoutADateIsNoError() {
        read("m", 24, MeteredLedgerTest::exact);
        Project open = project("p", Optional.empty(), Optional.of(MEASURE), Optional.empty(), "m");
        RealisedLedger ledger = ledger(WORTH, open);
        assertThat(ledger.lines()).isEmpty();
        assertThat(codes(ledger)).containsExactly("ledger.no-effect-date");
    }

    @Test
    void aBaselineThatDoesNotFitIsADoubtAndGivesNoSaving() {
        read("m", 24, t -> t % 3 == 0 ? 3000 : 100);
        RealisedLedger ledger = ledger(WORTH, project("p", START, MEASURE, "m"));
        assertThat(ledger.lines()).isEmpty();
        assertThat(ledger.meters().getFirst()).isInstanceOf(MeterResult.Refused.class);
        assertThat(ledger.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("partnership.baseline-scatters", Finding.Severity.WARNING));
    }

    @Test
    void nothingReadAfterTheEffectIsToldAndNoSaving() {
        read("m", 12, MeteredLedgerTest::exact);
        RealisedLedger ledger = ledger(WORTH, project("p", START, MEASURE, "m"));
        assertThat(ledger.lines()).isEmpty();
        assertThat(codes(ledger)).containsExactly("partnership.no-later-readings");
    }

    /** 10 kWh less in each thirty days are 10 * (365.25 / 30)^2 = 1482.3 kWh a year less in each year. */
    @Test
    void aUseThatFellAlreadyBeforeIsADoubt() {
        read("m", 24, t -> 3000 - 10 * t + pairs(t));
        RealisedLedger falling = ledger(WORTH, project("p", START, MEASURE, "m"));
        assertThat(codes(falling)).containsExactly("ledger.trend-before");
        List<String> told = falling.findings().getFirst().arguments();
        assertThat(told).startsWith("m").endsWith("kWh");
        assertThat(Double.parseDouble(told.get(1))).isCloseTo(1482.3, within(30.0));
        readings.clear();
        read("m", 24, t -> 3000 + 10 * t + pairs(t));
        assertThat(codes(ledger(WORTH, project("p", START, MEASURE, "m")))).isEmpty();
        readings.clear();
        read("m", 24, MeteredLedgerTest::scattered);
        assertThat(codes(ledger(WORTH, project("p", START, MEASURE, "m")))).isEmpty();
    }

    @Test
    void aRangeIsTurnedAroundByAFactorBelowZero() {
        Ranged range = Ranged.normal(10, 4);
        assertThat(range.variance()).isCloseTo(4, within(1e-12));
        assertThat(range.times(-3).low()).isEqualTo(-3 * range.high());
        assertThat(range.times(-3).best()).isEqualTo(-30);
        assertThat(range.times(-3).high()).isEqualTo(-3 * range.low());
        assertThat(range.isExact()).isFalse();
        assertThat(Ranged.exactly(2).isExact()).isTrue();
        assertThat(Ranged.exactly(2).times(-1)).isEqualTo(Ranged.exactly(-2));
        assertThat(range.high() - 10).isCloseTo(2 * 1.6448536269514722, within(1e-12));
    }

    private static double exact(int t) {
        return t < 12 ? 3000 : 2400;
    }

    private static double scattered(int t) {
        return exact(t) + 10 * pairs(t);
    }

    private static double pairs(int t) {
        return t / 2 % 2 == 0 ? 1 : -1;
    }

    private static void assertSame(Ranged range, double best, double width) {
        assertThat(range.best()).isCloseTo(best, within(1e-9));
        assertThat(width).isGreaterThan(1e-3);
        assertThat(range.high() - range.low()).isCloseTo(width, within(1e-9));
    }

    private static Ranged total(RealisedLedger ledger) {
        return ledger.totals().getFirst().realised().orElseThrow();
    }

    private static MeterResult.Computed computed(RealisedLedger ledger) {
        return (MeterResult.Computed) ledger.meters().getFirst();
    }

    private static double realised(RealisedLedger ledger, String project, String metric) {
        return line(ledger, project, metric).realised().orElseThrow().best();
    }

    private static SavingLine line(RealisedLedger ledger, String project, String metric) {
        return ledger.lines().stream()
                .filter(line -> line.project().equals(project)
                        && line.counted().metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(RealisedLedger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    private RealisedLedger ledger(UnitWorth worth, Project... projects) {
        return RealisedLedger.of(input(worth, List.of(projects)));
    }

    private LedgerInput input(UnitWorth worth, List<Project> projects) {
        List<MeterPoint> meters = readings.stream()
                .map(MeterReading::meter)
                .distinct()
                .map(id ->
                        new MeterPoint(id, "f", new Flow.Energy(EnergyCarrier.ELECTRICITY), "", SourcePosition.NOWHERE))
                .toList();
        return new LedgerInput(
                projects,
                savings,
                List.of(),
                new Metering(meters, readings, List.of(), List.of()),
                worth,
                new PlanMoney(Currency.USD, 2023, new ExchangeTable(List.of(), List.of())),
                FitLimits.USUAL,
                Set.of(),
                Map.of("measure of p", "air", "measure of q", "air"));
    }

    private void read(String meter, int periods, IntToDoubleFunction use) {
        IntStream.range(0, periods)
                .mapToObj(t -> new MeterReading(
                        meter,
                        new Period(START.plusDays(30L * t), START.plusDays(30L * t + 29)),
                        claim(Quantity.of(use.applyAsDouble(t), Units.KILOWATT_HOUR))))
                .forEach(readings::add);
    }

    private void estimate(String project, double megawattHours) {
        Amount amount = new Amount.Physical(Quantity.of(megawattHours, Units.MEGAWATT_HOUR));
        savings.add(new Saving(project, "electricity", Saving.Stage.ESTIMATED, claim(amount)));
    }

    private static <T> Claim<T> claim(T value) {
        return new Claim<>(value, Evidence.MEASURED, "", "", SourcePosition.NOWHERE);
    }

    private static Project project(String id, LocalDate from, LocalDate effect, String... meters) {
        return project(id, from, effect, effect, meters);
    }

    private static Project project(String id, LocalDate from, LocalDate start, LocalDate effect, String... meters) {
        return project(id, Optional.of(from), Optional.of(start), Optional.of(effect), meters);
    }

    private static Project project(
            String id,
            Optional<LocalDate> from,
            Optional<LocalDate> start,
            Optional<LocalDate> effect,
            String... meters) {
        return new Project(
                id,
                id,
                "f",
                "",
                "measure of " + id,
                ProjectStatus.IMPLEMENTED,
                start,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Project.Metered(List.of(meters), List.of(), from, start.map(day -> day.minusDays(1)), effect),
                "",
                SourcePosition.NOWHERE);
    }
}
