package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.vereda.quantity.Period;

/**
 * A made-up meter whose savings are known, month by month: use = fixed part per day + part for each unit of production + part for
 * each degree day + error, less the saving. Neighboring errors have the correlation 0.3.
 */
final class MeteredPlant {
    private static final double CORRELATION = 0.3;

    private final Made made;
    private final SplittableRandom random;
    private double error;

    /**
     * How a plant is made.
     *
     * @param perDay use a day without production
     * @param perUnit use for each unit of production
     * @param perDegree use for each degree day
     * @param deviation standard deviation of the error of a month, as a share of its use
     * @param saved share of the use that is saved from the effect on; below zero where the use rises
     */
    record Made(double perDay, double perUnit, double perDegree, double deviation, double saved) {}

    /**
     * What drives a plant in a month.
     *
     * @param period first and last day
     * @param production units made
     * @param degrees degree days
     */
    record Drive(Period period, double production, double degrees) {}

    /**
     * A month.
     *
     * @param drive what drove the plant
     * @param use what the meter counted
     * @param saving the true saving in it
     */
    record Month(Drive drive, double use, double saving) {}

    MeteredPlant(Made made, SplittableRandom random) {
        this.made = made;
        this.random = random;
        this.error = random.nextGaussian();
    }

    /** What drives a plant in the month that begins on the day. */
    static Drive drive(LocalDate first, SplittableRandom random) {
        double wave = Math.cos(2 * Math.PI * (first.getMonthValue() - 1) / 12.0);
        return new Drive(
                new Period(first, first.plusMonths(1).minusDays(1)),
                Math.round(1000 + 160 * random.nextGaussian()),
                Math.round(Math.max(0, 260 * wave + 120 + 30 * random.nextGaussian())));
    }

    /** The next month. */
    Month month(Drive drive, boolean saves) {
        double before = made.perDay() * drive.period().days()
                + made.perUnit() * drive.production()
                + made.perDegree() * drive.degrees();
        double saving = saves ? made.saved() * before : 0;
        double use = before - saving + made.deviation() * before * error;
        error = CORRELATION * error + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
        return new Month(drive, use, saving);
    }
}
