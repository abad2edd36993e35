package org.vereda.app.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Country;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;

/** What members suggest for the library, and what the secretariat decides about it, with its reason. */
public final class Suggestions {
    private static final String COLUMNS = "id, kind, link, document, file_name, source, licence, countries, processes,"
            + " impacts, author, suggested, state, reason";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final KeepDatabase database;
    private final Clock clock;

    Suggestions(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What somebody fills in.
     *
     * @param kind what it is
     * @param words title and summary in the languages that its author writes
     * @param link an address of the web; empty where a document is sent
     * @param document the bytes of a PDF; empty where a link stands
     * @param fileName the name of the document's file
     * @param tags what it is about
     * @param source who published it
     * @param licence under which it may be used
     */
    public record Draft(
            LibraryEntry.Kind kind,
            Map<Language, LibraryEntry.Words> words,
            String link,
            Optional<byte[]> document,
            String fileName,
            Tags tags,
            String source,
            String licence) {
        public Draft {
            words = Map.copyOf(words);
        }
    }

    /**
     * Takes a suggestion in; it waits for the secretariat.
     *
     * @return its identifier
     * @throws InvalidInput where it has no title, neither link nor document, an address that is none of the web, a document that is no PDF, or
     *     more words than a page should hold
     */
    public String suggest(Draft draft, String author) {
        require(draft);
        String id = UUID.randomUUID().toString();
        database.write(session -> {
            Optional<String> document = draft.document().map(bytes -> kept(session, bytes));
            session.update(
                    "insert into library_entry (" + COLUMNS
                            + ", decided_by, decided) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    draft.kind().name(),
                    draft.link().strip(),
                    document,
                    draft.document().isPresent() ? draft.fileName() : "",
                    draft.source().strip(),
                    draft.licence().strip(),
                    Tags.written(draft.tags().countries()),
                    Tags.written(draft.tags().processes()),
                    Tags.written(draft.tags().impacts()),
                    author,
                    clock.instant().toString(),
                    Suggestion.State.WAITING.name(),
                    "",
                    "",
                    "");
            draft.words()
                    .forEach((language, words) -> session.update(
                            "insert into library_words (entry, language, title, summary) values (?, ?, ?, ?)",
                            id,
                            language.code(),
                            words.title().strip(),
                            words.summary().strip()));
            return id;
        });
        return id;
    }

    private static void require(Draft draft) {
        if (draft.words().isEmpty()
                || draft.words().values().stream()
                        .anyMatch(words -> words.title().isBlank())) {
            throw Library.refused("library.no-title", "");
        }
        if (draft.words().values().stream()
                .anyMatch(words -> words.title().length() > LONGEST_TITLE
                        || words.summary().length() > LONGEST_SUMMARY)) {
            throw Library.refused("library.too-long", Integer.toString(LONGEST_SUMMARY));
        }
        if (draft.link().isBlank() && draft.document().isEmpty()) {
            throw Library.refused("library.no-link", "");
        }
        if (!draft.link().isBlank() && WebAddress.find(draft.link()).isEmpty()) {
            throw Library.refused("library.bad-link", draft.link());
        }
        if (draft.document().filter(bytes -> !isPdf(bytes)).isPresent()) {
            throw Library.refused("library.no-pdf", draft.fileName());
        }
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    }

    /** Keeps a document once, by its hash. */
    private static String kept(Session session, byte[] bytes) {
        String hash = hash(bytes);
        session.update("update document set size = size where hash = ?", hash);
        if (session.number("select count(*) from document where hash = ?", hash) == 0) {
            session.update("insert into document (hash, size, bytes) values (?, ?, ?)", hash, bytes.length, bytes);
        }
        return hash;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of the document of an entry; nothing where it has none. */
    public Optional<byte[]> document(LibraryEntry entry) {
        return entry.paper()
                .flatMap(paper -> database.read(session ->
                        session.first("select bytes from document where hash = ?", row -> row.bytes(1), paper.hash())));
    }

    /** All suggestions, those that wait first, then the newest first. */
    public List<Suggestion> all() {
        return database.read(
                session -> read(session, "order by case state when 'WAITING' then 0 else 1 end, suggested desc, id"));
    }

    /** Those of one author. */
    public List<Suggestion> of(String author) {
        return all().stream().filter(one -> one.author().equals(author)).toList();
    }

    /** The entries that stand in the library. */
    List<LibraryEntry> accepted() {
        return database.read(session -> read(session, "where state = 'ACCEPTED' order by suggested, id")).stream()
                .map(Suggestion::entry)
                .toList();
    }

    /**
     * Decides about a suggestion; what was accepted can be taken out again by refusing it.
     *
     * @param by the e-mail address of who decides
     * @throws InvalidInput where there is no such suggestion, or a refusal gives no reason
     */
    public void decide(String id, boolean isAccepted, String reason, String by) {
        if (!isAccepted && reason.isBlank()) {
            throw Library.refused("library.no-reason", "");
        }
        int changed = database.write(session -> session.update(
                "update library_entry set state = ?, reason = ?, decided_by = ?, decided = ? where id = ?",
                (isAccepted ? Suggestion.State.ACCEPTED : Suggestion.State.REFUSED).name(),
                reason.strip(),
                by,
                clock.instant().toString(),
                id));
        if (changed == 0) {
            throw Library.refused("library.no-entry", id);
        }
    }

    private record Spoken(String entry, Language language, LibraryEntry.Words words) {}

    private static List<Suggestion> read(Session session, String which) {
        Map<String, Map<Language, LibraryEntry.Words>> words = new HashMap<>();
        session.list(
                        "select entry, language, title, summary from library_words",
                        row -> new Spoken(
                                row.text(1),
                                Language.find(row.text(2)).orElse(Language.EN),
                                new LibraryEntry.Words(row.text(3), row.text(4))))
                .forEach(one -> words.computeIfAbsent(one.entry(), id -> new EnumMap<>(Language.class))
                        .put(one.language(), one.words()));
        return session.list(
                "select " + COLUMNS + " from library_entry " + which,
                row -> suggestion(row, words.getOrDefault(row.text(1), Map.of())));
    }

    private static Suggestion suggestion(Session.Row row, Map<Language, LibraryEntry.Words> words) throws SQLException {
        LibraryEntry entry = new LibraryEntry(
                row.text(1),
                LibraryEntry.Kind.valueOf(row.text(2)),
                words,
                row.text(3),
                paper(row.perhaps(4), row.text(5)),
                new Tags(
                        Tags.read(Country.class, row.text(8)),
                        Tags.read(Tags.PlantProcess.class, row.text(9)),
                        Tags.read(Tags.Impact.class, row.text(10))),
                row.text(6),
                row.text(7));
        return new Suggestion(
                entry, row.text(11), Instant.parse(row.text(12)), Suggestion.State.valueOf(row.text(13)), row.text(14));
    }

    private static Optional<LibraryEntry.Paper> paper(Optional<String> hash, String name) {
        return hash.map(known -> new LibraryEntry.Paper(known, name));
    }
}
