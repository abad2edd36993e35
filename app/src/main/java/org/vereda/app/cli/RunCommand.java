package org.vereda.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.EndOfLifeChapter;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.RegisterRun;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the main job on a partnership folder, or reads original register files. */
@Command(
        name = "run",
        description = {
            "Run the whole chain on a partnership folder: inventory, footprints, actions, roadmap, report.",
            "Given original register files (TRI, RETC, NPRI, GHGRP) instead, show what the automotive facilities in them released."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FOLDER|FILE",
            arity = "1..*",
            description = "A partnership folder, or original register files.")
    List<Path> paths = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where to write reports and tables; 'out' and the name of the input where not stated.")
    @Nullable
    Path out;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    RunOptions options = new RunOptions();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReferencePacks known = packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
        Path folder = out == null ? Path.of("out").resolve(nameOf(paths.getFirst())) : out;
        RunOutput output = new RunOutput(surroundings, options, folder);
        output.requireWritable();
        boolean isFolder = paths.size() == 1 && !Files.isRegularFile(paths.getFirst());
        LocalDate today = LocalDate.now(surroundings.clock());
        if (isFolder) {
            Chain chain = new Chain(
                    Knowledge.of(known),
                    output.progress(),
                    today,
                    ProgramVersion.text(),
                    (partnership, lots, findings) -> EndOfLifeChapter.of(partnership, lots, known, findings).stream()
                            .toList());
            return output.show(chain.run(paths.getFirst()));
        }
        return output.show(RegisterRun.of(paths, known, output.progress(), today, ProgramVersion.text()));
    }

    private static Path nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? Path.of("run") : name;
    }
}
