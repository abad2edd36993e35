package org.vereda.app.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/**
 * A table as a statement has it, and as it is now. Rows are compared as a crowd, so that rows in another order are the same; the header
 * must be the first. A row that is not there any more and a new one behind the same unchanged row are one row that was changed.
 *
 * @param file the table
 * @param before its rows in the statement, the header first
 * @param now its rows, the header first
 */
record SealedTable(String file, List<SealedRow> before, List<SealedRow> now) {
    SealedTable {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** Every row that is not as it was, by line. */
    List<Finding> changes() {
        List<Finding> changes = new ArrayList<>();
        boolean headers = !before.isEmpty() && !now.isEmpty();
        if (headers && !before.getFirst().hash().equals(now.getFirst().hash())) {
            changes.add(changed(before.getFirst(), now.getFirst()));
        }
        int from = headers ? 1 : 0;
        compare(before.subList(from, before.size()), now.subList(from, now.size()), changes);
        changes.sort(Comparator.comparing(Finding::position));
        return changes;
    }

    /**
     * A row without its like in the other table.
     *
     * @param row the row
     * @param behind the hash of the nearest row before it that has its like; empty at the beginning
     */
    private record Odd(SealedRow row, String behind) {}

    private void compare(List<SealedRow> old, List<SealedRow> fresh, List<Finding> changes) {
        Map<String, Deque<SealedRow>> gone = new HashMap<>();
        odd(old, fresh)
                .forEach(odd -> gone.computeIfAbsent(odd.behind(), any -> new ArrayDeque<>())
                        .add(odd.row()));
        for (Odd odd : odd(fresh, old)) {
            SealedRow was = gone.getOrDefault(odd.behind(), new ArrayDeque<>()).poll();
            changes.add(was == null ? added(odd.row()) : changed(was, odd.row()));
        }
        gone.values().stream().flatMap(Deque::stream).map(this::removed).forEach(changes::add);
    }

    /** The rows of one list that the other does not hold, or not as often. */
    private static List<Odd> odd(List<SealedRow> rows, List<SealedRow> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row.hash(), 1, Integer::sum));
        List<Odd> odd = new ArrayList<>();
        String behind = "";
        for (SealedRow row : rows) {
            int likes = Objects.requireNonNullElse(left.get(row.hash()), 0);
            if (likes > 0) {
                left.put(row.hash(), likes - 1);
                behind = row.hash();
            } else {
                odd.add(new Odd(row, behind));
            }
        }
        return odd;
    }

    private Finding changed(SealedRow was, SealedRow row) {
        return Finding.error("verification.row-changed", at(row), row.name(), Integer.toString(was.line()));
    }

    private Finding added(SealedRow row) {
        return Finding.error("verification.row-new", at(row), row.name());
    }

    private Finding removed(SealedRow row) {
        return Finding.error("verification.row-gone", at(row), Integer.toString(row.line()));
    }

    private SourcePosition at(SealedRow row) {
        return SourcePosition.of(file, row.line(), 0);
    }
}
