package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
        Beginning beginning = new Beginning(wanted);
        kept.each(file, beginning::add);
        List<KeptRow> rest = beginning.rest;
        List<KeptRow> others = wanted.subList(beginning.head, wanted.size());
        int tail = 0;
        while (tail < rest.size()
                && tail < others.size()
                && isSame(rest.get(rest.size() - 1 - tail), others.get(others.size() - 1 - tail))) {
            tail++;
        }
        List<KeptRow> old = rest.subList(0, rest.size() - tail);
        List<KeptRow> fresh = others.subList(0, others.size() - tail);
        long from = beginning.place;
        boolean isLast = tail == 0;
        long upTo = isLast
                ? from + (fresh.size() + 1) * KeptRow.STEP
                : rest.get(rest.size() - tail).place();
        if (!isLast && upTo - from <= fresh.size()) {
            return exchange(kept.rows(file), wanted, 0, (wanted.size() + 1) * KeptRow.STEP);
        }
        return exchange(old, fresh, from, upTo);
    }

    /** The kept records as they come: how many are as wanted, where the last of these stands, and those from the first that is not on. */
    private static final class Beginning {
        private final List<KeptRow> wanted;
        private final List<KeptRow> rest = new ArrayList<>();
        private int head;
        private long place;

        private Beginning(List<KeptRow> wanted) {
            this.wanted = wanted;
        }

        void add(KeptRow row) {
            if (rest.isEmpty() && head < wanted.size() && isSame(row, wanted.get(head))) {
                head++;
                place = row.place();
            } else {
                rest.add(row.withoutOwner());
            }
        }
    }

    private static boolean isSame(KeptRow one, KeptRow other) {
        return one.raw().equals(other.raw()) && one.kind() == other.kind();
    }

    private boolean exchange(List<KeptRow> old, List<KeptRow> fresh, long from, long upTo) {
        boolean oneByOne = old.size() == fresh.size();
        long next = kept.nextRow(file);
        long step = (upTo - from) / (fresh.size() + 1);
        IntPredicate changed = at -> !oneByOne || !isSame(old.get(at), fresh.get(at));
        kept.end(
                file,
                () -> IntStream.range(0, old.size())
                        .filter(changed)
                        .mapToObj(old::get)
                        .iterator());
        IntFunction<KeptRow> row = at -> oneByOne
                ? placed(fresh.get(at), old.get(at).number(), old.get(at).place())
                : placed(fresh.get(at), next + at, from + (at + 1) * step);
        long added = kept.add(
                file,
                () -> IntStream.range(0, fresh.size())
                        .filter(changed)
                        .mapToObj(row)
                        .iterator());
        return added > 0 || old.size() > fresh.size();
    }

    private KeptRow placed(KeptRow row, long number, long place) {
        return new KeptRow(number, 0, place, row.line(), row.kind(), row.raw(), owner(row));
    }

    private Owner owner(KeptRow row) {
        return row.kind() == Kind.ROW ? owners.of(file.path(), header, records.cells(row.raw())) : Owner.NOBODY;
    }
}
