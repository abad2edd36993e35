package org.vereda.partnership.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.vereda.matrix.regression.CollinearColumn;
import org.vereda.matrix.regression.LeastSquares;
import org.vereda.matrix.regression.SerialRegression;
import org.vereda.matrix.regression.SerialSample;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/** Fits a baseline and holds it against its limits. */
final class BaselineMaker {
    private final List<Reading> readings;
    private final List<Driver> drivers;
    private final FitLimits limits;
    private final List<Finding> reasons = new ArrayList<>();

    BaselineMaker(List<Reading> given, List<Driver> drivers, FitLimits limits) {
        this.drivers = List.copyOf(drivers);
        this.limits = limits;
        this.readings = given.isEmpty()
                ? List.of()
                : ReadingRules.ordered(given, drivers, given.getFirst().amount().unit());
    }

    BaselineFit fit() {
        int fewest = Math.max(limits.periods(), drivers.size() + 3);
        if (readings.size() < fewest) {
            return refused(Optional.empty(), "partnership.baseline-too-short", readings.size(), fewest);
        }
        Meter meter = new Meter(readings, drivers);
        SerialSample sample = meter.sample(readings, Integer.MIN_VALUE);
        try {
            LeastSquares plain = LeastSquares.fit(scaled(sample), scaledUses(sample));
            SerialRegression regression = SerialRegression.of(sample);
            FitStatistics statistics = statistics(sample, plain, regression.correlation());
            judge(statistics);
            return reasons.isEmpty()
                    ? new BaselineFit.Accepted(new Baseline(meter, readings, statistics, limits, regression))
                    : new BaselineFit.Refused(Optional.of(statistics), reasons);
        } catch (CollinearColumn e) {
            return e.column() == 0
                    ? refused(Optional.empty(), "partnership.baseline-undetermined", "-")
                    : refused(Optional.empty(), "partnership.baseline-undetermined", name(e.column() - 1));
        }
    }

    private String name(int driver) {
        return drivers.get(driver).name();
    }

    /** Rows over the root of their exposure, so that all errors have one variance. */
    private static double[][] scaled(SerialSample sample) {
        return IntStream.range(0, sample.rows().length)
                .mapToObj(i -> IntStream.range(0, sample.rows()[i].length)
                        .mapToDouble(j -> sample.rows()[i][j] / Math.sqrt(sample.exposures()[i]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] scaledUses(SerialSample sample) {
        return IntStream.range(0, sample.rows().length)
                .mapToDouble(i -> sample.responses()[i] / Math.sqrt(sample.exposures()[i]))
                .toArray();
    }

    private FitStatistics statistics(SerialSample sample, LeastSquares fit, double correlation) {
        double[][] daysOnly = IntStream.range(0, readings.size())
                .mapToObj(i -> new double[] {scaled(sample)[i][0]})
                .toArray(double[][]::new);
        double withoutDrivers = LeastSquares.fit(daysOnly, scaledUses(sample)).residualSumOfSquares();
        double rss = fit.residualSumOfSquares();
        int n = readings.size();
        int p = drivers.size() + 1;
        double determination = withoutDrivers > 0 ? 1 - rss / withoutDrivers : 0;
        double exposure = IntStream.range(0, n)
                .mapToDouble(i -> sample.exposures()[i])
                .average()
                .orElse(1);
        double meanUse = IntStream.range(0, n)
                .mapToDouble(i -> sample.responses()[i])
                .average()
                .orElse(0);
        return new FitStatistics(
                n,
                fit.coefficients()[0],
                IntStream.range(0, drivers.size())
                        .mapToObj(j -> statistic(fit, j))
                        .toList(),
                determination,
                1 - (1 - determination) * (n - 1) / (n - p),
                modelProbability(withoutDrivers, rss, n, p),
                Math.sqrt(fit.variance() * exposure) / Math.abs(meanUse),
                durbinWatson(fit.residuals()),
                correlation,
                fit.condition());
    }

    /** F = ((RSS0 - RSS) / (p - 1)) / (RSS / (n - p)). */
    private static double modelProbability(double withoutDrivers, double rss, int n, int p) {
        if (p == 1) {
            return 1;
        }
        if (!(rss > 0)) {
            return 0;
        }
        double f = (withoutDrivers - rss) / (p - 1) / (rss / (n - p));
        return FDistribution.of(p - 1.0, n - p).survivalProbability(Math.max(f, 0));
    }

    private FitStatistics.DriverStatistic statistic(LeastSquares fit, int j) {
        Driver driver = drivers.get(j);
        double coefficient = fit.coefficients()[j + 1];
        double error = fit.standardError(j + 1);
        double[] values = readings.stream()
                .mapToDouble(reading -> ReadingRules.perDay(reading, driver))
                .toArray();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        return new FitStatistics.DriverStatistic(
                driver,
                coefficient,
                error,
                2 * TDistribution.of(fit.degreesOfFreedom()).survivalProbability(Math.abs(coefficient / error)),
                IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i])
                        .min()
                        .orElse(0),
                IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i])
                        .max()
                        .orElse(0),
                mean,
                Math.sqrt(squares / (values.length - 1)));
    }

    private static double durbinWatson(double[] residuals) {
        double differences = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            if (i > 0) {
                differences += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
            }
        }
        return differences / squares;
    }

    /** What is no number, such as the scatter over a mean use of nothing, fulfils no limit. */
    private void judge(FitStatistics fit) {
        above("partnership.baseline-scatters", fit.variation(), limits.variation());
        above("partnership.baseline-drivers-alike", fit.condition(), limits.condition());
        if (drivers.isEmpty()) {
            return;
        }
        if (!(fit.determination() >= limits.determination())) {
            object("partnership.baseline-explains-little", shown(fit.determination()), shown(limits.determination()));
        }
        above("partnership.baseline-model-by-chance", fit.modelProbability(), limits.modelProbability());
        fit.drivers().forEach(this::judge);
        double best = fit.drivers().stream()
                .mapToDouble(FitStatistics.DriverStatistic::probability)
                .min()
                .orElse(0);
        above("partnership.baseline-no-driver-matters", best, limits.bestDriverProbability());
    }

    private void judge(FitStatistics.DriverStatistic driver) {
        String name = driver.driver().name();
        if (!(driver.probability() <= limits.driverProbability())) {
            object(
                    "partnership.baseline-driver-by-chance",
                    name,
                    shown(driver.probability()),
                    shown(limits.driverProbability()));
        }
        if (driver.driver().direction() == Driver.Direction.RAISES && driver.coefficient() < 0) {
            object("partnership.baseline-wrong-sign", name, shown(driver.coefficient()));
        }
    }

    private void above(String code, double value, double limit) {
        if (!(value <= limit)) {
            object(code, shown(value), shown(limit));
        }
    }

    private void object(String code, String... arguments) {
        reasons.add(Finding.error(code, position(), arguments));
    }

    private BaselineFit refused(Optional<FitStatistics> statistics, String code, Object... arguments) {
        String[] texts = IntStream.range(0, arguments.length)
                .mapToObj(i -> String.valueOf(arguments[i]))
                .toArray(String[]::new);
        object(code, texts);
        return new BaselineFit.Refused(statistics, reasons);
    }

    private SourcePosition position() {
        return readings.isEmpty() ? SourcePosition.NOWHERE : readings.getFirst().position();
    }

    private static String shown(double number) {
        return ReadingRules.shown(number);
    }
}
