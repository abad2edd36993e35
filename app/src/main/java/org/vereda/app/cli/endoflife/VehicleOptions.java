package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Option;

/** The same for commands that ask what packs say about vehicles. */
final class VehicleOptions extends AnswerOptions {
    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    /** What the packs asked for say about vehicles. */
    VehiclePacks facts() {
        return new VehiclePacks(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
    }
}
