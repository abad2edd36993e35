package org.vereda.app.flow;

import org.vereda.quantity.Findings;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/** What the roadmap of a folder is made from. */
public final class PlanScenario {
    private PlanScenario() {}

    /**
     * The scenario of a folder: common targets and budgets, one discount rate for all, and what its projects have decided.
     *
     * @param findings takes what is doubtful about projects
     *
     * @throws org.vereda.quantity.InvalidInput where the settings state no plan
     */
    public static Scenario of(PartnershipFolder folder, Actions actions, Knowledge knowledge, Findings findings) {
        PartnershipSettings.Plan plan = Actions.planOf(folder);
        return new Scenario(
                actions.horizon().firstYear(),
                actions.horizon().years(),
                actions.money().currency(),
                actions.money().priceYear(),
                plan.discountRatePercent(),
                Scenario.Rates.SOCIAL,
                plan.assumedLifetimeYears(),
                actions.endUses().endUses(),
                actions.options(),
                folder.targets(),
                folder.budgets(),
                folder.rules(),
                Pooling.POOLED,
                actions.money().table(),
                DecidedProjects.of(folder, actions, knowledge, findings));
    }
}
