package org.vereda.partnership.realised;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.partnership.Project;
import org.vereda.partnership.baseline.Baseline;
import org.vereda.partnership.baseline.BaselineFit;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.baseline.FitStatistics;
import org.vereda.partnership.baseline.Reading;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.metering.MeterSeries;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;

/**
 * A meter and the projects behind it. Several projects behind one meter have one saving: their baseline ends before the first
 * of them starts, and the saving counts from the day on which the last of them takes effect.
 *
 * @param meter the meter
 * @param projects those that were carried out, by the day of their effect
 */
record MeterGroup(MeterPoint meter, List<Project> projects) {
    private static final String TIME = "time";
    private static final double YEAR = 365.25;

    /** A trend is told where it would come about by chance less often than that. */
    private static final double CHANCE = 0.05;

    MeterGroup {
        projects = projects.stream()
                .sorted(Comparator.comparing(
                                (Project project) -> project.effectFrom().orElse(LocalDate.MAX))
                        .thenComparing(Project::id))
                .toList();
    }

    /** What the meter says. */
    MeterResult result(Metering metering, FitLimits limits, Findings findings) {
        Optional<LocalDate> effect = projects.getLast().effectFrom();
        Optional<LocalDate> end = projects.stream()
                .flatMap(project -> project.baselineEnd().stream())
                .min(Comparator.naturalOrder());
        if (effect.isEmpty() || end.isEmpty()) {
            return refused(Finding.error(
                    "ledger.no-effect-date",
                    projects.getLast().position(),
                    projects.getLast().id()));
        }
        Set<String> names = new LinkedHashSet<>();
        projects.forEach(project -> names.addAll(project.metered().drivers()));
        MeterSeries series = MeterSeries.of(metering, meter, names, findings);
        List<Reading> all = series.readings(findings);
        List<Reading> before = all.stream()
                .filter(reading -> !reading.period().end().isAfter(end.get()) && isFromStart(reading))
                .toList();
        List<Reading> later = all.stream()
                .filter(reading -> !reading.period().start().isBefore(effect.get()))
                .toList();
        try {
            return result(before, later, series.drivers(), metering, limits, findings);
        } catch (InvalidInput wrong) {
            return new MeterResult.Refused(meter, Optional.empty(), wrong.findings());
        }
    }

    private boolean isFromStart(Reading reading) {
        return projects.stream()
                .flatMap(project -> project.metered().baselineStart().stream())
                .noneMatch(start -> reading.period().start().isBefore(start));
    }

    private MeterResult result(
            List<Reading> before,
            List<Reading> later,
            List<Driver> drivers,
            Metering metering,
            FitLimits limits,
            Findings findings) {
        return switch (Baseline.fit(before, drivers, limits)) {
            case BaselineFit.Refused(Optional<FitStatistics> statistics, List<Finding> reasons) ->
                new MeterResult.Refused(
                        meter, statistics, reasons.stream().map(this::told).toList());
            case BaselineFit.Accepted(Baseline baseline) -> {
                trend(before, drivers, limits).ifPresent(findings::add);
                yield new MeterResult.Computed(
                        meter, baseline.statistics(), baseline.avoided(later, metering.adjustmentsOf(meter)));
            }
        };
    }

    /** A baseline that does not fit is no mistake of the input: it is told, and no saving rests on it. */
    private Finding told(Finding reason) {
        return Finding.warning(
                reason.code(), meter.position(), reason.arguments().toArray(String[]::new));
    }

    private MeterResult refused(Finding reason) {
        return new MeterResult.Refused(meter, Optional.empty(), List.of(reason));
    }

    /**
     * The doubt that the use fell already before: the baseline with the time as one more driver, whose coefficient is below zero
     * with a p below 0.05. What went on by itself is no saving of the project.
     */
    private Optional<Finding> trend(List<Reading> before, List<Driver> drivers, FitLimits limits) {
        LocalDate first = before.getFirst().period().start();
        List<Driver> more = new ArrayList<>(drivers);
        more.add(new Driver(TIME, Driver.Direction.EITHER));
        List<Reading> timed =
                before.stream().map(reading -> timed(reading, first)).toList();
        Optional<FitStatistics> statistics = switch (Baseline.fit(timed, more, limits)) {
            case BaselineFit.Accepted(Baseline baseline) -> Optional.of(baseline.statistics());
            case BaselineFit.Refused(Optional<FitStatistics> found, List<Finding> reasons) -> found;
        };
        return statistics
                .map(found -> found.drivers().getLast())
                .filter(time -> time.coefficient() < 0 && time.probability() < CHANCE)
                .map(time -> Finding.warning(
                        "ledger.trend-before",
                        meter.position(),
                        meter.id(),
                        Double.toString(Math.round(-time.coefficient() * YEAR * 10) / 10.0),
                        before.getFirst().amount().unit().symbol()));
    }

    /** The reading with its time: years since the first day, times its days, so that its coefficient is a use a day and year. */
    private static Reading timed(Reading reading, LocalDate first) {
        Map<String, BigDecimal> drivers = new HashMap<>(reading.drivers());
        long days = reading.period().days();
        double middle = ChronoUnit.DAYS.between(first, reading.period().start()) + days / 2.0;
        drivers.put(TIME, BigDecimal.valueOf(middle / YEAR * days));
        return new Reading(reading.period(), reading.amount(), drivers, reading.position());
    }
}
