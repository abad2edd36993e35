package org.vereda.partnership.cohorts;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * An organization that was invited to a cohort. One row of {@code members.csv}.
 *
 * @param cohort the cohort's identifier
 * @param organization the organization's identifier
 * @param status how far it has come
 * @param invitedOn when it was invited
 * @param answeredOn when it answered
 * @param position where it was read
 */
public record Member(
        String cohort,
        String organization,
        Status status,
        Optional<LocalDate> invitedOn,
        Optional<LocalDate> answeredOn,
        SourcePosition position) {
    /** How far a member has come. */
    public enum Status {
        INVITED,
        ACCEPTED,
        DECLINED,
        ACTIVE,
        FINISHED,
        LEFT
    }

    /** True for one that takes part now or did to the end. */
    public boolean takesPart() {
        return switch (status) {
            case ACCEPTED, ACTIVE, FINISHED -> true;
            case INVITED, DECLINED, LEFT -> false;
        };
    }
}
