package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Made-up tables with row totals, column totals and a grand total, and an attack on them by elimination. */
final class TableFixture {
    private TableFixture() {}

    /** A table of these values, five equal contributors in every inner cell but the sole ones. */
    static List<TableCell> square(int[][] values, Set<String> sole) {
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                String id = i + "-" + j;
                inner.put(id, figures(id, values[i][j], sole.contains(id) ? 1 : 5));
            }
        }
        return withTotals(inner, values.length, values[0].length);
    }

    static List<TableCell> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                int contributors = random.nextInt(10) < 2 ? 1 + random.nextInt(2) : 4 + random.nextInt(4);
                inner.put(i + "-" + j, figures(i + "-" + j, 5 + random.nextInt(200), contributors));
            }
        }
        return withTotals(inner, 4, 4);
    }

    private static Map<String, BigDecimal> figures(String id, int value, int contributors) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int c = 0; c < contributors; c++) {
            figures.put(id + "/" + c, BigDecimal.valueOf(value));
        }
        return figures;
    }

    static List<TableCell> withTotals(Map<String, Map<String, BigDecimal>> inner, int rows, int columns) {
        List<TableCell> cells = new ArrayList<>();
        inner.forEach((id, figures) -> cells.add(new TableCell(id, new TreeSet<>(Set.of(id)), Holdings.of(figures))));
        for (int i = 0; i < rows; i++) {
            cells.add(total("row " + i, inner, i + "-.*"));
        }
        for (int j = 0; j < columns; j++) {
            cells.add(total("column " + j, inner, ".*-" + j));
        }
        cells.add(total("all", inner, ".*"));
        return cells;
    }

    private static TableCell total(String id, Map<String, Map<String, BigDecimal>> inner, String pattern) {
        TreeSet<String> parts = new TreeSet<>();
        Map<String, BigDecimal> figures = new TreeMap<>();
        inner.forEach((part, some) -> {
            if (part.matches(pattern)) {
                parts.add(part);
                some.forEach((owner, figure) -> figures.merge(owner, figure, BigDecimal::add));
            }
        });
        return new TableCell(id, parts, Holdings.of(figures));
    }

    /** The blank cells that are a combination of the shown ones, by elimination in numbers modulo a prime. */
    static List<String> recoverable(List<TableCell> cells, Set<String> blanks) {
        List<String> inner =
                cells.stream().filter(TableCell::isInner).map(TableCell::id).toList();
        List<long[]> shown = new ArrayList<>();
        cells.stream().filter(cell -> !blanks.contains(cell.id())).forEach(cell -> shown.add(row(cell, inner)));
        int rank = rank(shown);
        return cells.stream()
                .filter(cell -> blanks.contains(cell.id()))
                .filter(cell -> {
                    List<long[]> more = new ArrayList<>(shown);
                    more.add(row(cell, inner));
                    return rank(more) == rank;
                })
                .map(TableCell::id)
                .toList();
    }

    private static long[] row(TableCell cell, List<String> inner) {
        return inner.stream().mapToLong(id -> cell.parts().contains(id) ? 1 : 0).toArray();
    }

    private static final long PRIME = 1_000_003;

    private static int rank(List<long[]> given) {
        List<long[]> rows = new ArrayList<>();
        given.forEach(row -> rows.add(row.clone()));
        int rank = 0;
        for (int column = 0; !rows.isEmpty() && column < rows.getFirst().length; column++) {
            int found = rank;
            while (found < rows.size() && rows.get(found)[column] == 0) {
                found++;
            }
            if (found < rows.size()) {
                long[] pivot = rows.get(found);
                rows.set(found, rows.get(rank));
                rows.set(rank, pivot);
                for (int i = rank + 1; i < rows.size(); i++) {
                    eliminate(rows.get(i), pivot, column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(long[] row, long[] pivot, int column) {
        long factor = row[column];
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.floorMod(row[j] * pivot[column] - pivot[j] * factor, PRIME);
        }
    }
}
