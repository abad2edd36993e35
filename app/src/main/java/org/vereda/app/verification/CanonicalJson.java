package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is signed: the canonical form of RFC 8785, so that order and spaces do not matter and everything else does. */
final class CanonicalJson {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * The bytes that are signed.
     *
     * @throws InvalidInput where the text is no JSON or holds a name twice or half a sign, which readers would read
     *     differently
     */
    static byte[] bytes(String json, String file) {
        parse(json, file);
        try {
            String canonical = new JsonCanonicalizer(json).getEncodedString();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(canonical)) {
                throw broken(file);
            }
            return canonical.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw broken(file);
        }
    }

    /** The JSON itself, by the same strict rules. */
    static JsonNode parse(String json, String file) {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException e) {
            throw broken(file);
        }
    }

    private static InvalidInput broken(String file) {
        return InvalidInput.of(Finding.error("verification.no-json", SourcePosition.ofFile(file)));
    }
}
