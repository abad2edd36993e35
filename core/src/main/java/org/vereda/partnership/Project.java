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
        SourcePosition position) {
    public Project {
        claimants = List.copyOf(claimants);
    }
}
