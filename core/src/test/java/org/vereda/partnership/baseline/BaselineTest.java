package org.vereda.partnership.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class BaselineTest {
    private static final Unit KILOWATT_HOUR = Units.find("kWh").orElseThrow();
    private static final Unit MEGAJOULE = Units.find("MJ").orElseThrow();
    private static final List<Driver> DRIVERS =
            List.of(new Driver("castings", Driver.Direction.RAISES), new Driver("cold", Driver.Direction.RAISES));
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final int SEEDS = 500;

    /** Months before and after, correlation of errors, every so many months without a reading (0 none). */
    @Tag("simulation")
    @ParameterizedTest
    @CsvSource({"24,12,0.4,0", "36,24,0.3,5", "12,12,0.2,0"})
    void knownSavingsOfMadeUpPlantsAreFoundWithoutBiasAndWithHonestRanges(
            int before, int after, double correlation, int missing) {
        int fitted = 0;
        int inside = 0;
        double error = 0;
        double truth = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Plant plant = new Plant(before + after, before, 0.08, correlation, seed);
            if (Baseline.fit(plant.readings(0, before, missing), DRIVERS, FitLimits.USUAL)
                    instanceof BaselineFit.Accepted(Baseline baseline)) {
                SavingRange found = baseline.avoided(plant.readings(before, before + after, missing), List.of())
                        .total();
                double saved = plant.saved(before, before + after, missing);
                boolean holds = found.low().in(KILOWATT_HOUR) <= saved
                        && saved <= found.high().in(KILOWATT_HOUR);
                fitted++;
                inside += holds ? 1 : 0;
                error += found.estimate().in(KILOWATT_HOUR) - saved;
                truth += saved;
            }
        }
        assertThat(fitted).isGreaterThan(SEEDS * 9 / 10);
        assertThat(inside / (double) fitted).as("coverage").isBetween(0.85, 0.95);
        assertThat(error / truth).as("relative bias").isCloseTo(0, within(0.02));
    }

    @Test
    void theUnitAndTheOrderOfReadingsDoNotMatter() {
        Plant plant = new Plant(36, 24, 0.1, 0.2, 4);
        List<Reading> mixed = new ArrayList<>(plant.readings(0, 24, 0).stream()
                .map(reading -> new Reading(
                        reading.period(), reading.amount().to(MEGAJOULE), reading.drivers(), reading.position()))
                .toList());
        Collections.shuffle(mixed, new Random(1));
        SavingRange first = accepted(plant.readings(0, 24, 0))
                .avoided(plant.readings(24, 36, 0), List.of())
                .total();
        SavingRange second =
                accepted(mixed).avoided(plant.readings(24, 36, 0), List.of()).total();
        assertThat(second.estimate().in(KILOWATT_HOUR))
                .isCloseTo(first.estimate().in(KILOWATT_HOUR), within(1e-4));
        assertThat(second.low().in(KILOWATT_HOUR)).isCloseTo(first.low().in(KILOWATT_HOUR), within(1e-3));
    }

    @Test
    void avoidedUseOfThePeriodsAddsUpToTheTotal() {
        Plant plant = new Plant(36, 24, 0.1, 0.2, 6);
        AvoidedUse avoided = accepted(plant.readings(0, 24, 0)).avoided(plant.readings(24, 36, 0), List.of());
        double sum = avoided.lines().stream()
                .mapToDouble(line -> line.avoided().estimate().in(KILOWATT_HOUR))
                .sum();
        assertThat(avoided.total().estimate().in(KILOWATT_HOUR)).isCloseTo(sum, within(1e-5));
        assertThat(avoided.lines())
                .allSatisfy(line -> assertThat(
                                line.adjustedBaseline().minus(line.actual()).in(KILOWATT_HOUR))
                        .isCloseTo(line.avoided().estimate().in(KILOWATT_HOUR), within(1e-6)));
    }

    @Test
    void aNewLineIsNoIncreaseOnceItIsAdjustedFor() {
        Plant plant = new Plant(36, 24, 0.1, 0, 8);
        Baseline baseline = accepted(plant.readings(0, 24, 0));
        Adjustment line = new Adjustment(
                new Period(START.plusMonths(30), START.plusMonths(36).minusDays(1)),
                Quantity.of(6000, KILOWATT_HOUR),
                "second shift of a new line",
                Evidence.MEASURED,
                "sub-meter 7",
                SourcePosition.NOWHERE);
        double without = baseline.avoided(plant.readings(24, 36, 0), List.of())
                .total()
                .estimate()
                .in(KILOWATT_HOUR);
        double with = baseline.avoided(plant.readings(24, 36, 0), List.of(line))
                .total()
                .estimate()
                .in(KILOWATT_HOUR);
        assertThat(with - without).isCloseTo(6000, within(1e-6));
    }

    @Tag("simulation")
    @Test
    void aSavingThatWearsOffShowsItsSlope() {
        int inside = 0;
        for (int seed = 0; seed < 60; seed++) {
            Plant plant = new Plant(24 + 36, 24, 0.15, 0, seed);
            AvoidedUse.Persistence persistence = accepted(plant.readings(0, 24, 0))
                    .avoided(plant.readings(24, 60, 0), List.of())
                    .persistence()
                    .orElseThrow();
            double slope = (plant.saved(48, 60, 0) - plant.saved(24, 36, 0)) / 2;
            assertThat(persistence.years()).hasSize(3);
            boolean holds = persistence.changePerYear().low().in(KILOWATT_HOUR) <= slope
                    && slope <= persistence.changePerYear().high().in(KILOWATT_HOUR);
            inside += holds ? 1 : 0;
        }
        assertThat(inside).isBetween(47, 60);
    }

    @Test
    void aDriverWithoutMeaningIsRefused() {
        Plant plant = new Plant(24, 24, 0, 0, 3);
        SplittableRandom random = new SplittableRandom(17);
        List<Reading> readings = plant.readings(0, 24, 0).stream()
                .map(reading -> new Reading(
                        reading.period(),
                        reading.amount(),
                        Map.of("visitors", BigDecimal.valueOf(random.nextDouble())),
                        reading.position()))
                .toList();
        assertThat(Baseline.fit(readings, List.of(new Driver("visitors", Driver.Direction.EITHER)), FitLimits.USUAL))
                .isInstanceOfSatisfying(
                        BaselineFit.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Finding::code)
                                .contains(
                                        "partnership.baseline-explains-little",
                                        "partnership.baseline-driver-by-chance"));
    }

    @Test
    void aDriverThatNeverChangesIsNamed() {
        List<Reading> readings = new Plant(24, 24, 0, 0, 3)
                .readings(0, 24, 0).stream()
                        .map(reading -> new Reading(
                                reading.period(),
                                reading.amount(),
                                Map.of(
                                        "shifts",
                                        BigDecimal.valueOf(reading.period().days() * 2)),
                                reading.position()))
                        .toList();
        assertThat(Baseline.fit(readings, List.of(new Driver("shifts", Driver.Direction.RAISES)), FitLimits.USUAL))
                .isInstanceOfSatisfying(
                        BaselineFit.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Finding::code, Finding::arguments)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        "partnership.baseline-undetermined", List.of("shifts"))));
    }

    @Test
    void elevenMonthsAreTooFew() {
        assertThat(Baseline.fit(new Plant(11, 11, 0, 0, 1).readings(0, 11, 0), DRIVERS, FitLimits.USUAL))
                .isInstanceOfSatisfying(
                        BaselineFit.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Finding::code)
                                .containsExactly("partnership.baseline-too-short"));
    }

    @Test
    void fewerCastingsThanEverBeforeAreADoubt() {
        Plant plant = new Plant(36, 24, 0.1, 0, 2);
        List<Reading> slump = plant.readings(24, 36, 0).stream()
                .map(reading -> new Reading(
                        reading.period(),
                        reading.amount(),
                        Map.of("castings", BigDecimal.ONE, "cold", ReadingRules.driverOf(reading, DRIVERS.get(1))),
                        reading.position()))
                .toList();
        assertThat(accepted(plant.readings(0, 24, 0)).avoided(slump, List.of()).doubts())
                .extracting(Finding::code)
                .containsExactly("partnership.baseline-extrapolates");
    }

    @Test
    void overlappingReadingsAndMissingDriversAreNamedTogether() {
        Reading first = new Reading(
                new Period(START, START.plusDays(30)),
                Quantity.of(1, KILOWATT_HOUR),
                Map.of("castings", BigDecimal.ONE, "cold", BigDecimal.ONE),
                SourcePosition.of("readings.csv", 2, 1));
        Reading second = new Reading(
                new Period(START.plusDays(30), START.plusDays(60)),
                Quantity.of(1, KILOWATT_HOUR),
                Map.of("cold", BigDecimal.ONE),
                SourcePosition.of("readings.csv", 3, 1));
        assertThatThrownBy(() -> Baseline.fit(List.of(second, first), DRIVERS, FitLimits.USUAL))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactlyInAnyOrder(
                                        "partnership.reading-without-driver", "partnership.reading-overlaps"));
    }

    @Test
    void degreeDaysCountOnlyTheSideOfTheBase() {
        List<BigDecimal> means = List.of(new BigDecimal("10"), new BigDecimal("18"), new BigDecimal("25.5"));
        assertThat(DegreeDays.heating(means, new BigDecimal("18"))).isEqualByComparingTo("8");
        assertThat(DegreeDays.cooling(means, new BigDecimal("18"))).isEqualByComparingTo("7.5");
    }

    private static Baseline accepted(List<Reading> readings) {
        return Baseline.fit(readings, DRIVERS, FitLimits.USUAL) instanceof BaselineFit.Accepted(Baseline baseline)
                ? baseline
                : org.assertj.core.api.Assertions.fail("refused");
    }

    /** A made-up foundry that saves a share of its use from a month on; a share of 0.15 wears off by a fifth each year. */
    private static final class Plant {
        private final double[] castings;
        private final double[] cold;
        private final double[] use;
        private final double[] saved;

        Plant(int months, int measure, double share, double correlation, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            castings = new double[months];
            cold = new double[months];
            use = new double[months];
            saved = new double[months];
            double error = random.nextGaussian();
            for (int t = 0; t < months; t++) {
                castings[t] = 400 + 70 * random.nextGaussian();
                cold[t] = Math.max(0, 300 * Math.cos(2 * Math.PI * t / 12) + 40 * random.nextGaussian());
                double before = 60 * days(t) + 9 * castings[t] + 2.5 * cold[t];
                double left = share > 0.1 ? share * Math.pow(0.8, Math.floorDiv(t - measure, 12)) : share;
                saved[t] = t >= measure ? left * before : 0;
                use[t] = before - saved[t] + 250 * Math.sqrt(days(t) / 30.4) * error;
                error = correlation * error + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            }
        }

        private static long days(int month) {
            return period(month).days();
        }

        private static Period period(int month) {
            return new Period(
                    START.plusMonths(month), START.plusMonths(month + 1L).minusDays(1));
        }

        List<Reading> readings(int from, int to, int missing) {
            List<Reading> readings = new ArrayList<>();
            for (int t = from; t < to; t++) {
                if (missing == 0 || t % missing != 3) {
                    readings.add(new Reading(
                            period(t),
                            Quantity.of(use[t], KILOWATT_HOUR),
                            Map.of("castings", BigDecimal.valueOf(castings[t]), "cold", BigDecimal.valueOf(cold[t])),
                            SourcePosition.of("readings.csv", t + 2, 1)));
                }
            }
            return readings;
        }

        double saved(int from, int to, int missing) {
            double sum = 0;
            for (int t = from; t < to; t++) {
                sum += missing == 0 || t % missing != 3 ? saved[t] : 0;
            }
            return sum;
        }
    }
}
