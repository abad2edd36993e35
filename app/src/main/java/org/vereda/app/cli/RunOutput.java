package org.vereda.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Outcome;
import org.vereda.app.flow.OutputFolder;
import org.vereda.app.flow.Progress;
import org.vereda.app.flow.RegisterRun;
import org.vereda.quantity.Finding;
import org.vereda.report.ReportJson;
import org.vereda.report.Summary;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** Writes what a run has come to into its folder and shows it in the terminal. */
final class RunOutput {
    private final Surroundings surroundings;
    private final RunOptions options;
    private final Path folder;
    private final Messages messages;

    RunOutput(Surroundings surroundings, RunOptions options, Path folder) {
        this.surroundings = surroundings;
        this.options = options;
        this.folder = folder;
        this.messages = options.language.messages(surroundings);
    }

    Progress progress() {
        return options.quiet || options.json
                ? Progress.NONE
                : new ConsoleProgress(surroundings.err(), messages, surroundings.interactive());
    }

    /** Says before a long run that its results will have no place. */
    void requireWritable() {
        new OutputFolder(folder).requireWritable();
    }

    int show(Outcome outcome) {
        Map<Language, Path> reports = new OutputFolder(folder).write(outcome);
        Summary summary = new Summary(outcome.content());
        if (options.json) {
            surroundings.out().println(ReportJson.write(outcome.content(), outcome.chapters()));
        } else if (!options.quiet) {
            surroundings.out().println(summary.text(messages.language()));
            reports.forEach((language, file) -> surroundings.out().println(language.ownName() + ": " + file));
        }
        return exitCode(outcome);
    }

    int show(RegisterRun run) {
        if (!options.json && !options.quiet) {
            new RegisterText(messages, surroundings.out()).print(run);
        }
        return show(run.outcome());
    }

    private int exitCode(Outcome outcome) {
        List<Finding> errors = outcome.findings().stream()
                .filter(Finding::isError)
                .sorted(FindingsText.CAUSES_FIRST)
                .toList();
        new FindingsText(messages).print(errors, surroundings.err());
        if (!outcome.isComplete()) {
            surroundings.err().println(messages.text("app.incomplete"));
        }
        return outcome.isComplete() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
