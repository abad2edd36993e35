package org.vereda.measures;

import java.math.BigDecimal;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;

/**
 * Which share of a facility's use of a flow goes to a group of end uses, where no meter says so. One row of
 * {@code enduses.csv}. There is no table of typical shares in the program: an assumption is a row that says so.
 *
 * @param facility the facility's identifier, or {@code all}
 * @param group the end-use group, by the words of the measure library
 * @param flow what is used
 * @param claim the share of the use that no activity assigns to an end use, above 0, at most 1; its document is the rule
 *     that made it
 */
public record EndUseShare(String facility, String group, Flow flow, Claim<BigDecimal> claim) {
    /** The facility that stands for every facility without a share of its own for the flow. */
    public static final String ALL = "all";

    public BigDecimal share() {
        return claim.value();
    }
}
