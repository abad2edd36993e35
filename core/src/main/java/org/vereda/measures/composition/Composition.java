package org.vereda.measures.composition;

import java.math.BigDecimal;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Claim;

/**
 * How much of a substance a use of a flow lets out. One row of {@code compositions.csv}.
 *
 * @param facility the facility's identifier, or {@code all} for those without a row of their own
 * @param group the end-use group, empty for all uses of the flow
 * @param flow what is used
 * @param burden the substance and where it goes
 * @param basis what the share is of
 * @param claim the share, above 0, at most 1
 */
public record Composition(
        String facility, String group, Flow flow, SubstanceBurden burden, Basis basis, Claim<BigDecimal> claim) {
    /** What a share is of. */
    public enum Basis {
        /** Of the mass that is used: what a safety data sheet says, less what is kept back. */
        FLOW,
        /** Of what the facility reported as released in the base year. */
        RELEASE
    }

    public BigDecimal share() {
        return claim.value();
    }

    boolean covers(EndUse use) {
        return flow.equals(use.flow()) && (group.isEmpty() || group.equals(use.group()));
    }
}
