package org.vereda.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers for what occurs again and again, so that the table of releases holds numbers only. What is new gets the next
 * number and is written when the file has been read.
 *
 * @param <K> what is numbered
 */
final class Dictionary<K> {
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> fresh = new ArrayList<>();
    private int next;

    /**
     * Begins with what is known.
     *
     * @param known what has a number
     * @param next the number of the first new one
     */
    Dictionary(Map<K, Integer> known, int next) {
        this.numbers.putAll(known);
        this.next = next;
    }

    /** Adds what turned out to be known already. */
    void know(Map<K, Integer> known) {
        numbers.putAll(known);
    }

    int number(K key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = next++;
        numbers.put(key, number);
        fresh.add(key);
        return number;
    }

    /** Hands over what is new with its number, once. */
    void flush(Function<K, Sql.Appending> columns, java.util.function.Consumer<Sql.Appending> table) {
        for (K key : fresh) {
            int number = numbers.getOrDefault(key, 0);
            table.accept(row -> {
                row.append(number);
                columns.apply(key).append(row);
            });
        }
        fresh.clear();
    }
}
