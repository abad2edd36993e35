package org.vereda.app.roadmap;

import org.vereda.app.flow.Actions;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.PlanScenario;
import org.vereda.quantity.Findings;
import org.vereda.roadmap.Scenario;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * A folder ready to be planned.
 *
 * @param folder what was read
 * @param actions its end uses and options
 * @param scenario what the roadmap is made from
 */
public record Planning(PartnershipFolder folder, Actions actions, Scenario scenario) {
    /**
     * Prepares a folder.
     *
     * @param findings takes what is wrong or doubtful
     * @throws org.vereda.quantity.InvalidInput where its settings state no plan
     */
    public static Planning of(PartnershipFolder folder, Knowledge knowledge, Findings findings) {
        Actions actions = Actions.of(folder, knowledge, findings);
        return new Planning(folder, actions, PlanScenario.of(folder, actions, knowledge, findings));
    }

    /** The same folder with another scenario. */
    public Planning with(Scenario other) {
        return new Planning(folder, actions, other);
    }
}
