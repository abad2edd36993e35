package org.vereda.inventory.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Facilities that are one so far, by their indexes, and pairs that people hold for two. */
final class Clusters {
    private final int[] cluster;
    private final List<List<Integer>> members;
    private final Set<Long> different = new HashSet<>();

    Clusters(int size) {
        cluster = IntStream.range(0, size).toArray();
        members = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(index -> (List<Integer>) new ArrayList<>(List.of(index)))
                .toList());
    }

    void keepApart(long pair) {
        different.add(pair);
    }

    boolean isKeptApart(int one, int other) {
        return different.contains(Blocking.pair(one, other));
    }

    boolean isOne(int one, int other) {
        return cluster[one] == cluster[other];
    }

    List<Integer> with(int index) {
        return members.get(cluster[index]);
    }

    void join(int one, int other) {
        int target = Math.min(cluster[one], cluster[other]);
        int source = Math.max(cluster[one], cluster[other]);
        if (target != source) {
            for (int member : members.get(source)) {
                cluster[member] = target;
            }
            members.get(target).addAll(members.get(source));
            members.get(source).clear();
        }
    }

    List<List<Integer>> all() {
        return members;
    }
}
