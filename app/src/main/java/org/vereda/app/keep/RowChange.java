package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.List;
import org.vereda.app.keep.KeptRow.Kind;
import org.vereda.app.keep.KeptRow.Owner;

/**
 * Replaces the records of a table by others. Records that are the same at the beginning and at the end stay; where as many stand between
 * them as before, each is taken for the changed one at its place, else the old ones end and new ones begin.
 */
final class RowChange {
    private final KeptRecords kept;
    private final KeptFile file;
    private final List<String> header;
    private final Owners owners;
    private final TextRecords records;

    RowChange(KeptRecords kept, KeptFile file, List<String> header, Owners owners) {
        this.kept = kept;
        this.file = file;
        this.header = header;
        this.owners = owners;
        this.records = file.form().records();
    }

    /** Replaces them and says whether anything differs. */
    boolean replace(List<KeptRow> wanted) {
        List<KeptRow> before = kept.rows(file);
        int head = 0;
        while (head < before.size() && head < wanted.size() && isSame(before.get(head), wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < wanted.size() - head
                && isSame(before.get(before.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        List<KeptRow> old = before.subList(head, before.size() - tail);
        List<KeptRow> fresh = wanted.subList(head, wanted.size() - tail);
        long from = head == 0 ? 0 : before.get(head - 1).place();
        boolean isLast = tail == 0;
        long upTo = isLast
                ? from + (fresh.size() + 1) * KeptRow.STEP
                : before.get(before.size() - tail).place();
        if (!isLast && upTo - from <= fresh.size()) {
            return exchange(before, wanted, 0, (wanted.size() + 1) * KeptRow.STEP);
        }
        return exchange(old, fresh, from, upTo);
    }

    private static boolean isSame(KeptRow one, KeptRow other) {
        return one.raw().equals(other.raw()) && one.kind() == other.kind();
    }

    private boolean exchange(List<KeptRow> old, List<KeptRow> fresh, long from, long upTo) {
        boolean oneByOne = old.size() == fresh.size();
        long next = kept.nextRow(file);
        long step = (upTo - from) / (fresh.size() + 1);
        List<KeptRow> added = new ArrayList<>();
        for (int at = 0; at < fresh.size(); at++) {
            KeptRow row = fresh.get(at);
            boolean stays = oneByOne && isSame(old.get(at), row);
            if (!stays) {
                long number = oneByOne ? old.get(at).number() : next + at;
                long place = oneByOne ? old.get(at).place() : from + (at + 1) * step;
                added.add(new KeptRow(number, 0, place, row.line(), row.kind(), row.raw(), owner(row)));
            }
        }
        for (int at = 0; at < old.size(); at++) {
            if (!oneByOne || !isSame(old.get(at), fresh.get(at))) {
                kept.end(file, old.get(at).number());
            }
        }
        kept.add(file, added);
        return !added.isEmpty() || old.size() > fresh.size();
    }

    private Owner owner(KeptRow row) {
        return row.kind() == Kind.ROW ? owners.of(file.path(), header, records.cells(row.raw())) : Owner.NOBODY;
    }
}
