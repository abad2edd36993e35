package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** The identities of some groups of entries, numbered in rising order. */
final class Identities {
    private final long[] sorted;
    private final IdentityHashMap<DrawGroup, int[]> numbers = new IdentityHashMap<>();

    private Identities(long[] sorted) {
        this.sorted = sorted;
    }

    static Identities of(List<DrawGroup> groups) {
        long[] all = new long[groups.stream().mapToInt(DrawGroup::size).sum()];
        int filled = 0;
        for (DrawGroup group : groups) {
            System.arraycopy(group.ids, 0, all, filled, group.size());
            filled += group.size();
        }
        Identities identities = new Identities(distinct(all));
        for (DrawGroup group : groups) {
            identities.number(group);
        }
        return identities;
    }

    private static long[] distinct(long[] all) {
        Arrays.sort(all);
        int kept = 0;
        for (int k = 0; k < all.length; k++) {
            if (k == 0 || all[k] != all[k - 1]) {
                all[kept++] = all[k];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void number(DrawGroup group) {
        int[] own = new int[group.size()];
        for (int k = 0; k < own.length; k++) {
            own[k] = Arrays.binarySearch(sorted, group.ids[k]);
        }
        numbers.put(group, own);
    }

    int size() {
        return sorted.length;
    }

    long identity(int number) {
        return sorted[number];
    }

    /** The number of an identity, negative where it is not among them. */
    int number(long identity) {
        return Arrays.binarySearch(sorted, identity);
    }

    /** The numbers of the identities of a group's members. */
    int[] of(DrawGroup group) {
        return Objects.requireNonNull(numbers.get(group));
    }
}
