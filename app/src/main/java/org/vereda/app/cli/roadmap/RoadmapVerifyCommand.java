package org.vereda.app.cli.roadmap;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.roadmap.PlanCheck;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the proof of a saved plan without the optimizer. */
@Command(
        name = "verify",
        description = {
            "Recompute cost and lower bound of a saved plan from its folder, in one pass and without the optimizer,",
            "and check that the plan keeps every target, budget and rule."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FILE", description = "A plan that `vereda roadmap plan --save` wrote.")
    Path file = Path.of("plan.json");

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            required = true,
            description = "The partnership folder that the plan is about.")
    Path folder = Path.of(".");

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    RoadmapVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        PlanFile plan = PlanFile.read(file);
        Knowledge knowledge = FolderInput.knowledge(packs);
        Findings findings = new Findings();
        PlanCheck check = PlanCheck.of(plan, folder, knowledge, findings);
        check.lines(messages).forEach(surroundings.out()::println);
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return check.holds() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
