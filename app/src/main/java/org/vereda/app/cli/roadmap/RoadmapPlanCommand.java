package org.vereda.app.cli.roadmap;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.app.roadmap.PlanTables;
import org.vereda.app.shown.Again;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the plan of a folder. */
@Command(
        name = "plan",
        description = {
            "The plan of least cost that meets the targets of a folder within its budgets and rules, with its proof:",
            "how close it is to the best, what each target and budget is worth, which action starts where and when."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapPlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep plan and proof in this file (JSON), to be checked by `vereda roadmap verify`.")
    @Nullable
    Path save;

    RoadmapPlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlanOptions.Ready ready = options.open();
        Roadmap roadmap = Optimizer.solve(ready.planning().scenario(), options.settings());
        if (save != null) {
            PlanFile.of(roadmap).write(save);
        }
        options.options
                .shown(surroundings)
                .show(
                        new PlanTables(ready.planning(), roadmap, options.options.messages(surroundings)).all(),
                        "vereda-roadmap-1",
                        Again.line(options.again("plan")));
        return options.finish(ready, roadmap, surroundings);
    }
}
