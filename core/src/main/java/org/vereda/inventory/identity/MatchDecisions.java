package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.inventory.identity.FacilityDecision.Verdict;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/** The decisions about facilities at hand, by pair; what is wrong with them is told. */
final class MatchDecisions {
    private static final Comparator<FacilityDecision> ORDER = Comparator.comparing(FacilityDecision::position)
            .thenComparing(FacilityDecision::left, FacilityDescription.KEY_ORDER)
            .thenComparing(FacilityDecision::right, FacilityDescription.KEY_ORDER)
            .thenComparing(FacilityDecision::verdict);

    private final SortedMap<Long, FacilityDecision> byPair = new TreeMap<>();
    private final SortedSet<Long> same = new TreeSet<>();
    private final SortedSet<Long> different = new TreeSet<>();

    MatchDecisions(
            Collection<FacilityDecision> decisions, Map<FacilityKey, Integer> indexes, Collection<Finding> findings) {
        decisions.stream().map(FacilityDecision::inOrder).sorted(ORDER).forEach(decision -> {
            List<FacilityKey> unknown = List.of(decision.left(), decision.right()).stream()
                    .filter(key -> !indexes.containsKey(key))
                    .toList();
            if (unknown.isEmpty()) {
                add(decision, indexes, findings);
            } else {
                unknown.forEach(key -> findings.add(Finding.note(
                        "identity.decision-elsewhere", decision.position(), FacilityDescription.text(key))));
            }
        });
        byPair.forEach((pair, decision) -> (decision.verdict() == Verdict.SAME ? same : different).add(pair));
    }

    SortedSet<Long> same() {
        return Collections.unmodifiableSortedSet(same);
    }

    SortedSet<Long> different() {
        return Collections.unmodifiableSortedSet(different);
    }

    Set<Long> all() {
        return Collections.unmodifiableSet(byPair.keySet());
    }

    SourcePosition position(long pair) {
        FacilityDecision decision = byPair.get(pair);
        return decision == null ? SourcePosition.NOWHERE : decision.position();
    }

    /** Of two decisions about one pair that differ, the first one counts and the other is an error. */
    private void add(FacilityDecision decision, Map<FacilityKey, Integer> indexes, Collection<Finding> findings) {
        long pair =
                Blocking.pair(indexes.getOrDefault(decision.left(), -1), indexes.getOrDefault(decision.right(), -1));
        FacilityDecision before = byPair.putIfAbsent(pair, decision);
        if (before != null && before.verdict() != decision.verdict()) {
            findings.add(Finding.error(
                    "identity.decided-both-ways",
                    decision.position(),
                    FacilityDescription.text(decision.left()),
                    FacilityDescription.text(decision.right()),
                    before.position().toString()));
        }
    }
}
