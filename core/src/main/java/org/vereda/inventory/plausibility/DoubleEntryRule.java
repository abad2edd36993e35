package org.vereda.inventory.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No row stands twice: the same amount of the same account for the same period, from the same document where both name one. */
final class DoubleEntryRule implements PlausibilityRule {
    @Override
    public String id() {
        return "double-entry";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        if (!(relation instanceof Relation.Entries entries)) {
            return List.of();
        }
        Map<String, List<Figure>> same = new LinkedHashMap<>();
        entries.rows().stream()
                .filter(row -> row.amount().isPresent())
                .sorted(Comparator.comparing(Figure::position))
                .forEach(row ->
                        same.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row));
        return same.values().stream().flatMap(rows -> twins(rows).stream()).toList();
    }

    private static String key(Figure row) {
        return row.period().map(Object::toString).orElse("") + "|"
                + row.amount().map(Rounded::exact).orElse("") + "|" + row.unit();
    }

    private List<Suspicion> twins(List<Figure> rows) {
        List<Suspicion> found = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Figure row = rows.get(i);
            rows.subList(0, i).stream()
                    .filter(earlier -> isSameDocument(earlier, row))
                    .findFirst()
                    .ifPresent(earlier -> found.add(suspicion(row, earlier)));
        }
        return found;
    }

    private static boolean isSameDocument(Figure one, Figure other) {
        return one.document().isEmpty()
                || other.document().isEmpty()
                || one.document().equals(other.document());
    }

    private Suspicion suspicion(Figure row, Figure earlier) {
        return new Suspicion(
                id(),
                "plausibility.double-entry",
                Suspicion.Weight.DOUBT,
                row,
                List.of(earlier),
                List.of(
                        row.label(),
                        row.text(),
                        row.period().map(Object::toString).orElse("none"),
                        earlier.position().toString()),
                List.of());
    }
}
