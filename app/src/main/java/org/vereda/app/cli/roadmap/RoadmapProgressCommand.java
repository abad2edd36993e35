package org.vereda.app.cli.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.PlanProgress;
import org.vereda.app.roadmap.RollingTables;
import org.vereda.app.shown.Again;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a plan beside what became of it. */
@Command(
        name = "progress",
        description = {
            "Plan against actual by year and country: what was to start, be paid and be saved, and what projects have started, paid",
            "and saved; and which actions of the plan should have begun."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapProgressCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Mixin
    SavedPlanOptions saved = new SavedPlanOptions();

    @Option(
            names = "--to",
            paramLabel = "YEAR",
            description = "The last year that is looked at; this year where not stated.")
    @Nullable
    Integer to;

    RoadmapProgressCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlanOptions.Ready ready = options.open();
        int year = to == null
                ? SavedPlanOptions.thisYear(surroundings, ready.planning().scenario())
                : to;
        PlanProgress progress = PlanProgress.of(
                ready.planning().scenario(), saved.read().certificate().plan());
        List<String> again = new ArrayList<>(options.again("progress"));
        Again.add(again, "--plan", saved.plan);
        Again.add(again, "--to", year);
        options.options
                .shown(surroundings)
                .show(
                        new RollingTables(ready.planning(), options.options.messages(surroundings)).of(progress, year),
                        "vereda-roadmap-progress-1",
                        Again.line(again));
        Findings errors = new Findings();
        errors.addAll(ready.opened().findings().sorted().stream()
                .filter(Finding::isError)
                .toList());
        return options.options.finish(errors, surroundings);
    }
}
