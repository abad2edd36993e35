package org.vereda.app.cli.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.insight.AlternativeTables;
import org.vereda.app.shown.Again;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Front;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Walks the front between cost and a reduction. */
@Command(
        name = "front",
        description =
                "What more reduction costs: the cheapest plan for each of several reductions in the last year, up to the most.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapFrontCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description =
                    "What is reduced: ghg, energy, electricity, water, waste, hazardous-waste or voc; ghg where not stated.")
    String metric = "ghg";

    @Option(
            names = "--worst-country",
            description =
                    "Raise the reduction of the country that reduces least, in percent of its use without the plan.")
    boolean worstCountry;

    @Option(names = "--points", paramLabel = "N", description = "How many plans are tried; 10 where not stated.")
    int points = 10;

    RoadmapFrontCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Metric reduced = Metric.find(metric)
                .orElseThrow(
                        () -> InvalidInput.of(Finding.error("plan.unknown-metric", SourcePosition.NOWHERE, metric)));
        PlanOptions.Ready ready = options.open();
        Scenario scenario = ready.planning().scenario();
        Front front = Front.of(scenario, new Front.Aim(reduced, worstCountry), points, options.settings())
                .orElseThrow(() -> InvalidInput.of(Finding.error("insight.no-front", SourcePosition.NOWHERE)));
        List<String> again = new ArrayList<>(options.again("front"));
        again.addAll(List.of("--metric", metric, "--points", Integer.toString(points)));
        if (worstCountry) {
            again.add("--worst-country");
        }
        options.options
                .shown(surroundings)
                .show(
                        new AlternativeTables(scenario, options.options.messages(surroundings)).front(front),
                        "vereda-roadmap-front-1",
                        Again.line(again));
        return options.finish(ready, front.points().getFirst().roadmap(), surroundings);
    }
}
