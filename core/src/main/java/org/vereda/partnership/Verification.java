package org.vereda.partnership;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.inventory.Amount;
import org.vereda.quantity.SourcePosition;

/**
 * What a verifier found about the saving of a project. One row of {@code verification.csv}.
 *
 * @param project the project's identifier
 * @param metric the metric that was looked at
 * @param verifier the organization that looked
 * @param date when
 * @param result what came of it
 * @param amount the amount for a year that the verifier confirms, none where it is rejected
 * @param finding what was found, in words
 * @param document where that is written
 * @param position where it was read
 */
public record Verification(
        String project,
        String metric,
        String verifier,
        LocalDate date,
        Result result,
        Optional<Amount> amount,
        String finding,
        String document,
        SourcePosition position) {
    /** What came of a verification. */
    public enum Result {
        /** The claimed saving holds. */
        CONFIRMED,
        /** Another amount holds. */
        CORRECTED,
        /** No saving is confirmed. */
        REJECTED
    }
}
