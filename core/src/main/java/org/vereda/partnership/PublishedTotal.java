package org.vereda.partnership;

import org.vereda.inventory.Amount;
import org.vereda.quantity.SourcePosition;

/**
 * A total that somebody printed about the partnership, kept as printed so that it can be added up again.
 *
 * @param what what it is a total of, in the publication's words
 * @param cohort the cohort's identifier, empty where it is about all of them
 * @param metric what is counted: an identifier of {@link org.vereda.inventory.Metric}, {@code money}, or the
 *     publication's own word
 * @param amount the amount as printed
 * @param source the publication
 * @param position where it was read
 */
public record PublishedTotal(
        String what, String cohort, String metric, Amount amount, String source, SourcePosition position) {}
