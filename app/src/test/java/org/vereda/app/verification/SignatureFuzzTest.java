package org.vereda.app.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;

/** Whatever a statement and its signature hold, they fit, do not fit, or are refused with the reason. */
class SignatureFuzzTest {
    private static final String STATEMENT = """
            {"format": "vereda-statement-2", "amounts": ["1.5", 2.25, -0, 1e21], "rows": {"savings.csv": [{"line": 2, "sha256": "ab"}]}}
            """;
    private static final Key KEY = key();
    private static final String SIGNATURE = DetachedSignature.sign(STATEMENT, KEY.key(), "statement.json");

    private record Key(SigningKey key, String text) {}

    private static Key key() {
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            Path file = folder.resolve("key.pem");
            Key key = new Key(SigningKey.create(file), Files.readString(file));
            Files.delete(file);
            Files.delete(folder);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<String> statements() {
        return DamagedText.of(STATEMENT);
    }

    @Provide
    Arbitrary<String> signatures() {
        return DamagedText.of(SIGNATURE);
    }

    @Provide
    Arbitrary<String> trusted() {
        return DamagedText.of("# who may sign\n" + "ab".repeat(32) + " Office of audits\n" + "0f".repeat(32) + "\n");
    }

    @Property(tries = 200, seed = "20261128")
    void keysThatAreTrustedEndWell(@ForAll("trusted") String trusted) {
        EndsWell.with(
                "trusted.txt",
                trusted,
                folder -> TrustedKeys.read(folder.resolve("trusted.txt").toString()));
        EndsWell.without(() -> TrustedKeys.read(trusted));
    }

    @Provide
    Arbitrary<String> keys() {
        return DamagedText.of(KEY.text());
    }

    @Property(tries = 200, seed = "20261128")
    void keysEndWell(@ForAll("keys") String key) {
        EndsWell.with("key.pem", key, folder -> SigningKey.read(folder.resolve("key.pem")));
    }

    @Property(tries = 200, seed = "20261128")
    void statementsEndWell(@ForAll("statements") String statement) {
        verify(statement, SIGNATURE);
    }

    @Property(tries = 200, seed = "20261128")
    void signaturesEndWell(@ForAll("signatures") String signature) {
        verify(STATEMENT, signature);
    }

    private static void verify(String statement, String signature) {
        EndsWell.without(() -> DetachedSignature.verify(statement, "statement.json", signature, "statement.sig"));
    }
}
