package org.vereda.inventory.comparison.beside;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A question to a table beside the releases: how many rows pass all filters, of how many facilities, and for transfers how
 * much, by the wanted keys.
 *
 * @param table the table
 * @param filters the wanted values of a key; a key without filter takes all
 * @param by the keys to group by, in the order of the answer's columns
 * @param acrossBorders true where only transfers to a receiver in another country count
 */
public record BesideQuery(
        BesideTable table, Map<GroupKey, SortedSet<String>> filters, List<GroupKey> by, boolean acrossBorders) {
    public BesideQuery {
        filters.keySet().forEach(key -> require(table, key));
        by.forEach(key -> require(table, key));
        filters = ordered(table, filters);
        by = List.copyOf(by);
        acrossBorders = acrossBorders && table == BesideTable.TRANSFERS;
    }

    /** All rows of a table, as one number. */
    public static BesideQuery all(BesideTable table) {
        return new BesideQuery(table, Map.of(), List.of(), false);
    }

    /** The same question about only those values of a key. */
    public BesideQuery where(GroupKey key, Set<String> values) {
        Map<GroupKey, SortedSet<String>> more = new LinkedHashMap<>(filters);
        more.put(key, new TreeSet<>(values));
        return new BesideQuery(table, more, by, acrossBorders);
    }

    /** The same question about only those values of a shared aspect. */
    public BesideQuery where(Aspect aspect, Set<String> values) {
        return where(GroupKey.of(aspect), values);
    }

    /** The same question by these keys. */
    public BesideQuery by(GroupKey... keys) {
        return new BesideQuery(table, filters, List.of(keys), acrossBorders);
    }

    /** The same question about transfers across borders only. */
    public BesideQuery onlyAcrossBorders() {
        return new BesideQuery(table, filters, by, true);
    }

    private static Map<GroupKey, SortedSet<String>> ordered(
            BesideTable table, Map<GroupKey, SortedSet<String>> filters) {
        Map<GroupKey, SortedSet<String>> ordered = new LinkedHashMap<>();
        for (GroupKey key : GroupKey.of(table)) {
            SortedSet<String> wanted = filters.get(key);
            if (wanted != null) {
                ordered.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(wanted)));
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    private static void require(BesideTable table, GroupKey key) {
        if (!table.has(key)) {
            throw InvalidInput.of(Finding.error(
                    "comparison.no-such-key",
                    SourcePosition.NOWHERE,
                    key.word(),
                    String.join(
                            ", ",
                            GroupKey.of(table).stream().map(GroupKey::word).toList())));
        }
    }
}
