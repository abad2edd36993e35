package org.vereda.endoflife.yard;

import java.time.LocalDate;
import org.vereda.quantity.SourcePosition;

/**
 * What was done about an item of a vehicle.
 *
 * @param vehicle the yard's number for the vehicle
 * @param item the item, as rules name it
 * @param outcome what was done
 * @param date the day
 * @param by who did it
 * @param note why it was not possible, where it went, and the like
 * @param position where it was read
 */
public record DepollutionRecord(
        String vehicle, String item, Outcome outcome, LocalDate date, String by, String note, SourcePosition position) {
    /** What was done. */
    public enum Outcome {
        /** It was taken out. */
        REMOVED,
        /** The vehicle has none, or no longer. */
        ABSENT,
        /** It could not be reached; the note says why. */
        UNREACHABLE
    }
}
