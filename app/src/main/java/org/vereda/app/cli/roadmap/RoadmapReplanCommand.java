package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.app.roadmap.Replanning;
import org.vereda.app.roadmap.RollingTables;
import org.vereda.app.shown.Again;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a plan anew on the way. */
@Command(
        name = "replan",
        description = {
            "Make a plan anew: what projects have decided stands, what plants refused is left out, past years are closed, and",
            "each change against the plan so far must pay for itself."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapReplanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Mixin
    SavedPlanOptions saved = new SavedPlanOptions();

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description =
                    "The first year in which something may start that is not decided; this year where not stated.")
    @Nullable
    Integer from;

    @Option(
            names = "--change-cost",
            paramLabel = "AMOUNT",
            description =
                    "What dropping, moving or adding an action must pay for, in the plan's currency; 0 where not stated.")
    BigDecimal changeCost = BigDecimal.ZERO;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the new plan and its proof in this file (JSON).")
    @Nullable
    Path save;

    RoadmapReplanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (changeCost.signum() < 0) {
            throw InvalidInput.of(
                    Finding.error("plan.negative-change-cost", SourcePosition.NOWHERE, changeCost.toPlainString()));
        }
        PlanOptions.Ready ready = options.open();
        int year = from == null
                ? SavedPlanOptions.thisYear(surroundings, ready.planning().scenario())
                : from;
        Replanning replanning = Replanning.of(
                ready.planning().scenario(), saved.read().certificate().plan(), year, changeCost, options.settings());
        if (save != null) {
            PlanFile.of(replanning.near()).write(save);
        }
        options.options
                .shown(surroundings)
                .show(
                        new RollingTables(ready.planning(), options.options.messages(surroundings))
                                .of(replanning, changeCost, year),
                        "vereda-roadmap-replan-1",
                        Again.line(again(year)));
        return options.finish(ready, replanning.near(), surroundings);
    }

    private List<String> again(int year) {
        List<String> words = new ArrayList<>(options.again("replan"));
        Again.add(words, "--plan", saved.plan);
        Again.add(words, "--from", year);
        Again.add(words, "--change-cost", changeCost);
        return words;
    }
}
