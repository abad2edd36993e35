package org.vereda.app.cli.programme;

import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.Again;
import org.vereda.app.verification.PlanTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the projects that a verifier looks at. */
@Command(
        name = "plan",
        description = {
            "Draw projects by size and risk, so that anybody can draw them again from the seed text; with verified savings,",
            "what the sample says about all projects."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyPlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many projects; 5 where not stated.")
    int sample;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            required = true,
            description = "A text that nobody could know when the savings were stated, agreed beforehand.")
    String seed = "";

    @Option(
            names = "--metric",
            paramLabel = "M",
            defaultValue = "money",
            description = "By what projects are large: money, ghg, energy, water ...; money where not stated.")
    String metric = "money";

    VerifyPlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderOptions.Opened opened = options.open();
        FolderLedger book = FolderLedger.of(opened.folder(), opened.knowledge());
        options.shown(surroundings)
                .show(
                        new PlanTables(book, metric, options.messages(surroundings)).plan(sample, seed),
                        "vereda-verification-plan-1",
                        Again.line(List.of(
                                "verify",
                                "plan",
                                options.folder.toString(),
                                "--sample",
                                Integer.toString(sample),
                                "--seed",
                                seed,
                                "--metric",
                                metric)));
        return options.finish(opened.findings(), surroundings);
    }
}
