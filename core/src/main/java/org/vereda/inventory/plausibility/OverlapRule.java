package org.vereda.inventory.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The periods of one meter do not overlap. Two rows for exactly the same period and amount are a double entry instead. */
final class OverlapRule implements PlausibilityRule {
    /** By first day, last day and position. */
    static final Comparator<Figure> BY_TIME =
            Comparator.comparing((Figure row) -> row.period().orElseThrow()).thenComparing(Figure::position);

    @Override
    public String id() {
        return "overlap";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        if (!(relation instanceof Relation.Entries entries) || !entries.metered()) {
            return List.of();
        }
        List<Figure> rows = entries.rows().stream()
                .filter(row -> row.period().isPresent())
                .sorted(BY_TIME)
                .toList();
        List<Suspicion> found = new ArrayList<>();
        Optional<Figure> reaching = Optional.empty();
        for (Figure row : rows) {
            Optional<Figure> before = reaching;
            before.filter(earlier -> overlap(earlier, row) && !isTwin(earlier, row))
                    .ifPresent(earlier -> found.add(suspicion(row, earlier)));
            reaching = before.filter(earlier -> !end(row).isAfter(end(earlier))).or(() -> Optional.of(row));
        }
        return found;
    }

    private static LocalDate end(Figure row) {
        return row.period().orElseThrow().end();
    }

    private static boolean overlap(Figure one, Figure other) {
        return one.period().orElseThrow().overlaps(other.period().orElseThrow());
    }

    private static boolean isTwin(Figure one, Figure other) {
        return one.period().equals(other.period())
                && one.amount().map(Rounded::exact).equals(other.amount().map(Rounded::exact));
    }

    private Suspicion suspicion(Figure row, Figure earlier) {
        return new Suspicion(
                id(),
                "plausibility.overlapping-periods",
                Suspicion.Weight.DOUBT,
                row,
                List.of(earlier),
                List.of(
                        row.label(),
                        row.period().map(Object::toString).orElse(""),
                        earlier.period().map(Object::toString).orElse(""),
                        earlier.position().toString()),
                List.of());
    }
}
