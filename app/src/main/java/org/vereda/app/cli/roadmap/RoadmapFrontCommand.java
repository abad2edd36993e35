package org.vereda.app.cli.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.insight.AlternativeTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Front;
import org.vereda.roadmap.insight.Surface;
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

    @Option(
            names = "--and",
            paramLabel = "METRIC",
            description = "A second metric: the least cost over a grid of both reductions.")
    @Nullable
    String and;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "How many plans are tried, with --and along both together; 10 where not stated.")
    int points = 10;

    RoadmapFrontCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Front.Aim aim = new Front.Aim(PlanOptions.metric(metric), worstCountry);
        Optional<Burden> other = Optional.ofNullable(and).map(PlanOptions::metric);
        if (other.filter(second -> second.equals(aim.metric())).isPresent()) {
            throw InvalidInput.of(Finding.error("plan.same-metric", SourcePosition.NOWHERE, metric));
        }
        PlanOptions.Ready ready = options.open();
        Scenario scenario = ready.planning().scenario();
        AlternativeTables tables = new AlternativeTables(scenario, options.options.messages(surroundings));
        Shown shown = other.isPresent()
                ? surface(scenario, aim, new Front.Aim(other.get(), false), tables)
                : front(scenario, aim, tables);
        options.options
                .shown(surroundings)
                .show(shown.page, other.isPresent() ? "vereda-roadmap-surface-1" : "vereda-roadmap-front-1", again());
        return options.finish(ready, shown.cheapest, surroundings);
    }

    /** What is shown, and the plan whose findings are told. */
    private record Shown(TablesPage page, Roadmap cheapest) {}

    private Shown front(Scenario scenario, Front.Aim aim, AlternativeTables tables) {
        Front front = Front.of(scenario, aim, points, options.settings()).orElseThrow(RoadmapFrontCommand::noFront);
        return new Shown(tables.front(front), front.points().getFirst().roadmap());
    }

    /** A grid takes a plan for every pair: fewer steps than along a line. */
    private Shown surface(Scenario scenario, Front.Aim aim, Front.Aim other, AlternativeTables tables) {
        int steps = Math.max(1, points / 3);
        Surface surface =
                Surface.of(scenario, aim, other, steps, options.settings()).orElseThrow(RoadmapFrontCommand::noFront);
        return new Shown(
                tables.surface(surface), surface.points().getFirst().roadmap().orElseThrow());
    }

    private static InvalidInput noFront() {
        return InvalidInput.of(Finding.error("insight.no-front", SourcePosition.NOWHERE));
    }

    private String again() {
        List<String> again = new ArrayList<>(options.again("front"));
        Again.add(again, "--metric", metric);
        Again.add(again, "--points", points);
        Again.add(again, "--and", and);
        Again.addSet(again, "--worst-country", worstCountry);
        return Again.line(again);
    }
}
