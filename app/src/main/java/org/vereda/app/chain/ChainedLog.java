package org.vereda.app.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log of one JSON object on each line: {@code {"previous", "entry", "hash"}} with hash = SHA-256(previous, a line feed, the entry as
 * compact JSON). A line that was changed, taken out or put in between breaks the chain behind it; whether the last lines were cut off
 * can only be told by who kept the last hash.
 *
 * @param file the log; it need not exist yet
 */
public record ChainedLog(Path file) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NONE = "0".repeat(64);

    /**
     * The entries in their order.
     *
     * @throws InvalidInput naming the first line that does not fit to those before it
     */
    public List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        String previous = NONE;
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            JsonNode line = parse(lines.get(at), at + 1);
            String hash = line.path("hash").asString("");
            boolean fits = line.path("previous").asString("").equals(previous)
                    && hash.equals(hash(previous, line.path("entry")));
            if (!fits) {
                throw broken(at + 1);
            }
            entries.add(line.path("entry"));
            previous = hash;
        }
        return entries;
    }

    /** The hash of the last line: who keeps it can tell later whether lines were cut off. */
    public String last() {
        List<String> lines = lines();
        return lines.isEmpty()
                ? NONE
                : parse(lines.getLast(), lines.size()).path("hash").asString("");
    }

    /**
     * Adds an entry, after a look at all lines before it.
     *
     * @throws InvalidInput where the log is broken or cannot be written
     */
    public void append(ObjectNode entry) {
        entries();
        String previous = last();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("previous", previous);
        line.set("entry", entry);
        line.put("hash", hash(previous, entry));
        try {
            Files.writeString(
                    file, MAPPER.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(file.toString())));
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw broken(1);
        }
    }

    private JsonNode parse(String line, int number) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw broken(number);
        }
    }

    private InvalidInput broken(int line) {
        return InvalidInput.of(Finding.error("app.log-broken", SourcePosition.of(file.toString(), line, 0)));
    }

    private static String hash(String previous, JsonNode entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = (previous + "\n" + MAPPER.writeValueAsString(entry)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
