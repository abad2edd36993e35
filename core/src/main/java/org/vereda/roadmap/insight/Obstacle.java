package org.vereda.roadmap.insight;

import java.util.List;
import java.util.OptionalInt;
import org.vereda.quantity.Quantity;
import org.vereda.roadmap.CouplingRow;

/**
 * What stands in the way of a target.
 *
 * @param target the target as it was asked
 * @param reached what the plan that misses least reaches of it
 * @param most what all options together could reach in its year with unlimited money
 * @param mostWithin what could be reached of it within the limits if no other target were there
 * @param facilities how many facilities it counts
 * @param options how many options they have
 * @param laterYear the first later year in which all options together could reach it, none inside the plan
 * @param conflict the smallest set of targets and limits that cannot hold together, this target among them; empty where options alone do
 *     not suffice, or where it can be met in parts of actions but not in whole ones
 */
public record Obstacle(
        CouplingRow target,
        Quantity reached,
        Quantity most,
        Quantity mostWithin,
        int facilities,
        int options,
        OptionalInt laterYear,
        List<CouplingRow> conflict) {
    /** What is lacking. */
    public enum Kind {
        /** Even with unlimited money the options do not reach it. */
        OPTIONS,
        /** The options would reach it, the limits do not allow it. */
        LIMITS,
        /** It could be met alone, not together with the other targets. */
        OTHER_TARGETS
    }

    public Obstacle {
        conflict = List.copyOf(conflict);
    }

    /** What is lacking. */
    public Kind kind() {
        double asked = target.amount().doubleValue();
        if (most.amount().doubleValue() < asked * (1 - NEAR)) {
            return Kind.OPTIONS;
        }
        return mostWithin.amount().doubleValue() < asked * (1 - NEAR) ? Kind.LIMITS : Kind.OTHER_TARGETS;
    }

    /** The optimizer finds what is reached to about a thousandth. */
    private static final double NEAR = 2e-3;
}
