package org.vereda.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.report.content.IntegrationValue;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.gains.Integration;

/**
 * The roadmap of a partnership: one common plan beside national plans.
 *
 * @param integration the four plans between apart and together
 */
record Plans(Integration integration) {

    static Plans of(Scenario scenario, Progress progress) {
        try (Progress.Running running = progress.begin("label.step.roadmap")) {
            SolveSettings settings =
                    SolveSettings.standard().reportingTo(step -> running.reached(step.step(), step.step() + 1L));
            return new Plans(Integration.of(scenario, settings));
        }
    }

    /** The common plan. */
    Roadmap pooled() {
        return integration.together();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(pooled().findings());
        findings.addAll(integration.findings());
        return findings;
    }

    /** What the common plan is worth beside national plans, as a report shows it. */
    IntegrationValue inReport() {
        Optional<Integration.Parts> parts = integration.value().map(Integration.Value::shapley);
        return new IntegrationValue(
                integration.apart().isComplete()
                        ? Optional.of(integration.apart().cost().amount())
                        : Optional.empty(),
                pooled().cost().amount(),
                parts.map(Integration.Parts::ofTargets).map(Money::amount),
                parts.map(Integration.Parts::ofBudgets).map(Money::amount));
    }

    /** The actions of the common plan by the identifier of their option. */
    Map<String, Roadmap.Action> taken() {
        return pooled().actions().stream()
                .collect(Collectors.toMap(action -> action.option().id(), Function.identity()));
    }
}
