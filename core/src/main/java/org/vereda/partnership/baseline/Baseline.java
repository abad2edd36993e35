package org.vereda.partnership.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.matrix.regression.SerialRegression;
import org.vereda.matrix.regression.SerialSample;
import org.vereda.matrix.regression.StudentMixture;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;

/**
 * What a facility used before a measure, as a formula: use = fixed use per day * days + sum of coefficient * driver.
 *
 * <p>The range of an avoided use holds the uncertainty of the coefficients, the scatter of the periods before and after,
 * and that neighboring periods err together; see {@link SerialRegression}. Errors grow with the root of a period's length.
 */
public final class Baseline {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Meter meter;
    private final List<Reading> readings;
    private final FitStatistics statistics;
    private final FitLimits limits;
    private final SerialRegression regression;

    Baseline(
            Meter meter,
            List<Reading> readings,
            FitStatistics statistics,
            FitLimits limits,
            SerialRegression regression) {
        this.meter = meter;
        this.readings = List.copyOf(readings);
        this.statistics = statistics;
        this.limits = limits;
        this.regression = regression;
    }

    /**
     * Fits use = fixed use per day * days + sum of coefficient * driver to the readings before a measure.
     *
     * @param readings in any order; amounts in units of one dimension
     * @param drivers what drives the use; none where it depends on days only
     * @param limits what the fit must fulfil
     */
    public static BaselineFit fit(List<Reading> readings, List<Driver> drivers, FitLimits limits) {
        return new BaselineMaker(readings, drivers, limits).fit();
    }

    public FitStatistics statistics() {
        return statistics;
    }

    /** The readings that it rests on, in order. */
    public List<Reading> readings() {
        return readings;
    }

    /**
     * The use avoided in later periods.
     *
     * @param later readings after the measure, in any order
     * @param adjustments changes that are no saving; of one that reaches over several periods each gets the share of its
     *     days
     * @throws org.vereda.quantity.InvalidInput where a reading lacks a driver, periods overlap or a unit does not fit
     */
    public AvoidedUse avoided(List<Reading> later, List<Adjustment> adjustments) {
        List<Reading> ordered = ReadingRules.ordered(later, meter.drivers(), meter.unit());
        ReadingRules.requireAfter(ordered, readings);
        SerialSample sample = meter.sample(ordered, regressionTime());
        List<Double> added =
                ordered.stream().map(reading -> added(reading, adjustments)).toList();
        Later numbers = new Later(sample, added);
        List<AvoidedUse.Line> lines = IntStream.range(0, ordered.size())
                .mapToObj(i -> line(ordered.get(i), numbers, i))
                .toList();
        double[] all = new double[ordered.size()];
        Arrays.fill(all, 1);
        return new AvoidedUse(lines, range(numbers, all), persistence(ordered, numbers), doubts(ordered));
    }

    private record Later(SerialSample sample, List<Double> added) {
        int size() {
            return added.size();
        }

        double actual(int i) {
            return sample.responses()[i];
        }
    }

    private int regressionTime() {
        return meter.sample(readings, Integer.MIN_VALUE).times()[readings.size() - 1];
    }

    /** The part of the adjustments that falls into the reading's period, in the meter's unit. */
    private double added(Reading reading, List<Adjustment> adjustments) {
        return adjustments.stream()
                .mapToDouble(adjustment -> adjustment.amount().in(meter.unit())
                        * adjustment.period().commonDays(reading.period())
                        / adjustment.period().days())
                .sum();
    }

    private AvoidedUse.Line line(Reading reading, Later later, int i) {
        double[] one = new double[later.size()];
        one[i] = 1;
        SavingRange avoided = range(later, one);
        return new AvoidedUse.Line(
                reading.period(),
                quantity(avoided.estimate().in(meter.unit()) + later.actual(i)),
                reading.amount(),
                avoided);
    }

    /** The range of sum of weight * (adjusted baseline - actual). */
    private SavingRange range(Later later, double[] weights) {
        StudentMixture expected = regression.predict(later.sample(), weights);
        double known = 0;
        for (int i = 0; i < weights.length; i++) {
            known += weights[i] * (later.added().get(i) - later.actual(i));
        }
        return new SavingRange(
                quantity(expected.mean() + known),
                quantity(expected.quantile(LOW) + known),
                quantity(expected.quantile(HIGH) + known));
    }

    /** Savings by whole years of 365 days or more and the least-squares line through them, with weights a[k] = (k - mean) / sum of squares. */
    private Optional<AvoidedUse.Persistence> persistence(List<Reading> ordered, Later later) {
        int[] yearOf = ReadingRules.wholeYears(ordered);
        int years = Arrays.stream(yearOf).max().orElse(-1) + 1;
        if (years < 2) {
            return Optional.empty();
        }
        List<SavingRange> savings = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            int wanted = year;
            savings.add(range(
                    later,
                    Arrays.stream(yearOf).mapToDouble(y -> y == wanted ? 1 : 0).toArray()));
        }
        double mean = (years - 1) / 2.0;
        double squares = IntStream.range(0, years)
                .mapToDouble(k -> (k - mean) * (k - mean))
                .sum();
        SavingRange slope = range(
                later,
                Arrays.stream(yearOf)
                        .mapToDouble(y -> y < 0 ? 0 : (y - mean) / squares)
                        .toArray());
        SavingRange firstYear = savings.getFirst();
        Optional<Double> share = firstYear.isCertain()
                ? Optional.of(
                        slope.estimate().in(meter.unit()) / firstYear.estimate().in(meter.unit()))
                : Optional.empty();
        return Optional.of(new AvoidedUse.Persistence(savings, slope, share));
    }

    /** Drivers beyond what the baseline has seen. */
    private List<Finding> doubts(List<Reading> ordered) {
        return statistics.drivers().stream()
                .flatMap(driver -> doubt(driver, ordered))
                .toList();
    }

    private Stream<Finding> doubt(FitStatistics.DriverStatistic driver, List<Reading> ordered) {
        double mean = ReadingRules.meanPerDay(ordered, driver.driver());
        boolean seen = mean >= driver.lowest() && mean <= driver.highest();
        boolean near = Math.abs(mean - driver.mean()) <= limits.deviations() * driver.deviation();
        return seen || near
                ? Stream.of()
                : Stream.of(Finding.warning(
                        "partnership.baseline-extrapolates",
                        ordered.getFirst().position(),
                        driver.driver().name(),
                        ReadingRules.shown(mean),
                        ReadingRules.shown(driver.lowest()),
                        ReadingRules.shown(driver.highest())));
    }

    private Quantity quantity(double amount) {
        return Quantity.of(amount, meter.unit());
    }
}
