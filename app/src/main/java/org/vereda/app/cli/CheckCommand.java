package org.vereda.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.doubt.FileDoubts;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a partnership folder or register files and says what is wrong or doubtful in it, without planning anything. */
@Command(
        name = "check",
        description = {
            "Say what is wrong or doubtful in a partnership folder, with file, line, column and advice.",
            "Given original files of registers or statistical offices instead, say so about their figures."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER|FILE", arity = "1..*", description = "A partnership folder, or original files.")
    List<Path> paths = List.of();

    @Mixin
    LanguageOption language = new LanguageOption();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        Findings findings = isFolder() ? ofFolder() : ofFiles();
        FindingsText text = new FindingsText(messages);
        findings.sorted().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(FindingsText.CAUSES_FIRST))
                .map(text::line)
                .forEach(surroundings.out()::println);
        surroundings
                .out()
                .println(messages.text(
                        "app.check-counts",
                        String.valueOf(findings.count(Finding.Severity.ERROR)),
                        String.valueOf(findings.count(Finding.Severity.WARNING)),
                        String.valueOf(findings.count(Finding.Severity.NOTE))));
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private boolean isFolder() {
        return paths.size() == 1 && !Files.isRegularFile(paths.getFirst());
    }

    private Findings ofFolder() {
        Chain chain = new Chain(
                Knowledge.of(ReferencePacks.builtIn()),
                Progress.NONE,
                LocalDate.now(surroundings.clock()),
                ProgramVersion.text());
        return chain.check(paths.getFirst());
    }

    private Findings ofFiles() {
        Findings findings = new Findings();
        FileDoubts.check(paths, findings);
        return findings;
    }
}
