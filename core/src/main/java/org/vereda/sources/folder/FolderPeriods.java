package org.vereda.sources.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.inventory.Production;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** Finds production that may be counted twice because its periods overlap; it is kept with a warning. */
final class FolderPeriods {
    private final Findings findings;

    FolderPeriods(Findings findings) {
        this.findings = findings;
    }

    private record Stretch(Period period, SourcePosition position) {}

    void checkProduction(List<Production> production) {
        check(
                production,
                made -> made.facility() + " " + made.product(),
                made -> new Stretch(made.period(), made.claim().position()));
    }

    private <T> void check(List<T> rows, Function<T, String> key, Function<T, Stretch> stretch) {
        Map<String, List<Stretch>> byKey = new TreeMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(stretch.apply(row)));
        byKey.forEach(this::check);
    }

    private void check(String key, List<Stretch> stretches) {
        List<Stretch> sorted = stretches.stream()
                .sorted(Comparator.comparing(Stretch::period).thenComparing(Stretch::position))
                .toList();
        Stretch longest = sorted.getFirst();
        for (Stretch next : sorted.subList(1, sorted.size())) {
            if (next.period().overlaps(longest.period())) {
                report(key, longest, next);
            }
            longest = next.period().end().isAfter(longest.period().end()) ? next : longest;
        }
    }

    private void report(String key, Stretch one, Stretch other) {
        boolean inOrder = one.position().compareTo(other.position()) < 0;
        Stretch earlier = inOrder ? one : other;
        Stretch later = inOrder ? other : one;
        findings.add(Finding.warning(
                "sources.overlapping-periods",
                later.position(),
                key,
                later.period().toString(),
                Integer.toString(earlier.position().line()),
                earlier.period().toString()));
    }
}
