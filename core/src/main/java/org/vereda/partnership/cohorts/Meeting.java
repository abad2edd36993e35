package org.vereda.partnership.cohorts;

import java.time.LocalDate;
import java.util.List;
import org.vereda.quantity.SourcePosition;

/**
 * A meeting of a cohort. One row of {@code meetings.csv}.
 *
 * @param cohort the cohort's identifier
 * @param number its number in the cohort, from 1
 * @param date when it is
 * @param title what it is about
 * @param agenda what is done
 * @param material where material for it is, empty for none
 * @param attended the organizations that came
 * @param position where it was read
 */
public record Meeting(
        String cohort,
        int number,
        LocalDate date,
        String title,
        String agenda,
        String material,
        List<String> attended,
        SourcePosition position) {
    public Meeting {
        attended = List.copyOf(attended);
    }
}
