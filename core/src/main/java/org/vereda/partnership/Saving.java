package org.vereda.partnership;

import org.vereda.inventory.Amount;
import org.vereda.quantity.Claim;

/**
 * What a project saves in a year, estimated beforehand or realised afterwards.
 *
 * @param project the project's identifier
 * @param metric what is counted: an identifier of {@link org.vereda.inventory.Metric}, {@code money}, or the partnership's
 *     own word
 * @param stage estimated beforehand or realised afterwards
 * @param claim the amount for a year with its evidence; its {@code who} is the verifier where there is one
 */
public record Saving(String project, String metric, Stage stage, Claim<Amount> claim) {
    /** Whether a saving was expected or has come about. */
    public enum Stage {
        ESTIMATED,
        REALISED
    }
}
