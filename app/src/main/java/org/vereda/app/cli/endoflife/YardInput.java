package org.vereda.app.cli.endoflife;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.cli.programme.FolderOptions;
import org.vereda.app.shown.Again;
import org.vereda.endoflife.yard.DepollutionRule;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which yards of which folder a command is about. */
final class YardInput {
    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(names = "--facility", paramLabel = "ID", description = "Only this yard or shredder.")
    @Nullable
    String facility;

    /**
     * What the yards asked for wrote down.
     *
     * @throws InvalidInput where they wrote nothing
     */
    YardBook book(FolderInput.Opened opened) {
        YardBook all = opened.folder().yards();
        YardBook book = facility == null ? all : all.of(facility::equals);
        if (book.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "yard.nothing-written",
                    SourcePosition.ofFile("yard-intake.csv"),
                    facility == null ? "-" : facility));
        }
        return book;
    }

    static List<DepollutionRule> rules(FolderInput.Opened opened) {
        return new VehiclePacks(opened.knowledge().packs()).depollutionRules();
    }

    /** The words to ask again with. */
    List<String> again(String command) {
        List<String> words =
                new ArrayList<>(List.of("endoflife", command, options.folder().toString()));
        Again.add(words, "--facility", facility);
        return words;
    }
}
