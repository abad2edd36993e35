package org.vereda.inventory.comparison.beside;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.comparison.DataVersion;

/**
 * The answer to a question about a table beside the releases.
 *
 * @param query the question
 * @param rows one row for each group, in the order of its keys
 * @param version the data
 */
public record BesideAnswer(BesideQuery query, List<Row> rows, DataVersion version) {
    /** By the keys from left to right. */
    private static final Comparator<Row> BY_KEYS = (one, other) -> {
        for (int at = 0; at < one.keys().size(); at++) {
            int order = one.keys().get(at).compareTo(other.keys().get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** What crosses a border first, then the largest amounts, then the most rows. */
    private static final Comparator<Row> LARGEST_FIRST = Comparator.comparing(
                    (Row row) -> row.acrossBorders().orElse(BigDecimal.ZERO))
            .thenComparing(row -> row.kilograms().orElse(BigDecimal.ZERO))
            .thenComparingInt(Row::count)
            .reversed()
            .thenComparing(BY_KEYS);

    public BesideAnswer {
        rows = rows.stream().sorted(BY_KEYS).toList();
    }

    /** The rows with what crosses a border first, then the largest. */
    public List<Row> largestFirst() {
        return rows.stream().sorted(LARGEST_FIRST).toList();
    }

    /**
     * A group.
     *
     * @param keys its value of each key of the question, in that order; empty where a row has none
     * @param names what people call these values
     * @param kilograms the exact sum, empty where no row of the group states a mass
     * @param acrossBorders the part of it whose receiver is known to be in another country than the sender
     * @param count how many rows stand behind it: transfers, or activities
     * @param unweighed how many of them state an amount that is no mass, such as grams of toxic equivalents
     * @param facilities how many facilities stand behind it
     * @param synthetic true where any row was made up
     */
    public record Row(
            List<String> keys,
            List<String> names,
            Optional<BigDecimal> kilograms,
            Optional<BigDecimal> acrossBorders,
            int count,
            int unweighed,
            int facilities,
            boolean synthetic) {
        public Row {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
        }
    }
}
