package org.vereda.partnership.baseline;

import org.vereda.quantity.Evidence;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A change that is no saving and that no driver shows, for example a new line or a closed hall (a non-routine adjustment).
 *
 * @param period when it applies
 * @param amount what it adds to the use of the whole period, below zero where it takes away
 * @param reason what happened
 * @param evidence how the amount is known
 * @param document where that is written
 * @param position where it was read
 */
public record Adjustment(
        Period period, Quantity amount, String reason, Evidence evidence, String document, SourcePosition position) {}
