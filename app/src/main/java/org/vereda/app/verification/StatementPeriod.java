package org.vereda.app.verification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.partnership.Project;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** The time that a statement is about. */
public final class StatementPeriod {
    private StatementPeriod() {}

    /**
     * The stated days; where one is not stated, that of the first or last reading from which a saving of the scope was read.
     *
     * @throws InvalidInput where there is no such reading, or the last day lies before the first
     */
    public static Period of(
            Optional<LocalDate> from, Optional<LocalDate> until, PartnershipFolder folder, StatementScope scope) {
        List<Period> read = readings(folder, scope.projects(folder));
        Optional<LocalDate> start =
                from.or(() -> read.stream().map(Period::start).min(Comparator.naturalOrder()));
        Optional<LocalDate> end = until.or(() -> read.stream().map(Period::end).max(Comparator.naturalOrder()));
        if (start.isEmpty() || end.isEmpty()) {
            throw InvalidInput.of(Finding.error("verification.no-period", SourcePosition.NOWHERE));
        }
        if (end.get().isBefore(start.get())) {
            throw InvalidInput.of(Finding.error(
                    "verification.period-reversed",
                    SourcePosition.NOWHERE,
                    start.get().toString(),
                    end.get().toString()));
        }
        return new Period(start.get(), end.get());
    }

    private static List<Period> readings(PartnershipFolder folder, List<String> projects) {
        return folder.projects().stream()
                .filter(project -> projects.contains(project.id()) && project.isCarriedOut())
                .flatMap(project -> folder.metering().readings().stream()
                        .filter(reading -> project.metered().meters().contains(reading.meter()))
                        .filter(reading -> isAfter(reading.period(), project))
                        .map(reading -> reading.period()))
                .toList();
    }

    private static boolean isAfter(Period period, Project project) {
        return project.effectFrom().filter(day -> !period.start().isBefore(day)).isPresent();
    }
}
