package org.vereda.app.cli.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.Again;
import org.vereda.app.verification.PlanTables;
import org.vereda.app.verification.VerificationPlan;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
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

    @Mixin
    SampleOptions size = new SampleOptions();

    @Mixin
    ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            required = true,
            description = "A text that nobody could know when the savings were stated, agreed beforehand.")
    String seed = "";

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.90",
            description = "How surely the range holds what all projects save; 0.90 where not stated.")
    double confidence = 0.90;

    VerifyPlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireShare();
        FolderInput.Opened opened = options.open();
        FolderLedger book = FolderLedger.of(opened.folder(), opened.knowledge());
        VerificationPlan plan =
                new VerificationPlan(opened.folder(), opened.knowledge(), book, size.metric, scope.scope());
        options.shown(surroundings)
                .show(
                        new PlanTables(plan, options.messages(surroundings)).plan(size.size(), seed, confidence),
                        "vereda-verification-plan-2",
                        Again.line(again()));
        return options.finish(opened.findings(), surroundings);
    }

    private void requireShare() {
        if (!(confidence > 0 && confidence < 1)) {
            throw InvalidInput.of(
                    Finding.error("verification.bad-confidence", SourcePosition.NOWHERE, Double.toString(confidence)));
        }
    }

    private List<String> again() {
        List<String> words = new ArrayList<>(List.of("verify", "plan", options.folder.toString(), "--seed", seed));
        words.addAll(size.again());
        words.addAll(scope.again());
        Again.add(words, "--confidence", confidence);
        return words;
    }
}
