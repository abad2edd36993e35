package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.ContentTables;
import org.vereda.app.fleet.ProductContents;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.endoflife.loop.PartMaterial;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.vehicles.PartContentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What recycled content changes in the footprint of parts. */
@Command(
        name = "content",
        description = {
            "What recycled content changes in the footprint of parts, by cut-off, avoided burden and circular footprint formula side",
            "by side; with lots of recovered material, whether each kilogram is counted once."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeContentCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A table of materials of parts, with burdens per kilogram and shares; see docs/end-of-life.md.")
    Path file = Path.of("");

    @Option(
            names = "--lots",
            paramLabel = "FILE",
            description = "A table of lots: lot, country, year, material, recovered, credited, unit.")
    @Nullable
    Path lotFile;

    @Option(
            names = "--partnership",
            paramLabel = "FOLDER",
            description = "A partnership folder: parts that are its products are shown with their computed footprints.")
    @Nullable
    Path partnership;

    @Mixin
    AnswerOptions options = new AnswerOptions();

    public EndOfLifeContentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        List<PartMaterial> materials = PartContentTable.parts(file, findings);
        List<SecondaryLot> lots = lotFile == null ? List.of() : PartContentTable.lots(lotFile, findings);
        if (lotFile != null) {
            findings.addAll(LotBalance.problems(lots, materials));
        }
        return options.answer(
                tables(materials, lots, options.messages(surroundings), findings),
                "vereda-recycled-content-1",
                words(),
                findings,
                surroundings);
    }

    private TablesPage tables(
            List<PartMaterial> materials, List<SecondaryLot> lots, Messages messages, Findings findings) {
        ContentTables tables = new ContentTables(materials, lots, messages);
        return partnership == null ? tables.all() : tables.with(ProductContents.of(partnership, materials, findings));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("endoflife", "content", file.toString()));
        Again.add(words, "--lots", lotFile);
        Again.add(words, "--partnership", partnership);
        return words;
    }
}
