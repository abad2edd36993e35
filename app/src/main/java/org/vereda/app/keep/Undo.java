package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Takes a change back by another one: what began with it ends, what ended with it begins again at its place. It is refused as a whole where
 * something was changed since.
 */
final class Undo {
    private static final String BEGAN = "select " + KeptFile.COLUMNS + " from folder_file f where f.since_change = ?";
    private static final String ENDED = "select " + KeptFile.COLUMNS + " from folder_file f where f.until_change = ?";

    private static final String TOUCHED =
            "select f.path from folder_file f where f.since_change = ? or f.until_change = ?"
                    + " union select f.path from folder_row r join folder_file f on f.id = r.file"
                    + " where r.since_change = ? or r.until_change = ?";

    private final KeptRecords kept;
    private final Session session;
    private final long change;

    Undo(Session session, long number, long change) {
        this.kept = new KeptRecords(session, number);
        this.session = session;
        this.change = change;
    }

    void run(Reach reach) {
        if (!isWithin(reach)) {
            throw InvalidInput.of(
                    Finding.error("keep.undo-out-of-reach", SourcePosition.NOWHERE, Long.toString(change)));
        }
        requireUntouched();
        List<KeptFile> began = session.list(BEGAN, KeptFile::read, change);
        List<KeptFile> ended = session.list(ENDED, KeptFile::read, change);
        began.forEach(kept::end);
        Map<Long, KeptFile> targets = new HashMap<>();
        ended.forEach(file -> targets.put(file.id(), kept.begin(file.path(), file.document(), file.form())));
        endRows();
        beginRows(targets);
        kept.assignOwners();
    }

    /**
     * What came with a folder is for those alone who may write everything. Of other changes each row has to be within reach, and whatever
     * the change touched has to be told by such a row: files that are no tables, or of which no row changed, are nobody's.
     */
    boolean isWithin(Reach reach) {
        long imports = session.number(
                "select count(*) from change_entry where number = ? and kind = ?", change, Change.Kind.IMPORT.name());
        boolean isWhole = reach.equals(Reach.WHOLE);
        if (isWhole || imports > 0) {
            return isWhole;
        }
        Set<String> touched = new HashSet<>(session.list(TOUCHED, row -> row.text(1), change, change, change, change));
        Set<String> told = new HashSet<>();
        boolean[] within = {true};
        session.each(
                "select " + KeptRow.COLUMNS + ", f.path from folder_row r join folder_file f on f.id = r.file"
                        + " where r.kind = 'ROW' and (r.since_change = ? or r.until_change = ?)",
                row -> Map.entry(row.text(9), KeptRow.read(row)),
                row -> {
                    told.add(row.getKey());
                    within[0] &= reach.mayWrite(row.getKey(), row.getValue().owner());
                },
                change,
                change);
        return within[0] && !told.isEmpty() && told.containsAll(touched);
    }

    /** Nothing that the change began may have ended since, and nothing it ended may stand again. */
    private void requireUntouched() {
        Findings findings = new Findings();
        session.list(
                        "select f.path, r.line from folder_row r join folder_file f on f.id = r.file"
                                + " where r.since_change = ? and r.until_change is not null order by f.path, r.line",
                        row -> SourcePosition.of(row.text(1), Math.toIntExact(row.number(2)), 0),
                        change)
                .forEach(place -> findings.add(Finding.error("keep.changed-since", place, Long.toString(change))));
        session.list(
                        "select distinct f.path from folder_file f where (f.since_change = ? and (f.until_change is not null"
                                + " or exists (select 1 from folder_row r where r.file = f.id and r.since_change > ?)))"
                                + " or (f.until_change = ? and exists (select 1 from folder_file g where g.path = f.path"
                                + " and g.since_change > ? and g.until_change is null))"
                                + " or exists (select 1 from folder_row r where r.file = f.id and r.until_change = ?"
                                + " and f.until_change is not null and f.until_change <> ?)"
                                + " or exists (select 1 from folder_row r join folder_row s on s.file = r.file and s.number = r.number"
                                + " where r.file = f.id and r.until_change = ? and s.since_change > ? and s.until_change is null)",
                        row -> row.text(1),
                        change,
                        change,
                        change,
                        change,
                        change,
                        change,
                        change,
                        change)
                .forEach(path -> findings.add(
                        Finding.error("keep.changed-since", SourcePosition.ofFile(path), Long.toString(change))));
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
    }

    private void endRows() {
        session.update(
                "update folder_row set until_change = ? where since_change = ? and until_change is null",
                kept.number(),
                change);
    }

    private void beginRows(Map<Long, KeptFile> targets) {
        Map<Long, List<KeptRow>> rows = new HashMap<>();
        session.each(
                "select " + KeptRow.COLUMNS
                        + ", r.file from folder_row r where r.until_change = ? order by r.file, r.place",
                row -> Map.entry(row.number(9), KeptRow.read(row)),
                entry -> rows.computeIfAbsent(entry.getKey(), file -> new ArrayList<>())
                        .add(entry.getValue()),
                change);
        rows.forEach((id, all) -> {
            KeptFile target = targets.containsKey(id) ? targets.get(id) : file(id);
            kept.add(target, all);
        });
    }

    private KeptFile file(long id) {
        return session.first("select " + KeptFile.COLUMNS + " from folder_file f where f.id = ?", KeptFile::read, id)
                .orElseThrow(() -> new IllegalStateException("file " + id + " is missing"));
    }
}
