package org.vereda.app.keep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backup: a zip file with each table as lines of JSON and, last, their numbers of rows. It is read in one transaction while others go on
 * writing, and is restored into an empty database of either kind; so it is also the way from the embedded one to a server.
 */
public final class Backup {
    private static final List<List<String>> TABLES = tables();

    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "vereda-backup-1";
    private static final int HASH = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final KeepDatabase database;

    public Backup(KeepDatabase database) {
        this.database = database;
    }

    /**
     * Writes a backup and gives the number of its rows. The file appears under its name only when it is whole.
     *
     * @throws InvalidInput where it cannot be written
     */
    public long write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                long rows = writePart(part);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return rows;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw FolderExport.cannotWrite(file);
        }
    }

    /** What is written is on disk before the file gets its name, or a power cut could leave an empty file of that name. */
    private long writePart(Path part) throws IOException {
        long rows;
        try (OutputStream stream = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            rows = database.read(session -> write(session, zip));
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return rows;
    }

    /** The tables with their columns, from {@code tables.txt} beside the numbered scripts. */
    static List<List<String>> tables() {
        try (InputStream stream = Backup.class.getResourceAsStream("/org/vereda/app/keep/tables.txt")) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("[: ]+", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all tables that a backup holds. */
    static List<String> tableNames() {
        return TABLES.stream().map(List::getFirst).toList();
    }

    private static long write(Session session, ZipOutputStream zip) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ObjectNode columns = manifest.putObject("columns");
        ObjectNode counts = manifest.putObject("rows");
        long all = 0;
        for (List<String> table : TABLES) {
            long rows = table(session, table, zip);
            counts.put(table.getFirst(), rows);
            columns.put(table.getFirst(), String.join(" ", table.subList(1, table.size())));
            all += rows;
        }
        begin(zip, MANIFEST);
        put(zip, MAPPER.writeValueAsString(manifest) + "\n");
        return all;
    }

    private static long table(Session session, List<String> table, ZipOutputStream zip) {
        begin(zip, table.getFirst() + ".jsonl");
        long[] rows = {0};
        session.each("select " + names(table) + " from " + table.getFirst(), row -> json(table, row), node -> {
            put(zip, MAPPER.writeValueAsString(node) + "\n");
            rows[0]++;
        });
        return rows[0];
    }

    private static String names(List<String> table) {
        return String.join(", ", table.subList(1, table.size())).replace("*", "");
    }

    private static ArrayNode json(List<String> table, Session.Row row) throws SQLException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        for (int at = 1; at < table.size(); at++) {
            if (table.get(at).endsWith("*")) {
                node.add(Base64.getEncoder().encodeToString(row.bytes(at)));
            } else {
                Object value = row.row().getObject(at);
                if (value == null) {
                    node.addNull();
                } else if (value instanceof Number number) {
                    node.add(number.longValue());
                } else {
                    node.add(value.toString());
                }
            }
        }
        return node;
    }

    private static void begin(ZipOutputStream zip, String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills this database, which must be empty, from a backup, and looks whether its history is whole before it stays.
     *
     * @return the number of rows
     * @throws InvalidInput where the file is no whole backup, holds what this program does not know, or the database holds something
     */
    public long restore(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            JsonNode manifest = manifest(zip, file);
            List<List<String>> tables = tables(manifest, file);
            return database.write(session -> {
                requireEmpty(session);
                List<String> chains = session.list("select name from chain_end", row -> row.text(1));
                session.update("delete from chain_end");
                long all = 0;
                for (List<String> table : tables) {
                    all += restore(session, zip, table, manifest.path("rows"), file);
                }
                chains.forEach(chain -> session.update(
                        "insert into chain_end (name, number, hash) values (?, 0, ?) on conflict (name) do nothing",
                        chain,
                        "0".repeat(HASH)));
                new HistoryCheck(session).run();
                return all;
            });
        } catch (IOException | UncheckedIOException | JacksonException | IllegalArgumentException e) {
            throw broken(file);
        }
    }

    /**
     * The tables of a backup with the columns that it states, in the order of this program; one of an earlier program states none and has
     * those of now.
     */
    private static List<List<String>> tables(JsonNode manifest, Path file) {
        Set<String> unknown = new TreeSet<>(manifest.path("rows").propertyNames());
        List<List<String>> tables = new ArrayList<>();
        for (List<String> table : TABLES) {
            if (unknown.remove(table.getFirst())) {
                List<String> stated = stated(manifest, table);
                stated.stream().filter(column -> !table.contains(column)).forEach(unknown::add);
                tables.add(stated);
            }
        }
        if (!unknown.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "keep.backup-newer", SourcePosition.ofFile(file.toString()), String.join(", ", unknown)));
        }
        return tables;
    }

    private static List<String> stated(JsonNode manifest, List<String> table) {
        String columns = manifest.path("columns").path(table.getFirst()).asString("");
        return columns.isEmpty() ? table : List.of((table.getFirst() + " " + columns).split(" ", -1));
    }

    private static InvalidInput broken(Path file) {
        return InvalidInput.of(Finding.error("keep.no-backup", SourcePosition.ofFile(file.toString())));
    }

    private static JsonNode manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw broken(file);
        }
        JsonNode manifest = MAPPER.readTree(zip.getInputStream(entry));
        if (!manifest.path("format").asString("").equals(FORMAT)) {
            throw broken(file);
        }
        return manifest;
    }

    private void requireEmpty(Session session) {
        if (session.number("select count(*) from change_entry") > 0) {
            throw InvalidInput.of(Finding.error("keep.not-empty", SourcePosition.ofFile(database.name())));
        }
    }

    private static long restore(Session session, ZipFile zip, List<String> table, JsonNode counts, Path file) {
        String name = table.getFirst();
        String sql = "insert into " + name + " (" + names(table) + ") values ("
                + String.join(", ", Collections.nCopies(table.size() - 1, "?")) + ")";
        ZipEntry entry = zip.getEntry(name + ".jsonl");
        if (entry == null) {
            throw broken(file);
        }
        CRC32 sum = new CRC32();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new CheckedInputStream(zip.getInputStream(entry), sum), StandardCharsets.UTF_8))) {
            Lines lines = new Lines(reader, table);
            session.batch(sql, () -> lines);
            if (lines.read != counts.path(name).asLong(-1) || sum.getValue() != entry.getCrc()) {
                throw broken(file);
            }
            return lines.read;
        } catch (IOException e) {
            throw broken(file);
        }
    }

    /** The lines of a table as values of its columns. */
    private static final class Lines implements Iterator<List<Object>> {
        private final Iterator<String> lines;
        private final List<String> table;
        private long read;

        private Lines(BufferedReader reader, List<String> table) {
            this.lines = reader.lines().iterator();
            this.table = table;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public List<Object> next() {
            JsonNode row = MAPPER.readTree(lines.next());
            List<Object> values = new ArrayList<>();
            for (int at = 1; at < table.size(); at++) {
                values.add(value(row.path(at - 1), table.get(at).endsWith("*")));
            }
            read++;
            return values;
        }

        private static Object value(JsonNode node, boolean isBytes) {
            if (isBytes) {
                return Base64.getDecoder().decode(node.asString(""));
            }
            if (node.isNumber()) {
                return node.asLong();
            }
            return node.isString() ? node.asString() : Optional.empty();
        }
    }

    /** How many rows of each table there are, to compare two databases. */
    Map<String, Long> counts() {
        return database.read(session -> {
            Map<String, Long> counts = new TreeMap<>();
            TABLES.forEach(
                    table -> counts.put(table.getFirst(), session.number("select count(*) from " + table.getFirst())));
            return counts;
        });
    }
}
