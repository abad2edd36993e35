package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.verification.VerificationDesk;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a statement: its signature, whose it is, and whether the data are still those. */
@Command(
        name = "check",
        description =
                "Say whether a statement's signature holds, whose it is, and which rows of the data are not as they were.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "STATEMENT", description = "The statement, such as statement.json.")
    Path statement = Path.of("statement.json");

    @Option(
            names = "--signature",
            paramLabel = "FILE",
            description = "Its signature; NAME.sig.json beside it where not stated.")
    @Nullable
    Path signature;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The partnership folder to hold it against.")
    @Nullable
    Path folder;

    @Option(
            names = "--trusted",
            paramLabel = "FINGERPRINT|KEY|FILE",
            description = {
                "The fingerprint or public key that the verifier gave you by another way,",
                "or a file with one of them and a name on each line."
            })
    @Nullable
    String trusted;

    @Mixin
    LanguageOption language = new LanguageOption();

    VerifyCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        Optional<PartnershipFolder> data =
                Optional.ofNullable(folder).map(path -> PartnershipFolder.read(path, code -> true, new Findings()));
        VerificationDesk.Checked checked = VerificationDesk.check(
                statement,
                signature == null ? VerificationDesk.signatureOf(statement) : signature,
                data,
                Optional.ofNullable(trusted));
        checked.says().lines(messages).forEach(line -> surroundings.out().println(line));
        say(messages, "label.verification.check." + (checked.holds() ? "holds" : "broken"), checked.fingerprint());
        surroundings.out().println(trust(messages, checked));
        if (data.isPresent()) {
            new FindingsText(messages).print(checked.changes(), surroundings.out());
            say(
                    messages,
                    "label.verification.data." + (checked.changes().isEmpty() ? "same" : "changed"),
                    Integer.toString(checked.changes().size()));
        }
        return checked.isClean() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static String trust(Messages messages, VerificationDesk.Checked checked) {
        if (checked.trusted().isEmpty()) {
            return messages.text("label.verification.trust.unknown", checked.fingerprint());
        }
        VerificationDesk.Trust trust = checked.trusted().get();
        if (!trust.isTrusted()) {
            return messages.text("label.verification.trust.no", checked.fingerprint());
        }
        return trust.name().isEmpty()
                ? messages.text("label.verification.trust.yes", checked.fingerprint())
                : messages.text("label.verification.trust.named", checked.fingerprint(), trust.name());
    }

    private void say(Messages messages, String key, String argument) {
        surroundings.out().println(messages.text(key, argument));
    }
}
