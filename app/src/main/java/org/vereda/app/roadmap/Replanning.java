package org.vereda.app.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.measures.Option;
import org.vereda.quantity.Country;
import org.vereda.quantity.Money;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Precedent;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * A plan made anew on the way, near the one so far.
 *
 * @param before the start year of each option in the plan so far
 * @param unchanged the plan so far under today's data, with what was decided and without what was not begun in time
 * @param near the plan in which each change must pay for itself
 * @param free the plan that nothing holds to the one so far
 */
public record Replanning(SortedMap<String, Integer> before, Roadmap unchanged, Roadmap near, Roadmap free) {
    public Replanning {
        before = new TreeMap<>(before);
    }

    /**
     * Plans anew.
     *
     * @param scenario what the plan is made from, with what has been decided
     * @param before the plan so far
     * @param from the first year in which something may start that is not decided
     * @param changeCost what each change against the plan so far is charged, in the currency of the scenario
     */
    public static Replanning of(
            Scenario scenario,
            SortedMap<String, Integer> before,
            int from,
            BigDecimal changeCost,
            SolveSettings settings) {
        Precedent today = scenario.precedent().from(from);
        Roadmap unchanged = Optimizer.workOut(RoadmapProblem.of(scenario.withPrecedent(today)), before);
        Roadmap near = Optimizer.solve(scenario.withPrecedent(today.near(before, changeCost)), settings);
        Roadmap free = changeCost.signum() == 0
                ? near
                : Optimizer.solve(scenario.withPrecedent(today.near(before, BigDecimal.ZERO)), settings);
        return new Replanning(before, unchanged, near, free);
    }

    /** What became of an option. */
    public enum Kind {
        /** It starts in another year. */
        MOVED,
        /** It was not in the plan so far. */
        NEW,
        /** It is no longer in the plan. */
        DROPPED,
        /** A project has decided it. */
        DECIDED,
        /** It starts as planned. */
        KEPT
    }

    /**
     * An option in both plans.
     *
     * @param kind what became of it
     * @param option the option
     * @param country its country
     * @param before when the plan so far starts it
     * @param now when the new plan does, or the project did
     * @param costBefore what it costs less what it saves where nothing is changed, nothing where it was not begun in time
     * @param costNow the same in the new plan
     */
    public record Step(
            Kind kind,
            Option option,
            Country country,
            Optional<Integer> before,
            Optional<Integer> now,
            Optional<Money> costBefore,
            Optional<Money> costNow) {}

    /** Every option of either plan; changes first, the dearest of each kind first. */
    public List<Step> steps(Roadmap plan) {
        Map<String, Roadmap.Action> old = byOption(unchanged);
        Map<String, Roadmap.Action> taken = byOption(plan);
        Map<String, Country> countries = new TreeMap<>();
        plan.problem().scenario().endUses().forEach(use -> countries.put(use.id(), use.country()));
        List<Step> steps = new ArrayList<>();
        for (Option option : plan.problem().scenario().options()) {
            Optional<Roadmap.Action> was = Optional.ofNullable(old.get(option.id()));
            Optional<Roadmap.Action> is = Optional.ofNullable(taken.get(option.id()));
            Optional<Integer> year = Optional.ofNullable(before.get(option.id()));
            if (year.isPresent() || is.isPresent()) {
                steps.add(new Step(
                        kind(year, is),
                        option,
                        countries.getOrDefault(option.endUse(), Country.US),
                        year,
                        is.map(Roadmap.Action::startYear),
                        was.map(Roadmap.Action::netCost),
                        is.map(Roadmap.Action::netCost)));
            }
        }
        steps.sort(Comparator.comparing(Step::kind)
                .thenComparing(step -> step.now().orElse(Integer.MAX_VALUE))
                .thenComparing(step -> step.option().id()));
        return steps;
    }

    /** How many options are moved, new or dropped. */
    public long changes(Roadmap plan) {
        return steps(plan).stream()
                .filter(step -> step.kind() != Kind.KEPT && step.kind() != Kind.DECIDED)
                .count();
    }

    private static Kind kind(Optional<Integer> before, Optional<Roadmap.Action> now) {
        if (now.filter(Roadmap.Action::decided).isPresent()) {
            return Kind.DECIDED;
        }
        if (now.isEmpty()) {
            return Kind.DROPPED;
        }
        return before.map(year -> year == now.get().startYear() ? Kind.KEPT : Kind.MOVED)
                .orElse(Kind.NEW);
    }

    private static Map<String, Roadmap.Action> byOption(Roadmap plan) {
        return plan.actions().stream()
                .collect(Collectors.toMap(action -> action.option().id(), Function.identity()));
    }
}
