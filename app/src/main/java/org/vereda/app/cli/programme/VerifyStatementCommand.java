package org.vereda.app.cli.programme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.verification.Statement;
import org.vereda.app.verification.VerificationDesk;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a verifier's statement, bound to every row that it rests on, and signs it. */
@Command(
        name = "statement",
        description =
                "Write a verifier's statement about savings, bound to every row of the tables behind them, and sign it with a key.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyStatementCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", description = "A partnership folder.")
    Path folder = Path.of(".");

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
            names = "--projects",
            paramLabel = "ID",
            split = ",",
            description = "Only these projects; all where not stated.")
    List<String> projects = new ArrayList<>();

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

    @Mixin
    LanguageOption language = new LanguageOption();

    VerifyStatementCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
        Findings findings = new Findings();
        PartnershipFolder read = PartnershipFolder.read(folder, knowledge::knowsIndustry, findings);
        FolderLedger ledger = FolderLedger.of(read, knowledge);
        findings.addAll(ledger.ledger().findings());
        requireOtherFile();
        if (findings.hasErrors()) {
            new FindingsText(messages).print(findings.sorted(), surroundings.err());
            surroundings.err().println(messages.text("label.verification.not-stated"));
            return ExitCode.BAD_INPUT;
        }
        Statement statement = new Statement(
                verifier, LocalDate.now(surroundings.clock()), assurance, opinion, criteria, text, projects);
        String json = statement.json(read, ledger, ProgramVersion.text());
        OutputFile.write(out, json.getBytes(StandardCharsets.UTF_8));
        surroundings.out().println(messages.text("paper.written", out.toString()));
        if (key != null) {
            Path signature = VerificationDesk.sign(out, key);
            surroundings.out().println(messages.text("paper.written", signature.toString()));
        }
        return ExitCode.DONE;
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
