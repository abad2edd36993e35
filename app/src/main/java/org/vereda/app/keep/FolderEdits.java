package org.vereda.app.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.keep.KeptRow.Kind;
import org.vereda.app.keep.KeptRow.Owner;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Carries out edits within one change, each only where the reach of its author allows what the row was and what it becomes. */
final class FolderEdits {
    private final KeptRecords kept;
    private final Reach reach;
    private boolean assignAgain;

    FolderEdits(Session session, long number, Reach reach) {
        this.kept = new KeptRecords(session, number);
        this.reach = reach;
    }

    void run(List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Add add -> add(add);
                case Edit.Set set -> set(set);
                case Edit.Remove remove -> remove(remove);
                case Edit.Put put -> put(put);
                case Edit.Drop drop -> drop(drop);
            }
            assignAgain |= Owners.DECIDING.contains(edit.path());
        }
        if (assignAgain) {
            kept.assignOwners();
        }
    }

    private void add(Edit.Add add) {
        KeptFile file = kept.file(add.path()).orElseGet(() -> begin(add));
        requireTable(file);
        List<String> header = kept.header(file);
        Owners owners = kept.owners();
        long number = kept.nextRow(file);
        long place = kept.lastPlace(file);
        long line = kept.rows(file).stream().mapToLong(KeptRow::line).max().orElse(0);
        List<KeptRow> rows = new ArrayList<>();
        for (Map<String, String> cells : add.rows()) {
            List<String> filled = filled(file, header, List.of(), cells);
            Owner owner = owners.of(file.path(), header, filled);
            int at = rows.size();
            SourcePosition sent = SourcePosition.of(file.path(), at + 2, 0);
            requireNamed(file.path(), sent, header, filled, owner);
            requireReach(file.path(), sent, owner);
            requireUnclaimed(owners, file.path(), header, filled);
            rows.add(new KeptRow(
                    number + at,
                    0,
                    place + (at + 1) * KeptRow.STEP,
                    line + 1 + at,
                    Kind.ROW,
                    raw(file, filled),
                    owner));
        }
        kept.add(file, rows);
    }

    private KeptFile begin(Edit.Add add) {
        requireTablePath(add.path());
        KeptFile file = kept.begin(add.path(), Optional.empty(), TextForm.PLAIN);
        String raw = TextForm.PLAIN.records().raw(add.header(), "\n");
        kept.add(file, List.of(new KeptRow(1, 0, KeptRow.STEP, 1, Kind.HEADER, raw, Owner.NOBODY)));
        return file;
    }

    private static void requireTablePath(String path) {
        if (!path.matches("[a-z0-9-]+\\.csv")) {
            throw InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(path)));
        }
    }

    private void set(Edit.Set set) {
        KeptFile file = table(set.path());
        KeptRow row = current(file, set.row(), set.since());
        List<String> header = kept.header(file);
        List<String> filled = filled(file, header, file.form().records().cells(row.raw()), set.cells());
        Owners owners = kept.owners();
        Owner owner = owners.of(file.path(), header, filled);
        requireReach(file.path(), owner);
        requireUnclaimed(owners, file.path(), header, filled);
        kept.end(file, List.of(row));
        kept.add(
                file,
                List.of(new KeptRow(row.number(), 0, row.place(), row.line(), row.kind(), raw(file, filled), owner)));
    }

    private void remove(Edit.Remove remove) {
        KeptFile file = table(remove.path());
        kept.end(file, List.of(current(file, remove.row(), remove.since())));
    }

    private void put(Edit.Put put) {
        requireDocumentPath(put.path());
        requireReach(put.path(), Owner.NOBODY);
        String hash = new Documents(kept.session()).keep(put.text().getBytes(StandardCharsets.UTF_8));
        Optional<KeptFile> before = kept.file(put.path());
        if (before.flatMap(KeptFile::document).filter(hash::equals).isEmpty()) {
            before.ifPresent(kept::end);
            kept.begin(put.path(), Optional.of(hash), TextForm.PLAIN);
        }
    }

    private void drop(Edit.Drop drop) {
        requireDocumentPath(drop.path());
        if (drop.path().equals(FolderExport.SETTINGS)) {
            throw InvalidInput.of(Finding.error("keep.no-document", SourcePosition.ofFile(drop.path())));
        }
        requireReach(drop.path(), Owner.NOBODY);
        kept.file(drop.path()).ifPresent(kept::end);
    }

    private static void requireDocumentPath(String path) {
        boolean isSettings = path.equals(FolderExport.SETTINGS);
        if (!isSettings && !path.matches("[a-z0-9-]+/[A-Za-z0-9._-]+\\.json")) {
            throw InvalidInput.of(Finding.error("keep.no-document", SourcePosition.ofFile(path)));
        }
    }

    private KeptFile table(String path) {
        KeptFile file = kept.file(path)
                .orElseThrow(() -> InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(path))));
        requireTable(file);
        return file;
    }

    private static void requireTable(KeptFile file) {
        if (!file.isTable()) {
            throw InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(file.path())));
        }
    }

    /** The row as its author saw it; a row out of reach is as one that is not there. */
    private KeptRow current(KeptFile file, long number, long since) {
        KeptRow row = kept.row(file, number)
                .filter(found -> found.kind() == Kind.ROW && reach.mayWrite(file.path(), found.owner()))
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("keep.no-row", SourcePosition.ofFile(file.path()), Long.toString(number))));
        if (row.since() != since) {
            throw InvalidInput.of(Finding.error(
                    "keep.changed-meanwhile", place(file, row), Long.toString(row.since()), Long.toString(since)));
        }
        return row;
    }

    /** A row that is nobody's because its plant is blank or unknown is refused by what stands there. */
    private void requireNamed(
            String path, SourcePosition position, List<String> header, List<String> cells, Owner owner) {
        int plant = header.indexOf("facility");
        if (plant >= 0 && owner.equals(Owner.NOBODY) && !reach.mayWrite(path, owner)) {
            String named = cells.get(plant).strip();
            throw InvalidInput.of(
                    named.isEmpty()
                            ? Finding.error("keep.no-plant", position)
                            : Finding.error("keep.out-of-reach", position, named));
        }
    }

    private void requireReach(String path, Owner owner) {
        requireReach(path, SourcePosition.ofFile(path), owner);
    }

    private void requireReach(String path, SourcePosition position, Owner owner) {
        if (!reach.mayWrite(path, owner)) {
            throw InvalidInput.of(Finding.error(
                    "keep.out-of-reach",
                    position,
                    owner.facility().or(owner::organization).orElse("-")));
        }
    }

    /** Nobody takes an identifier of somebody else, and with it the rows that name it. */
    private void requireUnclaimed(Owners owners, String path, List<String> header, List<String> cells) {
        owners.claimed(path, header, cells).ifPresent(owner -> requireReach(path, owner));
    }

    private static List<String> filled(
            KeptFile file, List<String> header, List<String> before, Map<String, String> cells) {
        cells.keySet().stream()
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw InvalidInput.of(Finding.error(
                            "keep.no-column", SourcePosition.ofFile(file.path()), column, String.join(", ", header)));
                });
        List<String> filled = new ArrayList<>(before);
        while (filled.size() < header.size()) {
            filled.add("");
        }
        cells.forEach((column, text) -> filled.set(header.indexOf(column), text));
        return List.copyOf(filled);
    }

    private String raw(KeptFile file, List<String> cells) {
        String lineEnd = kept.session()
                .first(
                        "select raw from folder_row where file = ? and until_change is null order by place",
                        row -> TextRecords.lineEnd(row.text(1)),
                        file.id())
                .filter(end -> !end.isEmpty())
                .orElse("\n");
        String raw = file.form().records().raw(cells, lineEnd);
        if (raw.indexOf('\0') >= 0 || file.form().encode(raw).isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "keep.charset-lacks-letter",
                    SourcePosition.ofFile(file.path()),
                    file.form().charset().name()));
        }
        return raw;
    }

    private static SourcePosition place(KeptFile file, KeptRow row) {
        return SourcePosition.of(file.path(), Math.toIntExact(row.line()), 0);
    }
}
