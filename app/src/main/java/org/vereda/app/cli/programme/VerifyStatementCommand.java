package org.vereda.app.cli.programme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.verification.Statement;
import org.vereda.app.verification.StatementPeriod;
import org.vereda.app.verification.StatementScope;
import org.vereda.app.verification.VerificationDesk;
import org.vereda.app.verification.VerificationPlan;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a verifier's statement, bound to every row that it rests on, and signs it. */
@Command(
        name = "statement",
        description =
                "Write a verifier's statement about savings, bound to every row of the tables behind them, and sign it with a key.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyStatementCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    FolderInput input = new FolderInput();

    @Option(
            names = "--verifier",
            paramLabel = "ORG",
            required = true,
            description = "The verifier's identifier in organizations.csv.")
    String verifier = "";

    @Option(
            names = "--assurance",
            paramLabel = "limited|reasonable",
            defaultValue = "LIMITED",
            description = "The level of assurance; limited where not stated.")
    Statement.Assurance assurance = Statement.Assurance.LIMITED;

    @Option(
            names = "--opinion",
            paramLabel = "unmodified|qualified|adverse|disclaimer",
            required = true,
            description = "The opinion.")
    Statement.Opinion opinion = Statement.Opinion.DISCLAIMER;

    @Option(
            names = "--criteria",
            paramLabel = "TEXT",
            defaultValue = "ISO 14064-3",
            description = "By what was measured.")
    String criteria = "";

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What else there is to say, such as reservations.")
    String text = "";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day that it is about; that of the first reading after a measure where not stated.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day that it is about; that of the last reading where not stated.")
    @Nullable
    LocalDate until;

    @Mixin
    ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "The seed of the sample that it rests on, as in verify plan.")
    @Nullable
    String seed;

    @Mixin
    SampleOptions size = new SampleOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "statement.json",
            description = "Where it is written; statement.json where not stated.")
    Path out = Path.of("statement.json");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key that signs it; without one it is written only.")
    @Nullable
    Path key;

    VerifyStatementCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = input.messages(surroundings);
        FolderInput.Opened opened = input.open();
        Findings findings = opened.findings();
        FolderLedger ledger = FolderLedger.of(opened.folder(), opened.knowledge());
        findings.addAll(ledger.ledger().findings());
        requireOtherFile();
        if (findings.hasErrors()) {
            int code = input.finish(findings, surroundings);
            surroundings.err().println(messages.text("label.verification.not-stated"));
            return code;
        }
        String json = statement(opened, ledger).json(opened.folder(), ledger, ProgramVersion.text());
        OutputFile.write(out, json.getBytes(StandardCharsets.UTF_8));
        surroundings.out().println(messages.text("paper.written", out.toString()));
        if (key != null) {
            new FindingsText(messages).print(VerificationDesk.doubts(key), surroundings.err());
            Path signature = VerificationDesk.sign(out, key);
            surroundings.out().println(messages.text("paper.written", signature.toString()));
        }
        return ExitCode.DONE;
    }

    private Statement statement(FolderInput.Opened opened, FolderLedger ledger) {
        StatementScope projects = scope.scope();
        return new Statement(
                verifier,
                LocalDate.now(surroundings.clock()),
                assurance,
                opinion,
                criteria,
                text,
                StatementPeriod.of(Optional.ofNullable(from), Optional.ofNullable(until), opened.folder(), projects),
                projects,
                Optional.ofNullable(seed).map(words -> sample(opened, ledger, projects, words)));
    }

    private Statement.Sample sample(
            FolderInput.Opened opened, FolderLedger ledger, StatementScope projects, String words) {
        VerificationPlan plan =
                new VerificationPlan(opened.folder(), opened.knowledge(), ledger, size.metric, projects);
        return plan.sample(size.size(), words);
    }

    /** A slip of the hand must not write over the key. */
    private void requireOtherFile() {
        boolean same = key != null
                && key.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
        if (same || (Files.exists(out) && !out.toString().endsWith(".json"))) {
            throw InvalidInput.of(Finding.error("verification.out-exists", SourcePosition.ofFile(out.toString())));
        }
    }
}
