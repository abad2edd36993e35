package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures behind a total, one for each organization: two plants of one owner are one contributor.
 *
 * @param byContributor the amounts, none below zero
 */
public record Holdings(SortedMap<String, BigDecimal> byContributor) {
    public Holdings {
        byContributor = Collections.unmodifiableSortedMap(new TreeMap<>(byContributor));
        if (byContributor.values().stream().anyMatch(amount -> amount.signum() < 0)) {
            throw new IllegalArgumentException("an amount is below zero");
        }
    }

    public static Holdings of(Map<String, BigDecimal> byContributor) {
        return new Holdings(new TreeMap<>(byContributor));
    }

    /**
     * The figures of these contributors only.
     *
     * @throws IllegalArgumentException where one has no figure
     */
    Holdings of(Collection<String> contributors) {
        SortedMap<String, BigDecimal> some = new TreeMap<>();
        for (String contributor : contributors) {
            BigDecimal amount = byContributor.get(contributor);
            if (amount == null) {
                throw new IllegalArgumentException("no figure of " + contributor);
            }
            some.put(contributor, amount);
        }
        return new Holdings(some);
    }

    public BigDecimal total() {
        return byContributor.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many have more than nothing. */
    public int contributors() {
        return (int) owners().count();
    }

    /** Who alone has more than nothing, and so knows the total. */
    Optional<String> soleContributor() {
        return contributors() == 1 ? owners().findFirst() : Optional.empty();
    }

    private Stream<String> owners() {
        return byContributor.entrySet().stream()
                .filter(figure -> figure.getValue().signum() > 0)
                .map(Map.Entry::getKey);
    }

    /** The amounts, the largest first. */
    List<BigDecimal> largestFirst() {
        return byContributor.values().stream().sorted(Comparator.reverseOrder()).toList();
    }
}
