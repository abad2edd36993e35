package org.vereda.app.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Precedent;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.Candidate;

/**
 * A plan beside what has become of it.
 *
 * @param plan the start year of each option in the plan
 * @param planned the plan as it was meant, under today's data
 * @param estimated what was decided, at its estimates
 * @param actual what was decided, at what it cost and brought
 */
public record PlanProgress(SortedMap<String, Integer> plan, Roadmap planned, Roadmap estimated, Roadmap actual) {
    public PlanProgress {
        plan = new TreeMap<>(plan);
    }

    /** Sets them beside each other. */
    public static PlanProgress of(Scenario scenario, SortedMap<String, Integer> plan) {
        Precedent decided = scenario.precedent();
        List<Precedent.Decision> estimates = decided.decisions().stream()
                .map(one -> new Precedent.Decision(
                        one.option(), one.year(), Optional.empty(), Optional.empty(), one.position()))
                .toList();
        return new PlanProgress(
                plan,
                workOut(scenario, Precedent.NONE, plan),
                workOut(scenario, Precedent.decided(estimates, decided.barred()), new TreeMap<>()),
                workOut(scenario, decided, new TreeMap<>()));
    }

    private static Roadmap workOut(Scenario scenario, Precedent precedent, SortedMap<String, Integer> plan) {
        return Optimizer.workOut(RoadmapProblem.of(scenario.withPrecedent(precedent)), plan);
    }

    /** Actions of the plan that should have begun by a year and that no project has decided; what a plant pays once comes with them. */
    public List<Roadmap.Action> late(int year) {
        List<String> begun =
                actual.actions().stream().map(action -> action.option().id()).toList();
        return planned.actions().stream()
                .filter(action -> action.startYear() <= year)
                .filter(action -> !action.option().measure().equals(Candidate.FIXED_COST))
                .filter(action -> !begun.contains(action.option().id()))
                .toList();
    }
}
