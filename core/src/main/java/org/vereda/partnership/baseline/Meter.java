package org.vereda.partnership.baseline;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.vereda.matrix.regression.SerialSample;
import org.vereda.quantity.Unit;

/** The readings of a meter as numbers: a row has the days of the period and then its drivers; the response is the use. */
final class Meter {
    private final Unit unit;
    private final List<Driver> drivers;
    private final Reading first;
    private final double rhythm;

    /**
     * The meter of these readings in their order; the rhythm of its periods is the median length.
     *
     * @param readings in the order of their periods, not empty
     */
    Meter(List<Reading> readings, List<Driver> drivers) {
        this.first = readings.getFirst();
        this.unit = first.amount().unit();
        this.drivers = List.copyOf(drivers);
        this.rhythm = readings.stream()
                .mapToDouble(reading -> reading.period().days())
                .sorted()
                .skip(readings.size() / 2)
                .findFirst()
                .orElse(1);
    }

    Unit unit() {
        return unit;
    }

    List<Driver> drivers() {
        return drivers;
    }

    /**
     * The readings as a sample; one exposure is one usual period, so that variances are those of a usual period.
     *
     * @param after the time that all of them come after
     */
    SerialSample sample(List<Reading> readings, int after) {
        int n = readings.size();
        int[] times = new int[n];
        double[] exposures = new double[n];
        double[][] rows = new double[n][];
        double[] uses = new double[n];
        for (int i = 0; i < n; i++) {
            Reading reading = readings.get(i);
            int before = i > 0 ? times[i - 1] : after;
            times[i] = Math.max(time(reading), before + 1);
            exposures[i] = reading.period().days() / rhythm;
            rows[i] = row(reading);
            uses[i] = reading.amount().in(unit);
        }
        return new SerialSample(times, exposures, rows, uses);
    }

    /** Usual periods from the middle of the first reading to the middle of this one. */
    private int time(Reading reading) {
        double days =
                ChronoUnit.DAYS.between(first.period().start(), reading.period().start())
                        + (reading.period().days() - first.period().days()) / 2.0;
        return (int) Math.round(days / rhythm);
    }

    private double[] row(Reading reading) {
        double[] row = new double[drivers.size() + 1];
        row[0] = reading.period().days();
        for (int j = 0; j < drivers.size(); j++) {
            row[j + 1] = ReadingRules.driverOf(reading, drivers.get(j)).doubleValue();
        }
        return row;
    }
}
