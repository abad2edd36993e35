package org.vereda.app.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.quantity.InvalidInput;

/** Whatever a statement and its signature hold, they fit, do not fit, or are refused with the reason. */
class SignatureFuzzTest {
    private static final String STATEMENT = """
            {"format": "vereda-statement-2", "amounts": ["1.5", 2.25, -0, 1e21], "rows": {"savings.csv": [{"line": 2, "sha256": "ab"}]}}
            """;
    private static final String SIGNATURE = DetachedSignature.sign(STATEMENT, key(), "statement.json");

    private static SigningKey key() {
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            Path file = folder.resolve("key.pem");
            SigningKey key = SigningKey.create(file);
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

    @Property(tries = 200, seed = "20261128")
    void statementsEndWell(@ForAll("statements") String statement) {
        verify(statement, SIGNATURE);
    }

    @Property(tries = 200, seed = "20261128")
    void signaturesEndWell(@ForAll("signatures") String signature) {
        verify(STATEMENT, signature);
    }

    private static void verify(String statement, String signature) {
        try {
            DetachedSignature.verify(statement, "statement.json", signature, "statement.sig");
        } catch (InvalidInput refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }
}
