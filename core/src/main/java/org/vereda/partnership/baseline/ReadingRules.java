package org.vereda.partnership.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Unit;

/** What readings must fulfil before anything is computed from them. */
final class ReadingRules {
    private static final MathContext SHOWN = new MathContext(4);

    private ReadingRules() {}

    /**
     * The readings in the order of their periods.
     *
     * @throws InvalidInput naming every reading that lacks a driver, overlaps another or has a unit that does not fit
     */
    static List<Reading> ordered(List<Reading> readings, List<Driver> drivers, Unit unit) {
        List<Reading> ordered = readings.stream().sorted().toList();
        List<Finding> wrong = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            check(ordered.get(i), drivers, unit, wrong);
            if (i > 0) {
                checkOverlap(ordered.get(i - 1), ordered.get(i), wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return ordered;
    }

    private static void check(Reading reading, List<Driver> drivers, Unit unit, List<Finding> wrong) {
        if (!reading.amount().unit().isComparableWith(unit)) {
            wrong.add(Finding.error(
                    "partnership.reading-unit",
                    reading.position(),
                    reading.amount().toString(),
                    unit.toString()));
        }
        drivers.stream()
                .filter(driver -> !reading.drivers().containsKey(driver.name()))
                .map(driver -> Finding.error(
                        "partnership.reading-without-driver",
                        reading.position(),
                        reading.period().toString(),
                        driver.name()))
                .forEach(wrong::add);
    }

    private static void checkOverlap(Reading before, Reading after, List<Finding> wrong) {
        if (before.period().overlaps(after.period())) {
            wrong.add(Finding.error(
                    "partnership.reading-overlaps",
                    after.position(),
                    after.period().toString(),
                    before.period().toString()));
        }
    }

    /**
     * A saving is counted after the baseline only.
     *
     * @throws InvalidInput where a later reading starts before the baseline ends
     */
    static void requireAfter(List<Reading> later, List<Reading> baseline) {
        LocalDate end = baseline.getLast().period().end();
        List<Finding> early = later.stream()
                .filter(reading -> !reading.period().start().isAfter(end))
                .map(reading -> Finding.error(
                        "partnership.reading-within-baseline",
                        reading.position(),
                        reading.period().toString(),
                        end.toString()))
                .toList();
        if (!early.isEmpty()) {
            throw new InvalidInput(early);
        }
        if (later.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "partnership.no-later-readings", baseline.getLast().position(), end.toString()));
        }
    }

    /** The year since the first period that each reading lies in, -1 where that year is not covered to its end. */
    static int[] wholeYears(List<Reading> ordered) {
        LocalDate start = ordered.getFirst().period().start();
        LocalDate end = ordered.getLast().period().end();
        int[] years = new int[ordered.size()];
        for (int i = 0; i < years.length; i++) {
            LocalDate middle = ordered.get(i)
                    .period()
                    .start()
                    .plusDays(ordered.get(i).period().days() / 2);
            int year = start.until(middle).getYears();
            boolean whole = !start.plusYears(year + 1L).minusDays(5).isAfter(end);
            years[i] = whole ? year : -1;
        }
        return years;
    }

    static double perDay(Reading reading, Driver driver) {
        return driverOf(reading, driver).doubleValue() / reading.period().days();
    }

    static double meanPerDay(List<Reading> readings, Driver driver) {
        double sum = readings.stream()
                .mapToDouble(reading -> driverOf(reading, driver).doubleValue())
                .sum();
        return sum
                / readings.stream()
                        .mapToLong(reading -> reading.period().days())
                        .sum();
    }

    static BigDecimal driverOf(Reading reading, Driver driver) {
        BigDecimal value = reading.drivers().get(driver.name());
        if (value == null) {
            throw new IllegalArgumentException("no " + driver.name() + " in " + reading.period());
        }
        return value;
    }

    /** A number with four digits for a message. */
    static String shown(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
