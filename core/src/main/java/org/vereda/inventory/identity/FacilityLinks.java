package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.releases.FacilityKey;

/** Which identifiers mean one facility: groups that have no identifier in common. */
public final class FacilityLinks {
    private final List<SortedSet<FacilityKey>> groups;
    private final Map<FacilityKey, SortedSet<FacilityKey>> byKey = new HashMap<>();

    private FacilityLinks(List<SortedSet<FacilityKey>> groups) {
        this.groups = groups;
        groups.forEach(group -> group.forEach(key -> byKey.put(key, group)));
    }

    /** The groups; single facilities may be among them or left out. */
    static FacilityLinks of(Collection<? extends Collection<FacilityKey>> groups) {
        return new FacilityLinks(groups.stream()
                .filter(group -> group.size() > 1)
                .map(FacilityLinks::sorted)
                .sorted(Comparator.comparing(group -> group.first(), FacilityDescription.KEY_ORDER))
                .toList());
    }

    /** The groups of two and more identifiers, by their first identifier. */
    public List<SortedSet<FacilityKey>> groups() {
        return groups;
    }

    /** Every identifier of the facility, the asked one included. */
    public SortedSet<FacilityKey> with(FacilityKey key) {
        return Optional.ofNullable(byKey.get(key)).orElseGet(() -> sorted(List.of(key)));
    }

    /** True where both identifiers mean one facility. */
    public boolean isSame(FacilityKey left, FacilityKey right) {
        return with(left).contains(right);
    }

    /** One identifier that stands for the facility in tables: the first one by source and identifier. */
    public FacilityKey representative(FacilityKey key) {
        return with(key).first();
    }

    /** The identifier that the partnership gives to a facility of a register. */
    public Optional<String> inPartnership(FacilityKey key) {
        return with(key).stream()
                .filter(member -> member.scheme().equals(FacilityDescription.PARTNERSHIP))
                .map(FacilityKey::value)
                .findFirst();
    }

    private static SortedSet<FacilityKey> sorted(Collection<FacilityKey> keys) {
        SortedSet<FacilityKey> sorted = new TreeSet<>(FacilityDescription.KEY_ORDER);
        sorted.addAll(keys);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
