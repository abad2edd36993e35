package org.vereda.app.verification;

import java.util.Base64;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A signature in a file of its own, over the canonical form of a statement. */
final class DetachedSignature {
    static final String FORMAT = "vereda-signature-1";

    private DetachedSignature() {}

    /** Signs a statement. */
    static String sign(String statement, SigningKey key, String file) {
        byte[] bytes = CanonicalJson.bytes(statement, file);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("algorithm", SigningKey.ALGORITHM)
                .put("form", "RFC 8785")
                .put("sha256", VerifyingKey.sha256(bytes))
                .put("public_key", key.known().text())
                .put("fingerprint", key.known().fingerprint())
                .put("signature", Base64.getEncoder().encodeToString(key.sign(bytes)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /**
     * What a signature says about a statement.
     *
     * @param holds whether it fits
     * @param fingerprint whose it is by its own word
     */
    record Verdict(boolean holds, String fingerprint) {}

    /**
     * Holds a signature against a statement.
     *
     * @throws InvalidInput where the signature file is none, names another algorithm or holds no proper key
     */
    static Verdict verify(String statement, String statementFile, String signature, String signatureFile) {
        byte[] bytes = CanonicalJson.bytes(statement, statementFile);
        JsonNode root = CanonicalJson.parse(signature, signatureFile);
        boolean known = root.path("format").asString("").equals(FORMAT)
                && root.path("algorithm").asString("").equals(SigningKey.ALGORITHM);
        if (!known) {
            throw InvalidInput.of(Finding.error("verification.no-signature", SourcePosition.ofFile(signatureFile)));
        }
        VerifyingKey key = key(root)
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("verification.bad-key", SourcePosition.ofFile(signatureFile))));
        boolean holds = signature(root).map(value -> key.fits(bytes, value)).orElse(false)
                && root.path("sha256").asString("").equals(VerifyingKey.sha256(bytes));
        return new Verdict(holds, key.fingerprint());
    }

    private static Optional<VerifyingKey> key(JsonNode root) {
        try {
            VerifyingKey key = VerifyingKey.of(root.path("public_key").asString(""));
            return key.fingerprint().equals(root.path("fingerprint").asString(""))
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> signature(JsonNode root) {
        try {
            return Optional.of(Base64.getDecoder().decode(root.path("signature").asString("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
