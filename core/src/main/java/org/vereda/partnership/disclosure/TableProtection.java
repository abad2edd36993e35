package org.vereda.partnership.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.matrix.optimum.NonnegativeSums;

/**
 * Which cells of linked tables must stay blank: those that break a {@link CellRule}, and others so that no blank cell can
 * be computed back from the totals, from other tables that share its cells, or from what was shown of earlier tables.
 *
 * <p>A blank cell of value v is safe where the least and the most that it can be, given everything shown and cells from
 * zero on, lie at least p v away from v, or reach down to zero on the lower side; and that also for somebody who alone is
 * behind other blank cells and so knows all of them. Cells are blanked one by one, of those in a common total the smallest first;
 * afterwards blanks that turned out not to be needed are shown again. The result is checked, not assumed; that it is the
 * least possible is not claimed (that problem is hard: Fischetti and Salazar 2001).
 */
public final class TableProtection {
    private static final double EXACTNESS = 1e-7;

    private final Map<String, TableCell> cells = new LinkedHashMap<>();
    private final List<String> inner;
    private final DisclosurePolicy policy;

    private TableProtection(List<TableCell> cells, DisclosurePolicy policy) {
        cells.forEach(cell -> this.cells.put(cell.id(), cell));
        this.inner =
                cells.stream().filter(TableCell::isInner).map(TableCell::id).toList();
        this.policy = policy;
    }

    /**
     * The identifiers of the cells that must stay blank.
     *
     * @param cells the cells of all tables together, inner cells and totals
     * @param alreadyShown cells that were shown before and cannot be taken back
     */
    public static SortedSet<String> blanks(List<TableCell> cells, Set<String> alreadyShown, DisclosurePolicy policy) {
        return new TableProtection(cells, policy).blanks(alreadyShown);
    }

    private SortedSet<String> blanks(Set<String> alreadyShown) {
        SortedSet<String> sensitive = new TreeSet<>();
        cells.values().stream()
                .filter(cell -> !CellRule.broken(cell.holdings(), policy).isEmpty())
                .filter(cell -> !alreadyShown.contains(cell.id()))
                .forEach(cell -> sensitive.add(cell.id()));
        SortedSet<String> blank = new TreeSet<>(sensitive);
        Optional<String> open = unsafe(sensitive, blank);
        while (open.isPresent()) {
            Optional<String> next = neighbor(open.get(), blank, alreadyShown);
            if (next.isEmpty()) {
                return all(alreadyShown);
            }
            blank.add(next.get());
            open = unsafe(sensitive, blank);
        }
        showAgain(sensitive, blank);
        return blank;
    }

    /** Nothing new may be shown. */
    private SortedSet<String> all(Set<String> alreadyShown) {
        SortedSet<String> all = new TreeSet<>(cells.keySet());
        all.removeAll(alreadyShown);
        return all;
    }

    /** The smallest shown cell in a common total with a blank part of that cell; inner cells before totals. */
    private Optional<String> neighbor(String target, Set<String> blank, Set<String> alreadyShown) {
        Set<String> reached = new HashSet<>(cell(target).parts());
        blank.forEach(id -> reached.addAll(cell(id).parts()));
        Comparator<TableCell> smallestInnerFirst = Comparator.comparing((TableCell cell) -> !cell.isInner())
                .thenComparing(cell -> cell.holdings().total())
                .thenComparing(TableCell::id);
        return cells.values().stream()
                .filter(cell -> !blank.contains(cell.id()) && !alreadyShown.contains(cell.id()))
                .filter(cell -> sharesTotal(cell, cell(target).parts()) || sharesTotal(cell, reached))
                .min(Comparator.comparing((TableCell cell) ->
                                !sharesTotal(cell, cell(target).parts()))
                        .thenComparing(smallestInnerFirst))
                .map(TableCell::id);
    }

    private boolean sharesTotal(TableCell candidate, Set<String> parts) {
        return cells.values().stream()
                .filter(total -> !total.isInner())
                .anyMatch(total -> total.parts().stream().anyMatch(parts::contains)
                        && total.parts().containsAll(candidate.parts()));
    }

    private void showAgain(Set<String> sensitive, Set<String> blank) {
        List<String> added = new ArrayList<>(blank);
        added.removeAll(sensitive);
        added.sort(Comparator.comparing((String id) -> cell(id).holdings().total())
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String id : added) {
            blank.remove(id);
            if (unsafe(sensitive, blank).isPresent()) {
                blank.add(id);
            }
        }
    }

    /** A sensitive cell that can be computed back too closely, if there is one. */
    private Optional<String> unsafe(Set<String> sensitive, Set<String> blank) {
        try (NonnegativeSums sums = new NonnegativeSums(inner.size())) {
            cells.values().stream()
                    .filter(cell -> !blank.contains(cell.id()))
                    .forEach(cell -> sums.know(indices(cell), value(cell), value(cell)));
            Optional<String> outsider =
                    sensitive.stream().filter(id -> !isSafe(sums, id)).findFirst();
            return outsider.isPresent() ? outsider : unsafeForInsider(sums, sensitive, blank);
        }
    }

    /** Somebody who alone is behind blank inner cells knows all of them, and learns nothing from a cell of nobody else. */
    private Optional<String> unsafeForInsider(NonnegativeSums sums, Set<String> sensitive, Set<String> blank) {
        for (Map.Entry<String, List<TableCell>> insider : insiders(blank).entrySet()) {
            Optional<String> own = Optional.of(insider.getKey());
            insider.getValue().forEach(cell -> sums.fix(inner.indexOf(cell.id()), value(cell)));
            Optional<String> open = sensitive.stream()
                    .filter(id -> !cell(id).holdings().soleContributor().equals(own) && !isSafe(sums, id))
                    .findFirst();
            insider.getValue().forEach(cell -> sums.free(inner.indexOf(cell.id())));
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    /** The blank inner cells that somebody alone is behind, by who that is. */
    private SortedMap<String, List<TableCell>> insiders(Set<String> blank) {
        SortedMap<String, List<TableCell>> insiders = new TreeMap<>();
        blank.stream()
                .map(this::cell)
                .filter(TableCell::isInner)
                .forEach(cell -> cell.holdings()
                        .soleContributor()
                        .ifPresent(own -> insiders.computeIfAbsent(own, any -> new ArrayList<>())
                                .add(cell)));
        return insiders;
    }

    private boolean isSafe(NonnegativeSums sums, String id) {
        TableCell cell = cell(id);
        double value = value(cell);
        double distance = policy.protection().doubleValue() * value;
        double tolerance = EXACTNESS * Math.max(1, value);
        double most = sums.most(indices(cell)).orElse(value);
        double least = sums.least(indices(cell)).orElse(value);
        boolean above = most >= value + distance - tolerance && (value > 0 || most > tolerance);
        return above && (least <= value - distance + tolerance || least <= tolerance);
    }

    private int[] indices(TableCell cell) {
        return cell.parts().stream().mapToInt(inner::indexOf).toArray();
    }

    private TableCell cell(String id) {
        TableCell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("no cell " + id);
        }
        return cell;
    }

    private static double value(TableCell cell) {
        return cell.holdings().total().doubleValue();
    }
}
