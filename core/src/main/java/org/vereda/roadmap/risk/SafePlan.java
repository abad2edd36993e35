package org.vereda.roadmap.risk;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * A plan that meets each target in a wanted share of futures: targets are raised by what is missing until that holds in futures that
 * the margins were not made from.
 *
 * @param plain the plan without margins
 * @param plainRisk what becomes of it
 * @param safe the plan with margins
 * @param safeRisk what becomes of it, in futures of their own
 * @param margins by how much each target was raised, as a share of it
 * @param holds true where each target is met in the wanted share of futures
 */
public record SafePlan(
        Roadmap plain,
        PlanRisk plainRisk,
        Roadmap safe,
        PlanRisk safeRisk,
        Map<String, Double> margins,
        boolean holds) {
    private static final int ROUNDS = 8;
    private static final double MORE = 1.05;

    public SafePlan {
        margins = new TreeMap<>(margins);
    }

    /** By how much the safe plan costs more; what safety costs. */
    public double price() {
        return safe.certificate().cost() - plain.certificate().cost();
    }

    /**
     * Looks for the plan.
     *
     * @param wanted the share of futures in which each target must be met, below 1
     */
    public static SafePlan of(RoadmapProblem problem, RiskSettings risk, double wanted, SolveSettings settings) {
        Roadmap plain = Optimizer.solve(problem, settings);
        PlanRisk plainRisk = PlanRisk.of(plain, risk);
        Map<String, Double> margins = new TreeMap<>();
        Roadmap plan = plain;
        PlanRisk seen = plainRisk;
        for (int round = 0; round < ROUNDS && plan.isComplete() && isShort(problem, seen, wanted); round++) {
            raise(problem, seen, wanted, margins);
            plan = Optimizer.solve(problem.asking(raised(problem, margins)), settings);
            seen = PlanRisk.of(plan, risk.withSeed(risk.seed() + round + 1));
        }
        PlanRisk fresh = PlanRisk.of(plan, risk.withSeed(risk.seed() + ROUNDS + 1));
        return new SafePlan(
                plain, plainRisk, plan, fresh, margins, plan.isComplete() && !isShort(problem, fresh, wanted));
    }

    private static boolean isShort(RoadmapProblem problem, PlanRisk seen, double wanted) {
        return seen.targets().stream().anyMatch(target -> quantileShort(problem, target, wanted) > 0);
    }

    private static void raise(RoadmapProblem problem, PlanRisk seen, double wanted, Map<String, Double> margins) {
        for (PlanRisk.TargetRisk target : seen.targets()) {
            double missing = quantileShort(problem, target, wanted);
            if (missing > 0) {
                margins.merge(target.row().id(), MORE * missing, Double::sum);
            }
        }
    }

    /** How far a target is from holding in the wanted share of futures, as a share of it. */
    private static double quantileShort(RoadmapProblem problem, PlanRisk.TargetRisk target, double wanted) {
        double required = asked(problem, target.row());
        double spread = (target.median() - target.low()) / 1.6448536269514722;
        double edge = target.median() - quantile(wanted) * spread;
        boolean enough = met(target, required, wanted);
        return enough || required <= 0 ? 0 : Math.max(1e-3, (required - edge) / required);
    }

    /** The plan may be held to more than was asked; what counts is what was asked. */
    private static boolean met(PlanRisk.TargetRisk target, double required, double wanted) {
        return required <= target.low() || target.probabilityOf(required) >= wanted;
    }

    private static double asked(RoadmapProblem problem, CouplingRow row) {
        return problem.required().getOrDefault(row.id(), 0.0) + decided(problem, row.id());
    }

    /** What is decided counts towards a target and is no part of what the plan is asked for. */
    private static double decided(RoadmapProblem problem, String row) {
        return problem.rows().stream()
                .filter(one -> one.id().equals(row))
                .mapToDouble(problem::decidedIn)
                .sum();
    }

    private static double quantile(double share) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(share);
    }

    private static Map<String, Double> raised(RoadmapProblem problem, Map<String, Double> margins) {
        Map<String, Double> amounts = new TreeMap<>();
        margins.forEach((id, margin) -> {
            double required = problem.required().getOrDefault(id, 0.0);
            amounts.put(id, required + margin * (required + decided(problem, id)));
        });
        return amounts;
    }
}
