package org.vereda.roadmap.risk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * A plan that meets each target in a wanted share of futures. Targets are raised by what the drawn futures show to be missing, whatever
 * their distribution, until that share is met; then the margins are taken back as far as it still is. What holds is looked at in futures
 * from which no margin was made.
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
    private static final int HALVINGS = 5;
    private static final double LEAST_STEP = 1e-3;

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
        return new Search(problem, risk, wanted, settings).find();
    }

    /**
     * A plan on the way.
     *
     * @param margins by how much each target was raised, as a share of it
     * @param plan the plan
     * @param seen what becomes of it
     */
    private record Attempt(Map<String, Double> margins, Roadmap plan, PlanRisk seen) {}

    private static final class Search {
        private final RoadmapProblem problem;
        private final RiskSettings risk;
        private final double wanted;
        private final SolveSettings settings;
        private long futures;

        Search(RoadmapProblem problem, RiskSettings risk, double wanted, SolveSettings settings) {
            this.problem = problem;
            this.risk = risk;
            this.wanted = wanted;
            this.settings = settings;
        }

        SafePlan find() {
            Roadmap plain = Optimizer.solve(problem, settings);
            PlanRisk plainRisk = PlanRisk.of(plain, risk);
            Attempt attempt = new Attempt(Map.of(), plain, plainRisk);
            for (int round = 0; round < ROUNDS && attempt.plan.isComplete() && !holds(attempt); round++) {
                attempt = attempt(raised(attempt));
            }
            attempt = holds(attempt) ? lowered(attempt) : attempt;
            PlanRisk fresh = fresh(attempt.plan);
            boolean holds =
                    attempt.plan.isComplete() && fresh.targets().stream().allMatch(this::isMet);
            return new SafePlan(plain, plainRisk, attempt.plan, fresh, attempt.margins, holds);
        }

        private Attempt attempt(Map<String, Double> margins) {
            Roadmap plan = Optimizer.solve(problem.asking(amounts(margins)), settings);
            return new Attempt(margins, plan, fresh(plan));
        }

        /** What becomes of a plan in futures that nobody has looked at before. */
        private PlanRisk fresh(Roadmap plan) {
            return PlanRisk.of(plan, risk.withSeed(risk.seed() + ++futures));
        }

        private boolean holds(Attempt attempt) {
            return attempt.plan.isComplete() && attempt.seen.targets().stream().allMatch(this::isMet);
        }

        /** The plan may be held to more than was asked; what counts is what was asked. */
        private boolean isMet(PlanRisk.TargetRisk target) {
            return target.probabilityOf(asked(target.row())) >= wanted;
        }

        /** Margins with what is missing at the wanted share of the futures. */
        private Map<String, Double> raised(Attempt attempt) {
            Map<String, Double> margins = new TreeMap<>(attempt.margins);
            for (PlanRisk.TargetRisk target : attempt.seen.targets()) {
                double required = asked(target.row());
                if (required > 0 && !isMet(target)) {
                    double edge = target.atLeastIn(wanted);
                    margins.merge(target.row().id(), Math.max(LEAST_STEP, (required - edge) / required), Double::sum);
                }
            }
            return margins;
        }

        /** The margins taken back by a share of themselves, as far as the plan still holds. */
        private Attempt lowered(Attempt safe) {
            Attempt best = safe;
            double low = 0;
            double high = 1;
            for (int step = 0; step < HALVINGS && !safe.margins.isEmpty(); step++) {
                double middle = (low + high) / 2;
                Optional<Attempt> found = Optional.of(attempt(scaled(safe.margins, middle)))
                        .filter(this::holds)
                        .filter(one -> isMetAgain(one.plan));
                high = found.isPresent() ? middle : high;
                low = found.isPresent() ? low : middle;
                best = found.filter(one -> cost(one) <= cost(safe)).orElse(best);
            }
            return best;
        }

        /** Many attempts find one that was lucky; another look tells. */
        private boolean isMetAgain(Roadmap plan) {
            return fresh(plan).targets().stream().allMatch(this::isMet);
        }

        private static double cost(Attempt attempt) {
            return attempt.plan.certificate().cost();
        }

        private static Map<String, Double> scaled(Map<String, Double> margins, double share) {
            Map<String, Double> scaled = new TreeMap<>();
            margins.forEach((id, margin) -> scaled.put(id, share * margin));
            return scaled;
        }

        private double asked(CouplingRow row) {
            return problem.required().getOrDefault(row.id(), 0.0) + decided(row.id());
        }

        /** What is decided counts towards a target and is no part of what the plan is asked for. */
        private double decided(String row) {
            return problem.rows().stream()
                    .filter(one -> one.id().equals(row))
                    .mapToDouble(problem::decidedIn)
                    .sum();
        }

        private Map<String, Double> amounts(Map<String, Double> margins) {
            Map<String, Double> amounts = new TreeMap<>();
            margins.forEach((id, margin) -> {
                double required = problem.required().getOrDefault(id, 0.0);
                amounts.put(id, required + margin * (required + decided(id)));
            });
            return amounts;
        }
    }
}
