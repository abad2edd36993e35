package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.OutputFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.JsonNode;

/** Keys, statements and signatures as files. */
public final class VerificationDesk {
    private VerificationDesk() {}

    /** Makes a key and gives its fingerprint. */
    public static String newKey(Path file) {
        return SigningKey.create(file).known().fingerprint();
    }

    /** The fingerprint of a key. */
    public static String fingerprint(Path key) {
        return SigningKey.read(key).known().fingerprint();
    }

    /** What is doubtful about how a key is kept. */
    public static List<Finding> doubts(Path key) {
        return SigningKey.doubts(key);
    }

    /** Signs a statement into the file beside it, {@code NAME.sig.json}. */
    public static Path sign(Path statement, Path key) {
        String text = text(statement);
        String signature = DetachedSignature.sign(text, SigningKey.read(key), statement.toString());
        Path file = signatureOf(statement);
        OutputFile.write(file, signature.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Where the signature of a statement lies unless it is named. */
    public static Path signatureOf(Path statement) {
        String name = String.valueOf(statement.getFileName()).replaceFirst("\\.json$", "");
        return statement.resolveSibling(name + ".sig.json");
    }

    /**
     * What a check found.
     *
     * @param says what the statement says
     * @param holds whether the signature fits the statement
     * @param fingerprint whose it is
     * @param trusted whether the key is one of the trusted ones, and whose; none where nobody was named
     * @param changes every row that is not as it was
     */
    public record Checked(
            StatementWords says, boolean holds, String fingerprint, Optional<Trust> trusted, List<Finding> changes) {
        public Checked {
            changes = List.copyOf(changes);
        }

        public boolean isClean() {
            return holds && changes.isEmpty() && trusted.map(Trust::isTrusted).orElse(true);
        }
    }

    /**
     * Whether a key is trusted.
     *
     * @param isTrusted whether it is one of the trusted keys
     * @param name whose it is by the list of trusted keys, empty where it does not say
     */
    public record Trust(boolean isTrusted, String name) {
        private static Trust of(TrustedKeys keys, String fingerprint) {
            Optional<TrustedKeys.Named> found = keys.find(fingerprint);
            return new Trust(
                    found.isPresent(), found.map(TrustedKeys.Named::name).orElse(""));
        }
    }

    /**
     * Checks a statement against its signature and the data.
     *
     * @param trusted a fingerprint, a public key, or a file of them
     * @throws InvalidInput where a file is none of its kind, or the statement has a form that this program does not know
     */
    public static Checked check(
            Path statement, Path signature, Optional<PartnershipFolder> folder, Optional<String> trusted) {
        String text = text(statement);
        Optional<TrustedKeys> keys = trusted.map(TrustedKeys::read);
        DetachedSignature.Verdict verdict =
                DetachedSignature.verify(text, statement.toString(), text(signature), signature.toString());
        JsonNode root = CanonicalJson.parse(text, statement.toString());
        StatementWords says = StatementWords.of(root, statement.toString());
        List<Finding> changes =
                folder.map(data -> DataSeal.changes(root.path("rows"), data)).orElse(List.of());
        return new Checked(
                says,
                verdict.holds(),
                verdict.fingerprint(),
                keys.map(known -> Trust.of(known, verdict.fingerprint())),
                changes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("verification.no-file", SourcePosition.ofFile(file.toString())));
        }
    }
}
