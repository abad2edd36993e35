package org.vereda.app.cli.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Progress;
import org.vereda.app.registers.InputFiles;
import org.vereda.app.store.ImportOutcome;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.store.StoredFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports original files of registers into the common table. */
@Command(
        name = "import",
        description = {
            "Import original files of registers and tables of statistical offices as they were published; each is recognized by"
                    + " its columns.",
            "A file goes in as a whole or not at all. The same file again changes nothing; another file about the same"
                    + " facilities, substances and years is refused unless --replace is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, folders (with all folders in them), or patterns such as 'tri/*.csv.gz'.")
    List<String> words = List.of();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--replace", description = "Files about the same rows make room for the new one.")
    boolean replace;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    boolean quiet;

    @Mixin
    LanguageOption language = new LanguageOption();

    private boolean complete = true;

    RegistersImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        InputFiles input = InputFiles.of(words);
        List<Path> files = input.all();
        long all = files.stream().mapToLong(RegistersImportCommand::size).sum();
        long done = 0;
        try (RegisterStore opened = store.writing();
                Progress.Running running = progress(messages).begin("label.step.import")) {
            for (Path file : files) {
                if (input.found().contains(file) && !RegisterStore.isKnown(file)) {
                    say(messages.text("store.not-read", file.toString()));
                } else {
                    add(opened, file, files, messages);
                }
                done += size(file);
                running.reached(done, all);
            }
        }
        if (!complete) {
            surroundings.err().println(messages.text("store.incomplete"));
        }
        return complete ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private Progress progress(Messages messages) {
        return quiet ? Progress.NONE : new ConsoleProgress(surroundings.err(), messages, surroundings.interactive());
    }

    private void add(RegisterStore opened, Path file, List<Path> together, Messages messages) {
        Findings findings = new Findings();
        FindingsText text = new FindingsText(messages);
        try {
            ImportOutcome outcome = opened.add(file, together, replace, LocalDate.now(surroundings.clock()), findings);
            tell(outcome, messages);
            text.print(shown(findings), surroundings.err());
            complete &= !findings.hasErrors();
        } catch (InvalidInput refused) {
            complete = false;
            text.print(refused.findings(), surroundings.err());
        }
    }

    /** Errors and what may count twice are told here; doubtful values are counted, and the table keeps them. */
    private static List<Finding> shown(Findings findings) {
        return findings.sorted().stream()
                .filter(finding -> finding.isError() || finding.code().equals("registers.same-in-two-files"))
                .toList();
    }

    private void tell(ImportOutcome outcome, Messages messages) {
        switch (outcome) {
            case ImportOutcome.Added(StoredFile file, List<StoredFile> replaced) -> {
                say(RegistersCommand.line(file, messages));
                replaced.forEach(other -> say("  " + messages.text("store.replaced", other.name())));
                if (file.warnings() > 0) {
                    say("  " + messages.text("store.warnings", String.valueOf(file.warnings())));
                }
            }
            case ImportOutcome.Known(StoredFile file) -> say(messages.text("store.known", file.name()));
            case ImportOutcome.Overlapping(String name, List<StoredFile> with, int rows) -> {
                complete = false;
                String others = with.stream().map(StoredFile::name).collect(Collectors.joining(", "));
                surroundings.err().println(messages.text("store.overlap", name, String.valueOf(rows), others));
            }
        }
    }

    private void say(String line) {
        if (!quiet) {
            surroundings.out().println(line);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException failure) {
            return 0;
        }
    }
}
