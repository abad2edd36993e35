package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vereda.app.keep.KeptRow.Kind;
import org.vereda.sources.table.TableFormat;

/** Reads and writes the kept records within one transaction; {@code number} is the change that writes. */
record KeptRecords(Session session, long number) {
    private static final String NOW = " from folder_row r where r.file = ? and r.until_change is null order by r.place";

    /** Without an order, which would lead the embedded database through the whole file instead of the rows of one owner. */
    private static final String WHOSE = "select " + KeptRow.COLUMNS
            + " from folder_row r where r.organization %s and r.file = ? and r.until_change is null";

    private static final String INSERT = "insert into folder_row (file, number, since_change, place, line, kind, raw,"
            + " organization, facility) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    List<KeptFile> files() {
        return session.list(
                "select " + KeptFile.COLUMNS + " from folder_file f where f.until_change is null order by f.id",
                KeptFile::read);
    }

    Optional<KeptFile> file(String path) {
        return session.first(
                "select " + KeptFile.COLUMNS + " from folder_file f where f.until_change is null and f.path = ?",
                KeptFile::read,
                path);
    }

    List<KeptRow> rows(KeptFile file) {
        List<KeptRow> rows = new ArrayList<>();
        each(file, rows::add);
        return rows;
    }

    void each(KeptFile file, Consumer<KeptRow> sink) {
        session.each("select " + KeptRow.COLUMNS + NOW, KeptRow::read, sink, file.id());
    }

    /** The records that may be read, in their order, with those that are no rows; only rows of whom the reach names are looked at. */
    void each(KeptFile file, Reach reach, Consumer<KeptRow> sink) {
        Consumer<KeptRow> within = row -> {
            if (row.kind() != Kind.ROW || reach.mayRead(file.path(), row.owner())) {
                sink.accept(row);
            }
        };
        Optional<Set<String>> organizations = reach.organizations(file.path());
        if (organizations.isEmpty()) {
            each(file, within);
            return;
        }
        List<KeptRow> found = new ArrayList<>(session.list(WHOSE.formatted("is null"), KeptRow::read, file.id()));
        organizations
                .get()
                .forEach(one -> found.addAll(session.list(WHOSE.formatted("= ?"), KeptRow::read, one, file.id())));
        found.sort(Comparator.comparingLong(KeptRow::place));
        found.forEach(within);
    }

    Optional<KeptRow> row(KeptFile file, long row) {
        return session.first(
                "select " + KeptRow.COLUMNS
                        + " from folder_row r where r.file = ? and r.number = ? and r.until_change is null",
                KeptRow::read,
                file.id(),
                row);
    }

    /** The names of the columns of a table. */
    List<String> header(KeptFile file) {
        return session.first(
                        "select r.raw from folder_row r where r.file = ? and r.until_change is null and r.kind = 'HEADER'",
                        row -> file.form().records().cells(row.text(1)).stream()
                                .map(TableFormat::inOneLine)
                                .toList(),
                        file.id())
                .orElse(List.of());
    }

    KeptFile begin(String path, Optional<String> document, TextForm form) {
        long id = session.number("select coalesce(max(id), 0) + 1 from folder_file");
        session.update(
                "insert into folder_file (id, path, since_change, document, charset, separator, quote, mark, header_line)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                path,
                number,
                document,
                form.charset().name(),
                String.valueOf(form.separator()),
                String.valueOf(form.quote()),
                form.hasMark() ? 1L : 0L,
                form.headerLine());
        return new KeptFile(id, path, document, form);
    }

    void end(KeptFile file) {
        session.update(
                "update folder_row set until_change = ? where file = ? and until_change is null", number, file.id());
        session.update("update folder_file set until_change = ? where id = ?", number, file.id());
    }

    /** Ends rows that are there now, each found by its whole key: a server that has not counted its rows yet would look through all others. */
    void end(KeptFile file, Iterable<KeptRow> rows) {
        session.batch(
                "update folder_row set until_change = ? where file = ? and number = ? and since_change = ?",
                each(rows, row -> List.of(number, file.id(), row.number(), row.since())));
    }

    /** Adds rows and gives their number. */
    long add(KeptFile file, Iterable<KeptRow> rows) {
        return session.batch(INSERT, each(rows, row -> values(file, row)));
    }

    /** The values for each row, made when they are asked for. */
    private static Iterable<List<Object>> each(Iterable<KeptRow> rows, Function<KeptRow, List<Object>> values) {
        return () -> {
            Iterator<KeptRow> all = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public List<Object> next() {
                    return values.apply(all.next());
                }
            };
        };
    }

    private List<Object> values(KeptFile file, KeptRow row) {
        return List.of(
                file.id(),
                row.number(),
                number,
                row.place(),
                row.line(),
                row.kind().name(),
                row.raw(),
                row.owner().organization(),
                row.owner().facility());
    }

    long nextRow(KeptFile file) {
        return session.number("select coalesce(max(number), 0) + 1 from folder_row where file = ?", file.id());
    }

    long lastPlace(KeptFile file) {
        return session.number(
                "select coalesce(max(place), 0) from folder_row where file = ? and until_change is null", file.id());
    }

    /** The deciding tables as they are kept now. */
    Owners owners() {
        return Owners.of((path, sink) -> file(path).filter(KeptFile::isTable).ifPresent(file -> {
            List<String> header = header(file);
            TextRecords records = file.form().records();
            each(file, row -> {
                if (row.kind() == Kind.ROW) {
                    sink.accept(header, records.cells(row.raw()));
                }
            });
        }));
    }

    /** Writes anew whose every row is, after a deciding table was changed, and that this change gave rows to others. */
    void assignOwners() {
        Owners owners = owners();
        long given = 0;
        for (KeptFile file : files().stream().filter(KeptFile::isTable).toList()) {
            List<String> header = header(file);
            TextRecords records = file.form().records();
            List<List<Object>> changed = new ArrayList<>();
            each(file, row -> {
                KeptRow.Owner owner = row.kind() == Kind.ROW
                        ? owners.of(file.path(), header, records.cells(row.raw()))
                        : KeptRow.Owner.NOBODY;
                if (!owner.equals(row.owner())) {
                    changed.add(List.of(owner.organization(), owner.facility(), file.id(), row.number(), row.since()));
                }
            });
            given += session.batch(
                    "update folder_row set organization = ?, facility = ? where file = ? and number = ? and since_change = ?",
                    changed);
        }
        if (given > 0) {
            session.update("insert into owner_change (number) values (?)", number);
        }
    }
}
