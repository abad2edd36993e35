package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.ContentRuleTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.endoflife.loop.RecycledMass;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.PartContentTable;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the recycled content of a product with what rules ask. */
@Command(
        name = "recycled-content",
        description = {
            "Recycled content of a product's materials beside what rules of the European Union ask of vehicles and batteries: what counts,",
            "what comes from vehicles, and what is missing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeContentRulesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            description = "A table of materials of parts with their recycled content; see docs/end-of-life.md.")
    Path file = Path.of("");

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    ShownForm form = new ShownForm();

    public EndOfLifeContentRulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Messages messages = language.messages(surroundings);
        VehiclePacks facts =
                new VehiclePacks(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        List<RecycledMass> masses = PartContentTable.masses(file, findings);
        new Shown(surroundings, form, messages)
                .show(
                        new ContentRuleTables(facts.contentRules(), masses, messages).all(),
                        "vereda-content-rules-1",
                        Again.line(List.of("endoflife", "recycled-content", file.toString())));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
