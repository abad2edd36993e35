package org.vereda.partnership.council;

import java.util.Optional;
import org.vereda.inventory.plausibility.Suspicion;

/**
 * A figure on which sources disagree, or that cannot be meant as it was printed.
 *
 * @param what what it is, in the words of its source
 * @param cohort the cohort, empty for all
 * @param metric what is counted
 * @param suspicion what speaks against the printed figure, with the likeliest other reading
 * @param counted what the report counts instead, as text with its unit; none where it counts the printed figure or nothing
 * @param choice why
 */
public record Reconciliation(
        String what, String cohort, String metric, Suspicion suspicion, Optional<String> counted, Choice choice) {
    /** What the report does about a disagreement. */
    public enum Choice {
        /** The printed total is shown beside the sum of its parts, which counts. */
        PARTS_COUNT,
        /** The printed figure counts, and beside it stands what comes out if it is meant as suggested. */
        PRINTED_COUNTS,
        /** The figure is in no sum. */
        NOT_COUNTED
    }
}
