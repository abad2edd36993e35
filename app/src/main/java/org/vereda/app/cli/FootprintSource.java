package org.vereda.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.flow.FootprintInputs;
import picocli.CommandLine.Option;

/** How an input is read and what is made of it. */
final class FootprintSource {
    @Option(
            names = "--method",
            paramLabel = "SET",
            description =
                    "The GWP set, such as AR5 or AR6; the partnership's own, or the latest that the packs hold, where"
                            + " not stated.")
    @Nullable
    String method;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "A table that chooses providers where a database leaves them open: flow, process, provider.")
    @Nullable
    Path links;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Option(
            names = "--export",
            paramLabel = "FILE.zip",
            description = "Write the supply network with the products' systems and results as openLCA JSON-LD.")
    @Nullable
    Path export;

    FootprintInputs.Choices choices() {
        return new FootprintInputs.Choices(Optional.ofNullable(method), Optional.ofNullable(links));
    }
}
