package org.vereda.app.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
public record ChainedLog(Path file) implements Chained {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NONE = "0".repeat(64);

    /** The byte that is locked: one that no text reaches, so that others can read meanwhile. */
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;

    /**
     * The entries in their order.
     *
     * @throws InvalidInput naming the first line that does not fit to those before it
     */
    @Override
    public List<JsonNode> entries() {
        return entries(lines());
    }

    private List<JsonNode> entries(List<String> lines) {
        List<JsonNode> entries = new ArrayList<>();
        String previous = NONE;
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
    @Override
    public String last() {
        return lastOf(lines());
    }

    private String lastOf(List<String> lines) {
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
        boolean added;
        do {
            added = appendAfter(last(), List.of(entry));
        } while (!added);
    }

    /**
     * Adds entries where the log still ends with the line by which they were decided. The file is locked meanwhile, and read through the
     * locked channel only: on some systems a lock ends as soon as the process closes the file anywhere.
     * Threads of one program wait for each other.
     *
     * @param end what {@link #last()} was then
     * @return false where somebody has added a line since; nothing is written then
     * @throws InvalidInput where the log is broken or cannot be written
     */
    @Override
    public boolean appendAfter(String end, List<ObjectNode> entries) {
        synchronized (ChainedLog.class) {
            return lockAndAppend(end, entries);
        }
    }

    private boolean lockAndAppend(String end, List<ObjectNode> entries) {
        lines();
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock(FAR_BEHIND, 1, false)) {
            String text = whole(bytes(channel));
            List<String> lines = lines(text);
            entries(lines);
            boolean decided = lock.isValid() && lastOf(lines).equals(end);
            if (decided) {
                long size = text.getBytes(StandardCharsets.UTF_8).length;
                write(channel, size, (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + chained(end, entries));
            }
            return decided;
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("app.log-not-writable", SourcePosition.ofFile(file.toString())));
        }
    }

    private static byte[] bytes(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read;
        do {
            read = channel.read(bytes);
        } while (read > 0);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Writes all of the text behind what is whole; where there is no room for it, the log stays as it was. */
    private static void write(FileChannel channel, long size, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.truncate(size);
        channel.position(size);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    /**
     * The text without a last line that was torn off in the middle of writing: it begins as an entry, has no line feed and is no JSON. Nobody was told that it is
     * there, for that is said only after the line feed is on disk.
     *
     * @throws CharacterCodingException where the rest is no text
     */
    private static String whole(byte[] bytes) throws CharacterCodingException {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String tail = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
        boolean keepsTail = !tail.startsWith("{") || isJson(tail);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, keepsTail ? bytes.length : end))
                .toString();
    }

    private static boolean isJson(String line) {
        try {
            return MAPPER.readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String chained(String end, List<ObjectNode> entries) {
        StringBuilder lines = new StringBuilder();
        String previous = end;
        for (ObjectNode entry : entries) {
            String hash = hash(previous, entry);
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("previous", previous);
            line.set("entry", entry);
            line.put("hash", hash);
            lines.append(MAPPER.writeValueAsString(line)).append('\n');
            previous = hash;
        }
        return lines.toString();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? lines(whole(Files.readAllBytes(file))) : List.of();
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("app.log-unreadable", SourcePosition.ofFile(file.toString())));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private JsonNode parse(String line, int number) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw broken(number);
        }
    }

    /** That an entry, counted from 1, says what the program cannot understand, though it fits to those before it. */
    @Override
    public InvalidInput notUnderstood(int line) {
        return InvalidInput.of(Finding.error("app.log-not-understood", SourcePosition.of(file.toString(), line, 0)));
    }

    private InvalidInput broken(int line) {
        return InvalidInput.of(Finding.error("app.log-broken", SourcePosition.of(file.toString(), line, 0)));
    }

    /** The hash of the last of these entries. */
    public static String last(List<JsonNode> entries) {
        String last = NONE;
        for (JsonNode entry : entries) {
            last = hash(last, entry);
        }
        return last;
    }

    /** SHA-256 of the hash before, a line feed and the entry as compact JSON, in hexadecimal. */
    public static String hash(String previous, JsonNode entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = (previous + "\n" + MAPPER.writeValueAsString(entry)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
