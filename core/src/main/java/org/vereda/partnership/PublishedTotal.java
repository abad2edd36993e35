package org.vereda.partnership;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * A figure that somebody printed about the partnership, kept as printed so that it can be added up again. One row of
 * {@code published.csv}.
 *
 * @param what what it is, in the publication's words
 * @param cohort the cohort's identifier, empty for the total of all cohorts or a figure about the whole
 * @param metric what is counted: an identifier of {@link org.vereda.inventory.Metric}, {@code money}, {@code companies},
 *     {@code implementation} (percent), {@code payback} (years), {@code date}, or the publication's own word
 * @param printed the amount letter by letter as printed
 * @param amount the number that the printed amount is in the number style of the table, none where it is none
 * @param unit its unit or currency as the table states it, empty for counts
 * @param source the publication
 * @param position where it was read
 */
public record PublishedTotal(
        String what,
        String cohort,
        String metric,
        String printed,
        Optional<BigDecimal> amount,
        String unit,
        String source,
        SourcePosition position) {

    /** True for a figure about all cohorts. */
    public boolean isTotal() {
        return cohort.isEmpty();
    }
}
