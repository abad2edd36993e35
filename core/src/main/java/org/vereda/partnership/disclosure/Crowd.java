package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Members who stand in the same totals: whatever the totals say about one of them, they say about each.
 *
 * @param figures the figures of those that are known, the largest first
 * @param others how many members have no known figure
 */
record Crowd(List<Double> figures, int others) {
    Crowd {
        figures = List.copyOf(figures);
    }

    /** The crowds of the totals, by the totals (their places in the list) that each stands in. */
    static SortedMap<List<Integer>, Crowd> of(List<Publication> known, Holdings holdings) {
        SortedSet<String> members = new TreeSet<>();
        known.forEach(total -> members.addAll(total.members()));
        Comparator<List<Integer>> order = Comparator.comparing(Object::toString);
        SortedMap<List<Integer>, List<String>> together = new TreeMap<>(order);
        for (String member : members) {
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at < known.size(); at++) {
                if (known.get(at).members().contains(member)) {
                    places.add(at);
                }
            }
            together.computeIfAbsent(places, any -> new ArrayList<>()).add(member);
        }
        SortedMap<List<Integer>, Crowd> crowds = new TreeMap<>(order);
        together.forEach((places, some) -> crowds.put(places, of(some, holdings.byContributor())));
        return crowds;
    }

    private static Crowd of(List<String> members, Map<String, BigDecimal> holdings) {
        List<Double> figures = members.stream()
                .filter(holdings::containsKey)
                .map(member -> holdings.getOrDefault(member, BigDecimal.ZERO).doubleValue())
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Crowd(figures, members.size() - figures.size());
    }

    /** The sum of the largest figures. */
    double largest(int count) {
        return figures.stream().limit(count).mapToDouble(Double::doubleValue).sum();
    }

    /** How many are left where some have pooled what they know. */
    int without(int insiders) {
        return figures.size() + others - insiders;
    }
}
