package org.vereda.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * A measure that a facility takes, or a group of projects where a publication states only their sum.
 *
 * @param id its identifier in the partnership
 * @param name its name
 * @param facility the facility's identifier, empty where the project stands for a cohort
 * @param cohort the cohort's identifier, empty for none
 * @param measure the measure's identifier, empty for none
 * @param status how far it has come
 * @param start when it began
 * @param end when it ended
 * @param investment what it cost
 * @param claimants the organizations that count its saving
 * @param metered how its saving is read from meters
 * @param reason why it was refused or reversed, empty where not stated
 * @param position where the row was read
 */
public record Project(
        String id,
        String name,
        String facility,
        String cohort,
        String measure,
        ProjectStatus status,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<Money> investment,
        List<String> claimants,
        Metered metered,
        String reason,
        SourcePosition position) {
    public Project {
        claimants = List.copyOf(claimants);
    }

    /**
     * How the saving of a project is read from meters.
     *
     * @param meters the identifiers of the meters, none where it is not metered
     * @param drivers the names of what drives them
     * @param baselineStart the first day of the baseline, all readings where not stated
     * @param baselineEnd the last day of the baseline, the day before the start where not stated
     * @param effectFrom the first day on which it saves, the day after the end where not stated
     */
    public record Metered(
            List<String> meters,
            List<String> drivers,
            Optional<LocalDate> baselineStart,
            Optional<LocalDate> baselineEnd,
            Optional<LocalDate> effectFrom) {
        /** Not metered. */
        public static final Metered NOT =
                new Metered(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        public Metered {
            meters = List.copyOf(meters);
            drivers = List.copyOf(drivers);
        }
    }

    /** The last day of the baseline, where it can be told. */
    public Optional<LocalDate> baselineEnd() {
        return metered.baselineEnd()
                .or(() -> start.map(day -> day.minusDays(1)))
                .or(() -> metered.effectFrom().map(day -> day.minusDays(1)));
    }

    /** The first day on which it saves, where it can be told. */
    public Optional<LocalDate> effectFrom() {
        return metered.effectFrom().or(() -> end.map(day -> day.plusDays(1)));
    }

    /** True where it has been carried out and stays so. */
    public boolean isCarriedOut() {
        return status == ProjectStatus.IMPLEMENTED || status == ProjectStatus.VERIFIED;
    }
}
