package org.vereda.roadmap.risk;

import java.util.List;
import java.util.Map;
import org.vereda.roadmap.DecidedUse;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.OptionGroup;

/** What a plan leaves of each end use when its options save only their estimate times a factor. */
final class Course {
    private final RoadmapProblem problem;
    private final Map<String, Integer> plan;

    Course(Roadmap roadmap) {
        problem = roadmap.problem();
        plan = roadmap.certificate().plan();
    }

    /** What the options of the plan leave of an end use; a share saved never exceeds all. */
    double residual(OptionGroup group, double[] factors, int year) {
        double residual = 1;
        for (int k = 0; k < factors.length; k++) {
            residual *= 1 - Math.min(1, factors[k] * group.shareIn(year, k, start(group, k)));
        }
        return residual;
    }

    /** What was decided before leaves of it. */
    double decidedResidual(OptionGroup group, double[] factors, int year) {
        List<DecidedUse.Fixed> decided = decided(group);
        double residual = 1;
        for (int d = 0; d < factors.length; d++) {
            residual *= 1 - Math.min(1, factors[d] * decided.get(d).share(year));
        }
        return residual;
    }

    List<DecidedUse.Fixed> decided(OptionGroup group) {
        return problem.decided(group).map(DecidedUse::fixed).orElse(List.of());
    }

    /** The use before anything was decided. */
    double whole(OptionGroup group, int year) {
        return problem.decided(group).map(use -> use.whole(year)).orElseGet(() -> group.baseline(year));
    }

    /** The year in which the plan starts an option, counted from 0; -1 for never. */
    int start(OptionGroup group, int k) {
        Integer year = plan.get(group.candidates().get(k).option().id());
        return year == null ? -1 : year - problem.scenario().firstYear();
    }
}
