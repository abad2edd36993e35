package org.vereda.roadmap.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Target;

/** The cheapest plan of a scenario that does something more. */
record Cheapest(Scenario scenario, SolveSettings settings) {
    /** The plan that also meets further targets; nothing where none does. */
    Optional<Roadmap> meeting(List<Target> more) {
        List<Target> targets = new ArrayList<>(scenario.targets());
        targets.addAll(more);
        return of(scenario.withTargets(targets));
    }

    /** The plan of another scenario under the same settings; nothing where none meets its targets. */
    Optional<Roadmap> of(Scenario other) {
        RoadmapProblem problem = RoadmapProblem.of(other);
        return Optimizer.couldMeetTargets(problem, settings)
                ? Optional.of(Optimizer.solve(problem, settings)).filter(Roadmap::isComplete)
                : Optional.empty();
    }
}
