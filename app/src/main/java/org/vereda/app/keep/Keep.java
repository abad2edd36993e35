package org.vereda.app.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.app.keep.KeptRow.Kind;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A partnership that is kept in a database: a folder is taken in and written again, rows are edited, and every change stays with who, when,
 * why, before and after.
 *
 * <pre>{@code
 * try (KeepDatabase database = KeepDatabase.open(KeepPlace.in(data))) {
 *     Keep keep = new Keep(database, Clock.systemUTC());
 *     keep.take(folder, new Author("ana", "first import"), findings);
 * }
 * }</pre>
 */
public final class Keep {
    private static final String CHAIN = "change";

    /** How many columns of a row stand before those of its change. */
    private static final int ROW_COLUMNS = 8;

    private final KeepDatabase database;
    private final Clock clock;

    public Keep(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who changes something.
     *
     * @param name the person, or the account of the system for the command line
     * @param why the reason; it stays in the history
     */
    public record Author(String name, String why) {}

    /**
     * Takes a folder in, in place of what was kept.
     *
     * @param findings takes what stays behind or is kept whole
     * @throws InvalidInput where the folder or its settings cannot be read; nothing is changed then
     */
    public Change take(Path folder, Author author, Findings findings) {
        return change(
                Change.Kind.IMPORT,
                author,
                (session, number) -> new FolderImport(session, number, folder, findings).run());
    }

    /** Writes the folder as it is now into a new one and gives the number of its files. */
    public int write(Path folder) {
        return write(folder, Reach.WHOLE);
    }

    /** Writes what somebody may read of the folder: the settings, and the tables with the rows within reach. */
    public int write(Path folder, Reach reach) {
        return database.read(session -> new FolderExport(session, reach).write(folder));
    }

    /** Does something with a folder that holds what is within reach, and takes the folder away again. */
    public <T> T within(Reach reach, Function<Path, T> work) {
        Path root = emptyFolder();
        try {
            write(root, reach);
            return work.apply(root);
        } finally {
            remove(root);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("vereda-view");
        } catch (IOException e) {
            throw FolderExport.cannotWrite(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    private static void remove(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Edits rows, all of them or none.
     *
     * @throws InvalidInput where a row is out of reach, was changed since its author saw it, or cannot be written in its file
     */
    public Change edit(List<Edit> edits, Reach reach, Author author) {
        return change(
                Change.Kind.EDIT, author, (session, number) -> new FolderEdits(session, number, reach).run(edits));
    }

    /**
     * Takes a change back.
     *
     * @throws InvalidInput where there is none of that number, or something of it was changed since
     */
    public Change undo(long number, Author author) {
        return undo(number, Reach.WHOLE, author);
    }

    /**
     * Takes a change back for somebody.
     *
     * @throws InvalidInput where there is none of that number, something of it was changed since, or a record of it is out of reach
     */
    public Change undo(long number, Reach reach, Author author) {
        return change(Change.Kind.UNDO, author, (session, next) -> {
            requireChange(session, number);
            new Undo(session, next, number).run(reach);
        });
    }

    /** True where everything that a change did is within somebody's reach, so that it could be taken back. */
    public boolean mayUndo(long number, Reach reach) {
        return database.read(session -> new Undo(session, 0, number).isWithin(reach));
    }

    /** The changes, the newest first. */
    public List<Change> history(int most) {
        return database.read(session -> session.list(
                "select " + Change.COLUMNS + " from change_entry order by number desc limit " + most, Change::read));
    }

    /**
     * The changes that touched a row within reach, the newest first, without the folders that were taken in.
     *
     * @param before only those of a smaller number
     * @param most how many at most
     */
    public List<Change> history(Reach reach, long before, int most) {
        return database.read(session -> new SeenChanges(session, reach).before(before, most));
    }

    /** The change of that number. */
    public Optional<Change> change(long number) {
        return database.read(session -> session.first(
                "select " + Change.COLUMNS + " from change_entry where number = ?", Change::read, number));
    }

    /** The changes that made each row of a table what it is, by its number, the first first; only of rows and versions within reach. */
    public Map<Long, List<Change>> changesOf(String path, Reach reach) {
        return database.read(session -> {
            Map<Long, List<Change>> changes = new TreeMap<>();
            session.each(
                    "select " + KeptRow.COLUMNS + ", c.number, c.happened, c.author, c.kind, c.why, c.edits, c.digest"
                            + " from folder_row r join folder_file f on f.id = r.file"
                            + " join change_entry c on c.number = r.since_change"
                            + " where f.path = ? and f.until_change is null and r.kind = 'ROW' order by c.number",
                    row -> new RowVersion(KeptRow.read(row), Change.read(row, ROW_COLUMNS)),
                    version -> {
                        if (reach.mayRead(path, version.row().owner())) {
                            changes.computeIfAbsent(version.row().number(), number -> new ArrayList<>())
                                    .add(version.change());
                        }
                    },
                    path);
            return changes;
        });
    }

    private record RowVersion(KeptRow row, Change change) {}

    /**
     * A file that is no table, as a change made it.
     *
     * @param change the change
     * @param text its content, UTF-8
     */
    public record Version(Change change, String text) {}

    /** The versions of a file that is no table, the newest first; whoever asks answers for who reads them. */
    public List<Version> versions(String path) {
        return database.read(session -> session
                .list(
                        "select f.document, c.number, c.happened, c.author, c.kind, c.why, c.edits, c.digest"
                                + " from folder_file f join change_entry c on c.number = f.since_change"
                                + " where f.path = ? and f.document is not null order by c.number desc",
                        row -> Map.entry(row.text(1), Change.read(row, 1)),
                        path)
                .stream()
                .map(entry -> new Version(
                        entry.getValue(),
                        new String(new Documents(session).bytes(entry.getKey()), StandardCharsets.UTF_8)))
                .toList());
    }

    /** The number of the last change, 0 where there is none. */
    public long last() {
        return database.read(session -> session.number("select number from chain_end where name = ?", CHAIN));
    }

    /**
     * True where a change after that number touched what a reach reads: a row of it, a file that is no table, or what stands between the rows
     * of a table, which says what its columns are and where its rows stand; or where it gave rows to other owners.
     */
    public boolean isTouched(long after, Reach reach) {
        return database.read(session -> {
            long ofAll = session.number(
                    "select (select count(*) from folder_file where document is not null"
                            + " and (since_change > ? or until_change > ?))"
                            + " + (select count(*) from owner_change where number > ?)",
                    after,
                    after,
                    after);
            boolean[] touched = {ofAll > 0};
            session.each(
                    "select distinct f.path, r.organization, r.facility, r.kind from folder_row r"
                            + " join folder_file f on f.id = r.file where r.since_change > ? or r.until_change > ?",
                    row -> !row.text(4).equals(Kind.ROW.name())
                            || reach.mayRead(row.text(1), row.perhaps(2), row.perhaps(3)),
                    within -> touched[0] |= within,
                    after,
                    after);
            return touched[0];
        });
    }

    /** The number of rows of each table within reach, by path. */
    public Map<String, Long> counts(Reach reach) {
        return database.read(session -> {
            Map<String, Long> counts = new TreeMap<>();
            for (KeptFile file : new KeptRecords(session, 0).files()) {
                if (file.isTable()) {
                    counts.put(file.path(), new RowCount(session, reach).of(file));
                }
            }
            return Map.copyOf(counts);
        });
    }

    /**
     * What a change did to the records within reach, in the order of files and rows.
     *
     * @throws InvalidInput where there is none of that number
     */
    public List<Trace> traces(long number, Reach reach) {
        return database.read(session -> {
            requireChange(session, number);
            return traces(session, number, reach);
        });
    }

    /** The paths of the tables that are kept. */
    public List<String> tables() {
        return database.read(session -> new KeptRecords(session, 0)
                .files().stream()
                        .filter(KeptFile::isTable)
                        .map(KeptFile::path)
                        .sorted()
                        .toList());
    }

    /** A table, as far as somebody may read it; without columns where there is none. */
    public KeptTable table(String path, Reach reach) {
        return database.read(session -> {
            KeptRecords kept = new KeptRecords(session, 0);
            return kept.file(path)
                    .filter(KeptFile::isTable)
                    .map(file -> table(kept, file, reach))
                    .orElseGet(() -> new KeptTable(path, List.of(), List.of()));
        });
    }

    /**
     * Looks whether the history is whole: every entry fits to the one before it and to what began and ended with it.
     *
     * @return how many entries there are
     * @throws InvalidInput naming the entries that do not fit
     */
    public long check() {
        return database.read(session -> new HistoryCheck(session).run());
    }

    private static KeptTable table(KeptRecords kept, KeptFile file, Reach reach) {
        TextRecords records = file.form().records();
        List<KeptTable.Line> rows = new ArrayList<>();
        long[] line = {1};
        kept.each(file, reach, row -> {
            if (row.kind() == Kind.ROW) {
                rows.add(new KeptTable.Line(
                        row.number(),
                        row.since(),
                        line[0],
                        records.cells(row.raw()),
                        row.owner().organization(),
                        row.owner().facility()));
            }
            line[0] += TextRecords.lineEnds(row.raw());
        });
        return new KeptTable(file.path(), kept.header(file), rows);
    }

    private static List<Trace> traces(Session session, long change, Reach reach) {
        Map<String, Trace> traces = new TreeMap<>();
        Consumer<RowOfChange> merge = row ->
                traces.merge(row.path() + " %019d".formatted(row.row().number()), row.trace(change), Keep::joined);
        session.each(
                "select " + KeptRow.COLUMNS
                        + ", f.path, f.separator, f.quote from folder_row r join folder_file f on f.id = r.file"
                        + " where r.since_change = ? or r.until_change = ?",
                row -> new RowOfChange(
                        KeptRow.read(row),
                        row.text(9),
                        new TextRecords(row.text(10).charAt(0), row.text(11).charAt(0))),
                row -> {
                    if (reach.mayRead(row.path(), row.row().owner())) {
                        merge.accept(row);
                    }
                },
                change,
                change);
        return List.copyOf(traces.values());
    }

    private record RowOfChange(KeptRow row, String path, TextRecords records) {
        Trace trace(long change) {
            List<String> cells = records.cells(row.raw());
            boolean began = row.since() == change;
            return new Trace(path, row.number(), row.line(), began ? List.of() : cells, began ? cells : List.of());
        }
    }

    private static Trace joined(Trace one, Trace other) {
        return new Trace(
                one.path(),
                one.row(),
                one.line(),
                one.before().isEmpty() ? other.before() : one.before(),
                one.after().isEmpty() ? other.after() : one.after());
    }

    private static void requireChange(Session session, long number) {
        if (session.number("select count(*) from change_entry where number = ?", number) == 0) {
            throw InvalidInput.of(Finding.error("keep.no-change", SourcePosition.NOWHERE, Long.toString(number)));
        }
    }

    private Change change(Change.Kind kind, Author author, BiConsumer<Session, Long> work) {
        return database.write(session -> {
            ChainEnd end = ChainEnd.advance(session, CHAIN);
            work.accept(session, end.number());
            Traces.Sum sum = new Traces(session).of(end.number());
            Change change = new Change(
                    end.number(), clock.instant(), author.name(), kind, author.why(), sum.edits(), sum.digest());
            String hash = end.close(session, change.entry());
            session.update(
                    "insert into change_entry (" + Change.COLUMNS
                            + ", previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    change.number(),
                    change.happened().toString(),
                    change.author(),
                    change.kind().name(),
                    change.why(),
                    change.edits(),
                    change.digest(),
                    end.previous(),
                    hash);
            return change;
        });
    }
}
