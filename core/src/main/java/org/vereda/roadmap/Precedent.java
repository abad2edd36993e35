package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.measures.Option;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * What a plan finds when it is made: what has been decided, from when on more can be, and the plan that people go by until now.
 *
 * @param decisions options that are decided or done; they are no candidates, and what they cost and save is fixed
 * @param barred options that a plant has refused or taken back; they are no candidates
 * @param openFrom the first year in which anything else may start
 * @param plan the start year of each option in the plan so far
 * @param changeCost what each option costs that is dropped, moved or new against that plan, in the currency of the scenario and
 *     undiscounted: few changes unless they pay; zero where changes are free
 */
public record Precedent(
        List<Decision> decisions,
        Set<String> barred,
        int openFrom,
        SortedMap<String, Integer> plan,
        BigDecimal changeCost) {
    /** Nothing was decided or planned before. */
    public static final Precedent NONE = decided(List.of(), Set.of());

    public Precedent {
        decisions = List.copyOf(decisions);
        barred = Set.copyOf(barred);
        plan = new TreeMap<>(plan);
    }

    /** What has been decided, with no plan before. */
    public static Precedent decided(List<Decision> decisions, Set<String> barred) {
        return new Precedent(decisions, barred, Integer.MIN_VALUE, new TreeMap<>(), BigDecimal.ZERO);
    }

    /** The same with a plan to stay near. */
    public Precedent near(SortedMap<String, Integer> known, BigDecimal cost) {
        return new Precedent(decisions, barred, openFrom, known, cost);
    }

    /** The same where nothing else may start before a year. */
    public Precedent from(int year) {
        return new Precedent(decisions, barred, year, plan, changeCost);
    }

    /** The decision about an option, where there is one. */
    public Optional<Decision> about(String option) {
        return decisions.stream().filter(one -> one.option().equals(option)).findFirst();
    }

    /** The year in which the plan so far starts an option, where it works before the end of another plan. */
    Optional<Integer> planned(Option option, int lastYear) {
        return Optional.ofNullable(plan.get(option.id())).filter(year -> year + option.leadYears() <= lastYear);
    }

    /**
     * An option that is decided or done.
     *
     * @param option the option's identifier
     * @param year the year in which it was decided and paid first
     * @param realised which share of the estimated saving came about, nothing where nobody has measured it
     * @param paid what was paid, nothing where the estimate stands
     * @param position where it was read
     */
    public record Decision(
            String option, int year, Optional<BigDecimal> realised, Optional<Money> paid, SourcePosition position) {
        /** The share of the estimate that the plan counts with: what came about, or all of it. */
        public BigDecimal counted() {
            return realised.orElse(BigDecimal.ONE);
        }
    }
}
