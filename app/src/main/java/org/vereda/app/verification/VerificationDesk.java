package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.OutputFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

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
     * @param holds whether the signature fits the statement
     * @param fingerprint whose it is
     * @param trusted whether the fingerprint is the expected one; none where nobody was named
     * @param changes every row that is not as it was
     */
    public record Checked(boolean holds, String fingerprint, Optional<Boolean> trusted, List<Finding> changes) {
        public Checked {
            changes = List.copyOf(changes);
        }

        public boolean isClean() {
            return holds && changes.isEmpty() && trusted.orElse(true);
        }
    }

    /** Checks a statement against its signature and the data. */
    public static Checked check(
            Path statement, Path signature, Optional<PartnershipFolder> folder, Optional<String> trusted) {
        String text = text(statement);
        DetachedSignature.Verdict verdict =
                DetachedSignature.verify(text, statement.toString(), text(signature), signature.toString());
        List<Finding> changes = new ArrayList<>();
        folder.ifPresent(data -> changes.addAll(
                DataSeal.changes(CanonicalJson.parse(text, statement.toString()).path("rows"), data)));
        return new Checked(
                verdict.holds(),
                verdict.fingerprint(),
                trusted.map(expected -> expected.strip().equalsIgnoreCase(verdict.fingerprint())),
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
