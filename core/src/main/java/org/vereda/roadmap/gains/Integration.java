package org.vereda.roadmap.gains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Decimals;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.Shapley;
import org.vereda.roadmap.columns.SolveSettings;

/**
 * What the countries gain by planning together: {@code cost(apart) - cost(together)}, and how much of it comes from
 * common targets and how much from common budgets.
 *
 * <p>The parts depend on which is pooled first, so both orders are shown with their mean, the Shapley value of the two
 * factors. All differences are exact only within the gaps of the four plans.
 *
 * @param apart each country meets its own targets out of its own budgets
 * @param commonTargets only targets are common
 * @param commonBudgets only budgets are common
 * @param together both are common
 * @param value the value of integration and its parts; none where a plan on the way does not meet its targets
 * @param findings that cooperation makes the targets feasible, where it does
 */
public record Integration(
        Roadmap apart,
        Roadmap commonTargets,
        Roadmap commonBudgets,
        Roadmap together,
        Optional<Value> value,
        List<Finding> findings) {
    /**
     * The value of integration.
     *
     * @param total cost apart less cost together
     * @param targetsFirst its parts where targets are pooled first
     * @param budgetsFirst its parts where budgets are pooled first
     * @param shapley the mean of both
     */
    public record Value(Money total, Parts targetsFirst, Parts budgetsFirst, Parts shapley) {}

    /**
     * The parts of the value.
     *
     * @param ofTargets what common targets bring
     * @param ofBudgets what common budgets bring
     */
    public record Parts(Money ofTargets, Money ofBudgets) {}

    public Integration {
        findings = List.copyOf(findings);
    }

    /** Solves the four plans; local metrics that the scenario unlocked stay unlocked. */
    public static Integration of(Scenario scenario, SolveSettings settings) {
        Roadmap apart = solve(scenario, false, false, settings);
        Roadmap targets = solve(scenario, true, false, settings);
        Roadmap budgets = solve(scenario, false, true, settings);
        Roadmap together = solve(scenario, true, true, settings);
        List<Finding> findings = new ArrayList<>();
        if (!apart.isComplete() && together.isComplete()) {
            findings.add(Finding.note("roadmap.cooperation-makes-it-feasible", SourcePosition.NOWHERE));
        }
        return new Integration(
                apart, targets, budgets, together, value(scenario, apart, targets, budgets, together), findings);
    }

    private static Roadmap solve(Scenario scenario, boolean targets, boolean budgets, SolveSettings settings) {
        return Optimizer.solve(scenario.withPooling(scenario.pooling().with(targets, budgets)), settings);
    }

    /** True where the targets can be met together but not apart. */
    public boolean makesFeasible() {
        return !apart.isComplete() && together.isComplete();
    }

    private static Optional<Value> value(
            Scenario scenario, Roadmap apart, Roadmap targets, Roadmap budgets, Roadmap together) {
        boolean complete = apart.isComplete() && targets.isComplete() && budgets.isComplete() && together.isComplete();
        if (!complete) {
            return Optional.empty();
        }
        double none = apart.certificate().cost();
        double onlyTargets = targets.certificate().cost();
        double onlyBudgets = budgets.certificate().cost();
        double both = together.certificate().cost();
        double[] fair = Shapley.ofGame(new double[] {0, none - onlyTargets, none - onlyBudgets, none - both});
        return Optional.of(new Value(
                Decimals.money(none - both, scenario),
                parts(none - onlyTargets, onlyTargets - both, scenario),
                parts(onlyBudgets - both, none - onlyBudgets, scenario),
                parts(fair[0], fair[1], scenario)));
    }

    private static Parts parts(double ofTargets, double ofBudgets, Scenario scenario) {
        return new Parts(Decimals.money(ofTargets, scenario), Decimals.money(ofBudgets, scenario));
    }
}
