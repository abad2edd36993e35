package org.vereda.partnership.cohorts;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * What a member does between two meetings. One row of {@code homework.csv}.
 *
 * @param cohort the cohort's identifier
 * @param meeting the number of the meeting that gave it
 * @param organization who does it, empty for every member
 * @param task what is to be done
 * @param due until when
 * @param doneOn when it was done, none while it is not
 * @param position where it was read
 */
public record Homework(
        String cohort,
        int meeting,
        String organization,
        String task,
        LocalDate due,
        Optional<LocalDate> doneOn,
        SourcePosition position) {}
