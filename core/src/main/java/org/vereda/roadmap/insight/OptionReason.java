package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.measures.Option;
import org.vereda.quantity.Money;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;

/**
 * Why an option is in the plan, or why not.
 *
 * @param option the option
 * @param startYear when the plan starts it, none where it does not
 * @param reason why
 * @param change by how much the cost of any plan rises at least where the option is left out (if it is taken) or forced in (if it is
 *     not): its reduced cost at the prices of the proof; none where it cannot be taken at all
 * @param entersAt the price of a tonne CO2e, on top of what the plan has, at which it would be taken; none where it is taken, cannot be
 *     taken, or would not be taken at any price up to {@link Explanation#HIGHEST_PRICE}
 * @param displaces options at the same end use that the best way with it does without, or, where it is taken, those that the best way
 *     without it would take instead
 * @param rows targets or limits with a price that speak for or against it
 * @param share of the draws of investments between low and high in which the best way takes it, 0 to 1
 */
public record OptionReason(
        Option option,
        OptionalInt startYear,
        Reason reason,
        Optional<Money> change,
        Optional<BigDecimal> entersAt,
        List<Option> displaces,
        List<CouplingRow> rows,
        BigDecimal share) {
    /** Changes are told with six digits. */
    private static final double ROUNDING = 1e-5;

    /** Why an option is taken or left. */
    public enum Reason {
        /** Taken: a project has decided it. */
        DECIDED,
        /** Taken: it pays for itself, also without any target. */
        PAYS,
        /** Taken: only for the sake of targets. */
        FOR_TARGETS,
        /** Taken or left: about as good either way; it fits into what limits leave. */
        TIE,
        /** Left: it would be worth it, but a budget or another limit has better uses. */
        LIMIT,
        /** Left: another option of its exclusion group does better. */
        EXCLUDED,
        /** Left: others at the end use leave too little to save. */
        DISPLACED,
        /** Left: it costs more than it brings. */
        NOT_WORTH_IT,
        /** Left: a project has decided another option of its exclusion group. */
        RIVAL_DECIDED,
        /** Left: the plant has refused it or taken it back. */
        REFUSED,
        /** Left: its payback is longer than the rule allows, and no set-aside pays for it. */
        PAYBACK_RULE,
        /** Left: an option that it needs is not there. */
        PREREQUISITE,
        /** Left: it can start in no year of the plan, by its lead time or for want of a shutdown. */
        CANNOT_START
    }

    /** How sure it is to be in the plan or out of it. */
    public enum Stability {
        /** In the plan and in nearly every draw. */
        CORE,
        /** Now in, now out. */
        TOSS_UP,
        /** Not in the plan and in nearly no draw. */
        OUT
    }

    /** Whether plans that cost little more than the best take it. */
    public enum Certainty {
        /** Every plan within the margin takes it: proven. */
        IN_ALL,
        /** No plan within the margin takes it: proven. */
        IN_NONE,
        /** Not proven either way. */
        OPEN
    }

    public OptionReason {
        displaces = List.copyOf(displaces);
        rows = List.copyOf(rows);
    }

    /** Core where the plan takes it and so do 95 % of the draws, out where the plan leaves it and at most 5 % of them take it. */
    public Stability stability() {
        if (startYear.isPresent()) {
            return share.compareTo(new BigDecimal("0.95")) >= 0 ? Stability.CORE : Stability.TOSS_UP;
        }
        return share.compareTo(new BigDecimal("0.05")) <= 0 ? Stability.OUT : Stability.TOSS_UP;
    }

    /**
     * Whether every plan that costs at most a share more than this one takes it, or none does. Without it (or with it) no plan costs less
     * than {@code bound + change}, so the answer holds for all plans and not only for those that were seen.
     *
     * @param plan the plan that was explained
     * @param share how much more, as a share of its cost; 0.01 for one percent
     */
    public Certainty certainty(Roadmap plan, double share) {
        if (change.isEmpty()) {
            return reason == Reason.DECIDED ? Certainty.IN_ALL : Certainty.IN_NONE;
        }
        double cost = plan.certificate().cost();
        double least = plan.certificate().bound() + change.get().amount().doubleValue() * (1 - ROUNDING);
        boolean proven = least > cost + share * Math.abs(plan.cost().amount().doubleValue());
        return !proven ? Certainty.OPEN : startYear.isPresent() ? Certainty.IN_ALL : Certainty.IN_NONE;
    }
}
