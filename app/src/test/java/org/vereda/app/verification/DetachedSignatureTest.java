package org.vereda.app.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.quantity.InvalidInput;

/** Attacks on statements and signatures. */
class DetachedSignatureTest {
    private static final String STATEMENT = """
            {"b": [1, 2.50, "x"], "a": "café", "n": {"y": 1e3, "x": null}}""";
    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    @TempDir
    Path folder = Path.of("");

    private SigningKey key() {
        return made.orElseThrow();
    }

    private Optional<SigningKey> made = Optional.empty();

    @BeforeEach
    void makeKey() {
        made = Optional.of(SigningKey.create(folder.resolve("key")));
    }

    private boolean holds(String statement, String signature) {
        return DetachedSignature.verify(statement, "s", signature, "g").holds();
    }

    private String signed() {
        return DetachedSignature.sign(STATEMENT, key(), "s");
    }

    @Test
    void theSignatureHoldsWhateverTheOrderAndSpaces() {
        assertThat(holds(STATEMENT, signed())).isTrue();
        assertThat(holds("""
                {"n":{"x":null,"y":1000},
                 "a":"caf\\u00e9","b":[1,2.5,"x"]}""", signed())).isTrue();
    }

    @Test
    void anyOtherWordNumberOrOrderOfAListBreaksIt() {
        for (String other : List.of(
                STATEMENT.replace("café", "cafe"),
                STATEMENT.replace("2.50", "2.51"),
                STATEMENT.replace("[1, 2.50", "[2.50, 1"),
                STATEMENT.replace("null", "0"),
                STATEMENT.replace("\"x\"]", "\"x \"]"))) {
            assertThat(holds(other, signed())).as(other).isFalse();
        }
    }

    @Test
    void everySingleBitOfTheSignatureCounts() {
        String text = signed();
        String base64 = text.replaceAll("(?s).*\"signature\" : \"([^\"]+)\".*", "$1");
        byte[] bytes = Base64.getDecoder().decode(base64);
        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(holds(STATEMENT, text.replace(base64, Base64.getEncoder().encodeToString(flipped))))
                    .isFalse();
        }
    }

    @Test
    void theSignatureOfAnotherStatementOrKeyDoesNotFit() {
        SigningKey other = SigningKey.create(folder.resolve("other"));
        assertThat(holds(STATEMENT, DetachedSignature.sign("{\"a\": 1}", key(), "s")))
                .isFalse();
        DetachedSignature.Verdict verdict =
                DetachedSignature.verify(STATEMENT, "s", DetachedSignature.sign(STATEMENT, other, "s"), "g");
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.fingerprint()).isNotEqualTo(key().known().fingerprint());
    }

    @Test
    void aSwappedKeyOrFingerprintIsRefused() {
        SigningKey other = SigningKey.create(folder.resolve("other"));
        assertThatThrownBy(() -> holds(
                        STATEMENT,
                        signed().replace(key().known().text(), other.known().text())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> holds(
                        STATEMENT,
                        signed().replace(
                                        key().known().fingerprint(),
                                        other.known().fingerprint())))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1} {\"b\": 2}",
                "{\"a\": 1",
                "",
                "no json",
                "{\"a\": \"\\ud800\"}",
            })
    void namesThatStandTwiceAndBrokenFilesAreRefused(String statement) {
        assertThatThrownBy(() -> DetachedSignature.sign(statement, key(), "s")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> holds(statement, signed())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> holds(STATEMENT, statement)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherAlgorithmIsRefused() {
        assertThatThrownBy(() -> holds(STATEMENT, signed().replace("\"Ed25519\"", "\"none\"")))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            })
    void keysOfSmallOrderAreRefused(String raw) {
        String encoded = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(X509 + raw));
        assertThatThrownBy(() -> VerifyingKey.of(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Test 1 of RFC 8032, section 7.1: an empty message. */
    @Test
    void theVectorOfTheStandardHolds() {
        VerifyingKey vector = VerifyingKey.of(Base64.getEncoder()
                .encodeToString(HexFormat.of()
                        .parseHex(X509 + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
        byte[] signature = HexFormat.of()
                .parseHex(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
        assertThat(vector.fits(new byte[0], signature)).isTrue();
        assertThat(vector.fits(new byte[] {0}, signature)).isFalse();
    }

    /** The sample of RFC 8785, section 3.2.2 and 3.2.3, for numbers and literals. */
    @Test
    void theCanonicalFormIsThatOfTheStandard() {
        String sample =
                "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], \"literals\": [null, true, false]}";
        assertThat(new String(CanonicalJson.bytes(sample, "s"), StandardCharsets.UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27]}");
    }
}
