package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.insight.FairnessTables;
import org.vereda.app.shown.Again;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Fairness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What it costs that no country is treated worse. */
@Command(
        name = "fairness",
        description = "What it costs that no country pays more than alone, and that all reduce as evenly as can be.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapFairnessCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "Whose reductions are compared: ghg, energy, water, waste, voc ...; ghg where not stated.")
    String metric = "ghg";

    @Option(
            names = "--dearer",
            paramLabel = "PERCENT",
            description = "How much dearer the even plan may be than the cheapest one; 5 where not stated.")
    BigDecimal dearer = BigDecimal.valueOf(5);

    RoadmapFairnessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Burden compared = PlanOptions.metric(metric);
        if (dearer.signum() < 0) {
            throw InvalidInput.of(
                    Finding.error("plan.negative-share", SourcePosition.NOWHERE, "--dearer", dearer.toPlainString()));
        }
        PlanOptions.Ready ready = options.open();
        Scenario scenario = ready.planning().scenario();
        Fairness fairness = Fairness.of(
                        scenario, compared, dearer.movePointLeft(2).doubleValue(), options.settings())
                .orElseThrow(() -> InvalidInput.of(Finding.error("insight.no-front", SourcePosition.NOWHERE)));
        List<String> again = new ArrayList<>(options.again("fairness"));
        Again.add(again, "--metric", metric);
        Again.add(again, "--dearer", dearer);
        options.options
                .shown(surroundings)
                .show(
                        new FairnessTables(scenario, options.options.messages(surroundings))
                                .of(fairness, compared, dearer),
                        "vereda-roadmap-fairness-1",
                        Again.line(again));
        return options.finish(ready, fairness.plans().getFirst().roadmap(), surroundings);
    }
}
