package org.vereda.app.cli.roadmap;

import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.GainTables;
import org.vereda.app.shown.Again;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.gains.CostGame;
import org.vereda.roadmap.gains.Integration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what the countries gain by planning together, and how the gain can be shared. */
@Command(
        name = "share",
        description = {
            "What the countries gain by planning together: the plans apart, with common targets, with common budgets and with both,",
            "the cost of every coalition, and ways to share the gain (Shapley, nucleolus, core) with the pair that would do better alone."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapShareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    RoadmapShareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlanOptions.Ready ready = options.open();
        Scenario scenario = ready.planning().scenario();
        SolveSettings settings = options.settings();
        Integration integration = Integration.of(scenario, settings);
        GainTables tables = new GainTables(
                scenario, integration, CostGame.of(scenario, settings), options.options.messages(surroundings));
        options.options
                .shown(surroundings)
                .show(tables.all(), "vereda-roadmap-share-1", Again.line(options.again("share")));
        return options.finish(ready, integration.together(), surroundings);
    }
}
