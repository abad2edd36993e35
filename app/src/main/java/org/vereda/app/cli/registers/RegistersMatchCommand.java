package org.vereda.app.cli.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Progress;
import org.vereda.app.identity.MatchInput;
import org.vereda.app.identity.MatchRun;
import org.vereda.app.identity.MatchTables;
import org.vereda.app.registers.InputFiles;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.identity.MatchThresholds;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.TableCsv;
import org.vereda.report.page.TablesJson;
import org.vereda.report.words.Messages;
import org.vereda.sources.identity.ReviewList;
import org.vereda.sources.registers.RegisterFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds out which facilities of registers and of a partnership are one. */
@Command(
        name = "match",
        description = {
            "Find out which facilities of registers and of a partnership are one: by decisions, by identifiers that a source"
                    + " states for another, and by name, address, place, parent and industry.",
            "What is sure is linked, what is doubtful is put on a review list; fill in its column decision (same or"
                    + " different) and give it back with --take. Nothing is merged."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersMatchCommand implements Callable<Integer> {
    /** A form of output. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    private final Surroundings surroundings;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Original files of registers, folders or patterns; without any, the common table is read.")
    List<String> words = List.of();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The common table, besides the files; without files out/registers.duckdb where not stated.")
    @Nullable
    Path store;

    @Option(
            names = "--partnership",
            paramLabel = "FOLDER",
            description = "Match with the facilities of this partnership too.")
    @Nullable
    Path partnership;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description =
                    "The table of decisions; facility-links.csv of the partnership, or else beside the common table,"
                            + " where not stated.")
    @Nullable
    Path links;

    @Option(
            names = "--take",
            paramLabel = "REVIEW.csv",
            description = "Take the decisions of this filled review list into the table of decisions first.")
    @Nullable
    Path filled;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decided, for rows of --take that leave decided_by blank.")
    String by = "";

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description =
                    "The sign between the cells of the list of --take, where a spreadsheet changed it; ',' where not"
                            + " stated, 'tab' for TAB.")
    String separator = ",";

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "How the list of --take encodes letters, for example windows-1252; UTF-8 where not stated.")
    Charset charset = StandardCharsets.UTF_8;

    @Option(names = "--review", paramLabel = "OUT.csv", description = "Write the review list here.")
    @Nullable
    Path review;

    @Option(
            names = "--automatic",
            paramLabel = "P",
            description = "From this probability on facilities are linked; ${DEFAULT-VALUE} where not stated.")
    double automatic = MatchThresholds.STANDARD.automatic();

    @Option(
            names = "--ask-from",
            paramLabel = "P",
            description =
                    "From this probability on they are put on the review list; ${DEFAULT-VALUE} where not stated.")
    double askFrom = MatchThresholds.STANDARD.review();

    @Option(
            names = "--format",
            paramLabel = "text|csv|json",
            description = "How the result is printed; text where not stated.")
    Format format = Format.TEXT;

    @Option(
            names = {"--limit", "--top"},
            paramLabel = "N",
            description = "How many pairs of each list the text shows; ${DEFAULT-VALUE} where not stated.")
    int limit = 20;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    @Mixin
    LanguageOption language = new LanguageOption();

    RegistersMatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        MatchThresholds thresholds = thresholds(messages);
        MatchInput input = input(messages);
        if (filled != null) {
            take(filled, input, messages);
        }
        Progress progress =
                quiet ? Progress.NONE : new ConsoleProgress(surroundings.err(), messages, surroundings.interactive());
        MatchRun run = MatchRun.of(input, thresholds, progress);
        show(run, messages);
        if (review != null) {
            write(review, run);
            surroundings.err().println(messages.text("app.match-review-written", review.toString()));
        }
        new FindingsText(messages).print(run.findings(), surroundings.err());
        return run.findings().stream().anyMatch(Finding::isError) ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private MatchThresholds thresholds(Messages messages) {
        boolean sensible = askFrom > 0 && askFrom <= automatic && automatic < 1;
        if (!sensible || limit < 0) {
            throw usage(messages.text("app.match-thresholds"));
        }
        return new MatchThresholds(automatic, askFrom);
    }

    private char sign(Messages messages) {
        String sign = separator.equalsIgnoreCase("tab") ? "\t" : separator;
        if (sign.length() != 1 || sign.equals("\"")) {
            throw usage(messages.text("app.match-separator", separator));
        }
        return sign.charAt(0);
    }

    private ParameterException usage(String message) {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return new ParameterException(line, message);
    }

    private MatchInput input(Messages messages) {
        List<Path> files = words.isEmpty() ? List.of() : registerFiles(messages);
        boolean usual = words.isEmpty() && store == null;
        return new MatchInput(
                files,
                usual ? Optional.of(RegisterStore.USUAL) : Optional.ofNullable(store),
                Optional.ofNullable(partnership),
                Optional.ofNullable(links));
    }

    /** Files that were named have to be of a register; in folders there may be others, which are told. */
    private List<Path> registerFiles(Messages messages) {
        InputFiles input = InputFiles.of(words);
        List<Path> files = new ArrayList<>(input.named());
        for (Path file : input.found()) {
            if (RegisterFiles.registerOf(file).isPresent()) {
                files.add(file);
            } else if (!quiet) {
                surroundings.err().println(messages.text("store.not-read", file.toString()));
            }
        }
        return files;
    }

    private void take(Path list, MatchInput input, Messages messages) {
        MatchRun.Taken taken = MatchRun.take(
                new MatchRun.FilledList(list, charset, sign(messages)), input, by, LocalDate.now(surroundings.clock()));
        new FindingsText(messages).print(taken.notes(), surroundings.err());
        surroundings
                .err()
                .println(messages.text(
                        "app.match-taken",
                        String.valueOf(taken.taken()),
                        String.valueOf(taken.all()),
                        taken.table().toString()));
    }

    private void show(MatchRun run, Messages messages) {
        switch (format) {
            case TEXT -> new MatchText(messages, surroundings.out(), limit).print(run);
            case CSV ->
                MatchTables.of(run.match()).forEach(table -> {
                    surroundings.out().println("# " + table.id());
                    surroundings.out().print(TableCsv.write(table));
                });
            case JSON ->
                surroundings
                        .out()
                        .print(TablesJson.write(
                                "vereda-facility-links-1",
                                String.join(", ", run.facilities().keySet()),
                                ProgramVersion.text(),
                                MatchTables.of(run.match()),
                                run.findings(),
                                messages.language()));
        }
    }

    /** Writes beside and moves into place, so that nobody ever sees half a list. */
    private static void write(Path file, MatchRun run) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream stream = Files.newOutputStream(beside)) {
                ReviewList.write(stream, run.match());
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(file.toString())));
        }
    }
}
