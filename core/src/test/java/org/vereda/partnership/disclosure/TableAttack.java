package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.matrix.optimum.NonnegativeSums;

/** What readers of tables with blanks can find out, one unknown for each inner cell, each reader by himself. */
record TableAttack(List<TableCell> cells, Set<String> blanks, DisclosurePolicy policy) {
    private static final double TOLERANCE = 1e-6;

    /** A table of three by three, with cells of nobody, of one owner, and of several of twelve owners who stand in other cells too. */
    static List<TableCell> table(SplittableRandom random) {
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        for (int cell = 0; cell < 9; cell++) {
            int kind = random.nextInt(10);
            int owners = kind == 0 ? 0 : kind < 4 ? 1 : 3 + random.nextInt(4);
            Map<String, BigDecimal> figures = new TreeMap<>();
            figures.put("owner " + random.nextInt(12), BigDecimal.ZERO);
            for (int i = 0; i < owners; i++) {
                int pool = owners == 1 ? 3 : 12;
                figures.put("owner " + random.nextInt(pool), BigDecimal.valueOf(1 + random.nextInt(60)));
            }
            inner.put(cell / 3 + "-" + cell % 3, figures);
        }
        return TableFixture.withTotals(inner, 3, 3);
    }

    /** The cells that break a rule and were not shown before. */
    static Set<String> sensitive(List<TableCell> cells, Set<String> alreadyShown, DisclosurePolicy policy) {
        return cells.stream()
                .filter(cell -> !CellRule.broken(cell.holdings(), policy).isEmpty())
                .map(TableCell::id)
                .filter(id -> !alreadyShown.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sensitive cells of others that somebody can compute too closely: an outsider, or who alone is behind blank cells. */
    Set<String> found(Set<String> sensitive) {
        Set<Set<String>> readers = new HashSet<>(Set.of(Set.of()));
        cells.stream()
                .map(TableAttack::owners)
                .filter(owners -> owners.size() == 1)
                .forEach(readers::add);
        Set<String> found = new TreeSet<>();
        readers.forEach(reader -> found.addAll(foundBy(reader, sensitive)));
        return found;
    }

    private Set<String> foundBy(Set<String> reader, Set<String> sensitive) {
        List<TableCell> inner = cells.stream().filter(TableCell::isInner).toList();
        try (NonnegativeSums sums = new NonnegativeSums(inner.size())) {
            for (TableCell cell : cells) {
                boolean own =
                        !reader.isEmpty() && cell.isInner() && owners(cell).equals(reader);
                if (own || !blanks.contains(cell.id())) {
                    double value = cell.holdings().total().doubleValue();
                    sums.know(places(inner, cell), value, value);
                }
            }
            return cells.stream()
                    .filter(cell -> sensitive.contains(cell.id()))
                    .filter(cell -> owners(cell).isEmpty() || !owners(cell).equals(reader))
                    .filter(cell -> !isOpen(sums, places(inner, cell), cell))
                    .map(TableCell::id)
                    .collect(Collectors.toSet());
        }
    }

    private boolean isOpen(NonnegativeSums sums, int[] places, TableCell target) {
        double value = target.holdings().total().doubleValue();
        double away = policy.protection().doubleValue() * value;
        double most = sums.most(places).orElseThrow();
        double least = sums.least(places).orElseThrow();
        boolean above = value == 0 ? most > TOLERANCE : most >= value + away - TOLERANCE;
        return above && (least <= value - away + TOLERANCE || least <= TOLERANCE);
    }

    private static int[] places(List<TableCell> inner, TableCell cell) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < inner.size(); at++) {
            if (cell.parts().contains(inner.get(at).id())) {
                places.add(at);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Set<String> owners(TableCell cell) {
        return cell.holdings().byContributor().entrySet().stream()
                .filter(figure -> figure.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
