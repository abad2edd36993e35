package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.verification.VerificationDesk;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a verifier's key, or shows its fingerprint. */
@Command(
        name = "key",
        description =
                "Show the fingerprint of a key, or make a new one (--new) that only its owner can read; a key is never written over.",
        mixinStandardHelpOptions = true)
final class VerifyKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The key file.")
    Path file = Path.of("verifier.key");

    @Option(names = "--new", description = "Make a new key in this file.")
    boolean fresh;

    @Mixin
    LanguageOption language = new LanguageOption();

    VerifyKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String fingerprint = fresh ? VerificationDesk.newKey(file) : VerificationDesk.fingerprint(file);
        Messages messages = language.messages(surroundings);
        new FindingsText(messages).print(VerificationDesk.doubts(file), surroundings.err());
        surroundings.out().println(messages.text("label.verification.fingerprint", fingerprint));
        return ExitCode.DONE;
    }
}
