package org.vereda.sources.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Production;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** Finds amounts that may be counted twice because their periods overlap; they are kept with a warning. */
final class FolderPeriods {
    private final Findings findings;

    FolderPeriods(Findings findings) {
        this.findings = findings;
    }

    private record Stretch(Period period, SourcePosition position) {}

    /** Metered flows have one amount for each day; waste, freight and purchases may have many. */
    void checkActivities(List<Activity> activities) {
        checkTwins(activities);
        List<Activity> metered = activities.stream()
                .filter(activity -> isMetered(activity.flow()))
                .toList();
        check(
                metered,
                activity -> String.join(
                                " ", activity.facility(), activity.flow().id(), activity.endUse())
                        .strip(),
                activity -> new Stretch(activity.period(), activity.claim().position()));
    }

    /** The same amount of the same document for the same days was probably entered twice. */
    private void checkTwins(List<Activity> activities) {
        Map<List<Object>, SourcePosition> seen = new HashMap<>();
        for (Activity activity : activities) {
            Claim<Amount> claim = activity.claim();
            SourcePosition first = seen.putIfAbsent(
                    List.of(
                            activity.facility(),
                            activity.period(),
                            activity.flow(),
                            activity.endUse(),
                            claim.value(),
                            claim.document()),
                    claim.position());
            if (first != null && !isMetered(activity.flow())) {
                findings.add(
                        Finding.warning("sources.same-row-twice", claim.position(), Integer.toString(first.line())));
            }
        }
    }

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

    private static boolean isMetered(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> true;
            case Flow.Water water -> true;
            case Flow.Solvent solvent -> true;
            case Flow.Waste waste -> false;
            case Flow.Refrigerant refrigerant -> false;
            case Flow.Freight freight -> false;
            case Flow.Material material -> false;
            case Flow.Purchase purchase -> false;
            case Flow.Emission emission -> false;
        };
    }
}
