package org.vereda.app.cli.registers;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.store.StoredFile;
import org.vereda.report.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The common table of the registers: what goes into it, what is in it, and questions to it. */
@Command(
        name = "registers",
        description = {
            "Put the registers of releases and transfers of the three countries into one table, and ask it.",
            "Begin with 'registers import'; the table is a file that the other commands read."
        },
        subcommands = {
            RegistersImportCommand.class,
            RegistersQueryCommand.class,
            RegistersTransfersCommand.class,
            RegistersReductionsCommand.class,
            RegistersFacilitiesCommand.class,
            RegistersNationalCommand.class,
            RegistersCheckCommand.class,
            RegistersMatchCommand.class,
            RegistersCommand.ListFiles.class,
            RegistersCommand.Remove.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class RegistersCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @Nullable
    CommandSpec spec;

    public RegistersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        line.usage(surroundings.out());
        return ExitCode.DONE;
    }

    /** Says what the table holds. */
    @Command(
            name = "list",
            description = "List the imported files with years, rows and checksums.",
            mixinStandardHelpOptions = true)
    static final class ListFiles implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        StoreOption store = new StoreOption();

        @Mixin
        LanguageOption language = new LanguageOption();

        ListFiles(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Messages messages = language.messages(surroundings);
            try (RegisterStore opened = store.reading()) {
                List<StoredFile> files = opened.files();
                files.forEach(file -> surroundings.out().println(line(file, messages)));
                surroundings
                        .out()
                        .println(messages.text(
                                "store.files",
                                String.valueOf(files.size()),
                                String.valueOf(files.stream()
                                        .mapToLong(file -> file.rows().all())
                                        .sum())));
            }
            return ExitCode.DONE;
        }
    }

    /** Takes files out. */
    @Command(
            name = "remove",
            description = "Take files out of the table, by name or by the beginning of the checksum.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        private final Surroundings surroundings;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "A name as 'registers list' shows it.")
        List<String> names = List.of();

        @Mixin
        StoreOption store = new StoreOption();

        @Mixin
        LanguageOption language = new LanguageOption();

        Remove(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Messages messages = language.messages(surroundings);
            store.reading().close();
            try (RegisterStore opened = store.writing()) {
                names.forEach(name -> surroundings
                        .out()
                        .println(messages.text(
                                "store.removed", opened.remove(name).name())));
            }
            return ExitCode.DONE;
        }
    }

    /** A file in one line: name, register, years, rows, checksum. */
    static String line(StoredFile file, Messages messages) {
        String line = messages.text(
                "store.file",
                file.name(),
                file.register().map(Enum::name).orElse("–"),
                years(file),
                rows(file, messages),
                file.shortChecksum());
        return line
                + (file.synthetic() ? " " + messages.text("store.synthetic") : "")
                + (file.errors() > 0 ? " " + messages.text("store.errors", String.valueOf(file.errors())) : "");
    }

    private static String rows(StoredFile file, Messages messages) {
        StoredFile.Rows rows = file.rows();
        String text = List.of(
                        part("store.rows-reports", rows.reports(), messages),
                        part("store.rows-facilities", rows.facilities(), messages),
                        part("store.rows-transfers", rows.transfers(), messages),
                        part("store.rows-reductions", rows.reductions(), messages),
                        part("store.rows-figures", rows.figures(), messages))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "0" : text;
    }

    private static String part(String key, int count, Messages messages) {
        return count == 0 ? "" : messages.text(key, String.valueOf(count));
    }

    /** The first and last year where there are several. */
    private static String years(StoredFile file) {
        if (file.years().isEmpty()) {
            return "–";
        }
        int first = file.years().first();
        int last = file.years().last();
        return first == last ? "" + first : first + "–" + last;
    }
}
