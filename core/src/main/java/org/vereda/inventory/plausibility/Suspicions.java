package org.vereda.inventory.plausibility;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;

/**
 * What is suspicious in some data, sorted by position.
 *
 * @param all the suspicions
 */
public record Suspicions(List<Suspicion> all) {
    /** Nothing is suspicious. */
    public static final Suspicions NONE = new Suspicions(List.of());

    public Suspicions {
        all = all.stream().distinct().sorted().toList();
    }

    /** The suspicions of both. */
    public Suspicions and(Suspicions others) {
        return new Suspicions(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Only those about figures that pass, for example of some facilities and years. */
    public Suspicions about(Predicate<Figure> figures) {
        return new Suspicions(all.stream()
                .filter(suspicion -> figures.test(suspicion.figure()))
                .toList());
    }

    /** Only those about figures of these groups, such as {@code RETC:identifier} or facilities of the partnership. */
    public Suspicions of(Collection<String> groups) {
        return about(figure -> groups.contains(figure.group()));
    }

    /** As findings, in the same order. */
    public List<Finding> findings() {
        return all.stream().map(Suspicion::finding).toList();
    }

    /** How many each rule has, by its identifier; rules without any are absent. */
    public SortedMap<String, Integer> perRule() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.forEach(suspicion -> counts.merge(suspicion.rule(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** How many weigh how much. */
    public Map<Suspicion.Weight, Integer> perWeight() {
        Map<Suspicion.Weight, Integer> counts = new EnumMap<>(Suspicion.Weight.class);
        all.forEach(suspicion -> counts.merge(suspicion.weight(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
