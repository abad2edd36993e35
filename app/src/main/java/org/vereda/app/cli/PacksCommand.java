package org.vereda.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the reference packs with tables, rows, sources and licences. */
@Command(
        name = "packs",
        description = "List the reference packs: what they hold, from which sources, under which licences.",
        mixinStandardHelpOptions = true)
final class PacksCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description =
                    "A folder with packs of your own, which stand in for built-in ones of the same id and version.")
    @Nullable
    Path folder;

    @Option(names = "--sources", description = "Show every source and licence.")
    boolean withSources;

    @Mixin
    LanguageOption language = new LanguageOption();

    PacksCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReferencePacks packs = folder == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(folder);
        packs.all().forEach(this::print);
        return ExitCode.DONE;
    }

    private void print(ReferencePack pack) {
        Messages messages = language.messages(surroundings);
        PrintStream out = surroundings.out();
        out.println(pack.label() + "  " + pack.title());
        for (ReferencePack.PackTable table : pack.tables()) {
            String state = messages.text(pack.isIntact(table) ? "app.packs-intact" : "app.packs-changed");
            out.printf("  %-24s %6d  %s  %s%n", table.name(), table.rows(), state, table.about());
        }
        if (withSources) {
            pack.sources().forEach((id, source) -> out.println("    " + id + ": " + source));
            pack.licences().forEach((id, licence) -> out.println("    " + id + ": " + licence));
        }
    }
}
