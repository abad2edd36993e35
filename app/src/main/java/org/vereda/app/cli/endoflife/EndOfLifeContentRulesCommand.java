package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.ContentRuleTables;
import org.vereda.endoflife.loop.RecycledMass;
import org.vereda.quantity.Findings;
import org.vereda.sources.vehicles.PartContentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    VehicleOptions options = new VehicleOptions();

    public EndOfLifeContentRulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        List<RecycledMass> masses = PartContentTable.masses(file, findings);
        return options.answer(
                new ContentRuleTables(options.facts().contentRules(), masses, options.messages(surroundings)).all(),
                "vereda-content-rules-1",
                List.of("endoflife", "recycled-content", file.toString()),
                findings,
                surroundings);
    }
}
