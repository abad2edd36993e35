package org.vereda.app.keep.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.chain.Chained;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.ChainEnd;
import org.vereda.app.keep.Documents;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log in the database, with the documents that its entries name by their SHA-256. It says the same as a {@link ChainedLog} on disk, by the
 * same formula; and the end of the chain is kept beside it, so that lines that were cut off are missed too. Entries are added, never changed.
 */
public final class KeptLog implements Chained {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NONE = "0".repeat(64);

    private final KeepDatabase database;
    private final String name;

    /**
     * The log of that name; it need not have begun yet.
     *
     * @param name a word that no other log has
     */
    public KeptLog(KeepDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    /**
     * Looks whether every log of a database is whole.
     *
     * @return how many entries they have together
     * @throws InvalidInput naming the first entry that does not fit
     */
    public static long checkAll(KeepDatabase database) {
        long entries = 0;
        List<String> names = database.read(session -> session.list(
                "select name from chain_end where name like 'log.%' order by name",
                row -> row.text(1).substring("log.".length())));
        for (String name : names) {
            entries += new KeptLog(database, name).entries().size();
        }
        return entries;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    private String chain() {
        return "log." + name;
    }

    private record Line(long number, String entry, String previous, String hash) {
        static Line read(Session.Row row) throws SQLException {
            return new Line(row.number(1), row.text(2), row.text(3), row.text(4));
        }

        String text() {
            return "{\"previous\":\"" + previous + "\",\"entry\":" + entry + ",\"hash\":\"" + hash + "\"}\n";
        }
    }

    @Override
    public List<JsonNode> entries() {
        return database.read(this::whole);
    }

    private List<JsonNode> whole(Session session) {
        List<JsonNode> entries = new ArrayList<>();
        String previous = NONE;
        for (Line line : lines(session)) {
            JsonNode entry = entry(line);
            boolean fits = line.number() == entries.size() + 1
                    && line.previous().equals(previous)
                    && line.hash().equals(ChainedLog.hash(previous, entry));
            if (!fits) {
                throw broken(entries.size() + 1);
            }
            entries.add(entry);
            previous = line.hash();
        }
        if (!end(session).equals(previous)) {
            throw broken(entries.size() + 1);
        }
        return entries;
    }

    /** Somebody who wrote into the table by hand need not have written JSON. */
    private JsonNode entry(Line line) {
        try {
            return MAPPER.readTree(line.entry());
        } catch (JacksonException noEntry) {
            throw broken(Math.toIntExact(line.number()));
        }
    }

    private List<Line> lines(Session session) {
        return session.list(
                "select number, entry, previous, hash from log_entry where log = ? order by number", Line::read, name);
    }

    private String end(Session session) {
        return session.first("select hash from chain_end where name = ?", row -> row.text(1), chain())
                .orElse(NONE);
    }

    @Override
    public String last() {
        return database.read(this::end);
    }

    @Override
    public boolean appendAfter(String end, List<ObjectNode> entries) {
        return database.write(session -> {
            session.update(
                    "insert into chain_end (name, number, hash) values (?, 0, ?) on conflict (name) do nothing",
                    chain(),
                    NONE);
            session.update("update chain_end set number = number where name = ?", chain());
            boolean decided = end(session).equals(end);
            if (decided) {
                entries.forEach(entry -> append(session, entry));
            }
            return decided;
        });
    }

    private void append(Session session, ObjectNode entry) {
        ChainEnd end = ChainEnd.advance(session, chain());
        String hash = end.close(session, entry);
        session.update(
                "insert into log_entry (log, number, entry, previous, hash) values (?, ?, ?, ?, ?)",
                name,
                end.number(),
                MAPPER.writeValueAsString(entry),
                end.previous(),
                hash);
    }

    /** The log as the file that a {@link ChainedLog} reads, up to an entry, counted from 1. */
    public String text(int entries) {
        StringBuilder text = new StringBuilder();
        database.read(this::lines).stream().limit(entries).forEach(line -> text.append(line.text()));
        return text.toString();
    }

    /** Keeps bytes and gives their SHA-256; the same bytes are kept once. */
    public String put(byte[] bytes) {
        return database.write(session -> new Documents(session).keep(bytes));
    }

    /** The bytes of a SHA-256. */
    public Optional<byte[]> document(String hash) {
        return database.read(
                session -> session.first("select bytes from document where hash = ?", row -> row.bytes(1), hash));
    }

    @Override
    public InvalidInput notUnderstood(int line) {
        return InvalidInput.of(Finding.error("app.log-not-understood", SourcePosition.of(name, line, 0)));
    }

    private InvalidInput broken(int line) {
        return InvalidInput.of(Finding.error("app.log-broken", SourcePosition.of(name, line, 0)));
    }
}
