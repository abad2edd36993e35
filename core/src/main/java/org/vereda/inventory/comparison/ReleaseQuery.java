package org.vereda.inventory.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question to the common table: kilograms, reports and facilities of the rows that pass all filters, by the wanted
 * aspects. Two questions that mean the same are equal.
 *
 * @param filters the wanted values of an aspect; an aspect without filter takes all
 * @param by the aspects to group by, in the order of the answer's columns
 * @param coverage all rows or the matched subset
 * @param normalization what trends are divided by
 */
public record ReleaseQuery(
        Map<Aspect, SortedSet<String>> filters, List<Aspect> by, Coverage coverage, Normalization normalization) {
    /** Everything, as one number. */
    public static final ReleaseQuery EVERYTHING =
            new ReleaseQuery(Map.of(), List.of(), Coverage.FULL, Normalization.NONE);

    public ReleaseQuery {
        Map<Aspect, SortedSet<String>> ordered = new EnumMap<>(Aspect.class);
        filters.forEach(
                (aspect, values) -> ordered.put(aspect, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        filters = Collections.unmodifiableMap(ordered);
        by = List.copyOf(by);
    }

    /** The same question about only those values of an aspect. */
    public ReleaseQuery where(Aspect aspect, Set<String> values) {
        Map<Aspect, SortedSet<String>> more = new EnumMap<>(Aspect.class);
        more.putAll(filters);
        more.put(aspect, new TreeSet<>(values));
        return new ReleaseQuery(more, by, coverage, normalization);
    }

    /** The same question by these aspects. */
    public ReleaseQuery by(Aspect... aspects) {
        return new ReleaseQuery(filters, List.of(aspects), coverage, normalization);
    }

    public ReleaseQuery with(Coverage wanted) {
        return new ReleaseQuery(filters, by, wanted, normalization);
    }

    public ReleaseQuery with(Normalization wanted) {
        return new ReleaseQuery(filters, by, coverage, wanted);
    }
}
