package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the totals over the same figures must stay blank, where each figure stands in several totals: of its country, its size, everybody.
 * Figures that stand in the same totals are one inner cell, which itself is never shown; all totals are protected together by
 * {@link TableProtection}. An inner cell counts as known unless it must be protected, so that more is blanked than strictly needed, never less.
 */
public final class LinkedTotals {
    private LinkedTotals() {}

    /**
     * A figure.
     *
     * @param owner whose it is
     * @param size how large it is without its sign
     * @param totals the names of the totals that it stands in
     */
    public record Item(String owner, BigDecimal size, SortedSet<String> totals) {
        public Item {
            totals = Collections.unmodifiableSortedSet(new TreeSet<>(totals));
        }
    }

    /** The names of the totals that must stay blank. */
    public static SortedSet<String> blanks(List<Item> items, DisclosurePolicy policy) {
        return blanks(items, new TreeSet<>(), policy);
    }

    /**
     * The same beside totals that were shown before and cannot be taken back.
     *
     * @param alreadyShown the names of those totals, which figures may stand in too; none of them is among the blanks
     */
    public static SortedSet<String> blanks(List<Item> items, SortedSet<String> alreadyShown, DisclosurePolicy policy) {
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        Map<String, SortedSet<String>> totals = new TreeMap<>();
        for (Item item : items) {
            String cell = "cell " + String.join(" ", item.totals());
            inner.computeIfAbsent(cell, any -> new TreeMap<>()).merge(item.owner(), item.size(), BigDecimal::add);
            item.totals()
                    .forEach(total -> totals.computeIfAbsent(total, any -> new TreeSet<>())
                            .add(cell));
        }
        SortedSet<String> blanks = new TreeSet<>(TableProtection.blanks(cells(inner, totals), alreadyShown, policy));
        blanks.retainAll(totals.keySet());
        return blanks;
    }

    private static List<TableCell> cells(
            Map<String, Map<String, BigDecimal>> inner, Map<String, SortedSet<String>> totals) {
        List<TableCell> cells = new ArrayList<>();
        inner.forEach((id, amounts) -> cells.add(new TableCell(id, new TreeSet<>(Set.of(id)), Holdings.of(amounts))));
        totals.forEach((id, parts) -> {
            Map<String, BigDecimal> sum = new TreeMap<>();
            parts.forEach(part -> inner.getOrDefault(part, Map.of())
                    .forEach((owner, size) -> sum.merge(owner, size, BigDecimal::add)));
            cells.add(new TableCell(id, parts, Holdings.of(sum)));
        });
        return cells;
    }
}
