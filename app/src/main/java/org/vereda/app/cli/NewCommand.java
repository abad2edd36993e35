package org.vereda.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a partnership folder. */
@Command(
        name = "new",
        description =
                "Begin a partnership folder: settings, empty tables, and a guide to their columns in your language.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", description = "Where it is written; nothing may be there yet.")
    Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the partnership is called; as the folder if not given.")
    @Nullable
    String name;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year that reductions are counted against; last year if not given.")
    @Nullable
    Integer year;

    @Option(
            names = "--with",
            paramLabel = "TABLE",
            split = ",",
            description = "More tables, for example meters,readings; docs/partnership-folder.md names all.")
    List<String> others = List.of();

    @Mixin
    LanguageOption language = new LanguageOption();

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        int lastYear = LocalDate.now(surroundings.clock()).getYear() - 1;
        BlankFolder.with(called(), Optional.ofNullable(year).orElse(lastYear), others)
                .write(folder, messages);
        surroundings.out().println(messages.text("app.new-folder", folder.toString()));
        return ExitCode.DONE;
    }

    private String called() {
        return Optional.ofNullable(name)
                .orElseGet(
                        () -> String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    }
}
