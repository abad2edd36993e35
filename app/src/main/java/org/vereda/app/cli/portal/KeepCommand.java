package org.vereda.app.cli.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.Surroundings;
import org.vereda.app.keep.Backup;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Reach;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a partnership folder into the database, writes it again, shows and takes back changes, backs up and restores. */
@Command(
        name = "keep",
        description = {
            "What the portal keeps: take a partnership folder in, write it out again, see who changed what, take a change",
            "back, back up and restore. It works while the portal is running."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class KeepCommand {
    private final Surroundings surroundings;

    public KeepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "import",
            description = "Take a partnership folder in, in place of what is kept; only what differs is changed.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int take(
            @Parameters(paramLabel = "FOLDER", description = "A partnership folder.") Path folder,
            @Mixin KeepOptions options,
            @Mixin AuthorOptions author) {
        return at(options, (keep, messages) -> {
            Findings findings = new Findings();
            Change change = keep.take(folder, author.author(), findings);
            new FindingsText(messages).print(findings.sorted(), surroundings.err());
            return messages.text("label.keep.taken", Long.toString(change.number()), Long.toString(change.edits()));
        });
    }

    @Command(
            name = "export",
            description = "Write the folder as it is kept now into a new one, byte by byte where nothing was changed.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int write(
            @Parameters(paramLabel = "FOLDER", description = "A new folder.") Path folder, @Mixin KeepOptions options) {
        return at(options, (keep, messages) -> {
            int files = keep.write(folder);
            if (files == 0) {
                throw InvalidInput.of(Finding.error("keep.nothing-kept", SourcePosition.NOWHERE));
            }
            return messages.text("label.keep.written", Integer.toString(files), folder.toString());
        });
    }

    @Command(
            name = "history",
            description = "Show who changed what, when and why, the newest first; or what one change did to each row.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int history(
            @Option(names = "--change", paramLabel = "N", defaultValue = "0", description = "What this change did.")
                    long number,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "How many changes are shown; 100 where not stated.")
                    int most,
            @Mixin KeepOptions options,
            @Mixin ShownForm form) {
        return at(options, (keep, messages) -> {
            TablesPage page = number == 0
                    ? HistoryTables.changes(keep.history(most))
                    : HistoryTables.traces(keep.traces(number, Reach.WHOLE));
            new Shown(surroundings, form, messages)
                    .show(
                            page,
                            "vereda-history-1",
                            Again.line(
                                    number == 0
                                            ? List.of("keep", "history")
                                            : List.of("keep", "history", "--change", Long.toString(number))));
            return "";
        });
    }

    @Command(
            name = "undo",
            description = "Take a change back by another one; refused where something was changed since.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int undo(
            @Parameters(paramLabel = "N", description = "The number of the change.") long number,
            @Mixin KeepOptions options,
            @Mixin AuthorOptions author) {
        return at(
                options,
                (keep, messages) -> messages.text(
                        "label.keep.undone",
                        Long.toString(number),
                        Long.toString(keep.undo(number, author.author()).number())));
    }

    @Command(
            name = "check",
            description = "Say whether the history is whole, and name the first entry that is not.",
            mixinStandardHelpOptions = true)
    int check(@Mixin KeepOptions options) {
        return with(options, (database, messages) -> {
            KeptLog.checkAll(database);
            return messages.text("label.keep.whole", Long.toString(new Keep(database, surroundings.clock()).check()));
        });
    }

    @Command(
            name = "backup",
            description = "Save everything in a file, also while the portal is running.",
            mixinStandardHelpOptions = true)
    int backup(
            @Parameters(paramLabel = "FILE", description = "A zip file; one of that name is replaced.") Path file,
            @Mixin KeepOptions options) {
        return with(
                options,
                (database, messages) -> messages.text(
                        "label.keep.backed-up", Long.toString(new Backup(database).write(file)), file.toString()));
    }

    @Command(
            name = "restore",
            description = "Fill an empty database from a backup and look whether it is whole.",
            mixinStandardHelpOptions = true)
    int restore(@Parameters(paramLabel = "FILE", description = "A backup.") Path file, @Mixin KeepOptions options) {
        return with(
                options,
                (database, messages) ->
                        messages.text("label.keep.restored", Long.toString(new Backup(database).restore(file))));
    }

    private int at(KeepOptions options, BiFunction<Keep, Messages, String> step) {
        return with(options, (database, messages) -> step.apply(new Keep(database, surroundings.clock()), messages));
    }

    private int with(KeepOptions options, BiFunction<KeepDatabase, Messages, String> step) {
        try (KeepDatabase database = options.open()) {
            String said = step.apply(database, options.messages(surroundings));
            if (!said.isEmpty()) {
                surroundings.out().println(said);
            }
            return ExitCode.DONE;
        }
    }
}
