package org.vereda.app.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The keys that somebody trusts, each with the name of whom it belongs to.
 *
 * @param keys the keys
 */
record TrustedKeys(List<Named> keys) {
    TrustedKeys {
        keys = List.copyOf(keys);
    }

    /**
     * A key with a name.
     *
     * @param fingerprint the key's fingerprint
     * @param name whose it is; empty where nobody said so
     */
    record Named(String fingerprint, String name) {}

    /**
     * Reads a fingerprint, a public key, or a file with one of them and a name on each line; what follows {@code #} is a remark.
     *
     * @throws InvalidInput where it is none of them, or a line of the file holds no key
     */
    static TrustedKeys read(String text) {
        Optional<String> single = fingerprint(text.strip());
        if (single.isPresent()) {
            return new TrustedKeys(List.of(new Named(single.get(), "")));
        }
        List<String> lines = lines(text);
        List<Named> keys = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                keys.add(named(line, SourcePosition.of(text, at + 1, 0)));
            }
        }
        if (keys.isEmpty()) {
            throw InvalidInput.of(Finding.error("verification.no-trusted", SourcePosition.ofFile(text)));
        }
        return new TrustedKeys(keys);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw InvalidInput.of(Finding.error("verification.no-trusted", SourcePosition.ofFile(file)));
        }
    }

    private static Named named(String line, SourcePosition position) {
        String[] words = line.split("\\s+", 2);
        return fingerprint(words[0])
                .map(found -> new Named(found, words.length > 1 ? words[1] : ""))
                .orElseThrow(() -> InvalidInput.of(Finding.error("verification.bad-trusted-line", position, words[0])));
    }

    private static Optional<String> fingerprint(String text) {
        if (text.matches("[0-9a-fA-F]{64}")) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(VerifyingKey.of(text).fingerprint());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key with that fingerprint, if it is one of them. */
    Optional<Named> find(String fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
