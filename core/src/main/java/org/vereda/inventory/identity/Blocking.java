package org.vereda.inventory.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Which pairs are worth comparing, so that tens of thousands of facilities need millions of comparisons and not billions:
 * pairs that lie within about a kilometer (a cell of a hundredth of a degree or one of its eight neighbors), that share a
 * postal code, or that share one of the three rarest words of their names in the same province or state. A block of more
 * than {@link #LARGEST} facilities is divided by city, and what is still larger by industry; divisions that are still too
 * large are left out and counted.
 */
final class Blocking {
    /** A word or postal code that more facilities have in common tells little about any of them. */
    static final int LARGEST = 150;

    private static final int RAREST_WORDS = 3;
    private static final double CELLS_PER_DEGREE = 100;

    private final List<Profile> profiles;
    private final WordWeights weights;
    private int leftOut;

    Blocking(List<Profile> profiles, WordWeights weights) {
        this.profiles = profiles;
        this.weights = weights;
    }

    /** How many blocks were too large after all divisions. */
    int leftOut() {
        return leftOut;
    }

    /** The pairs, each once with the smaller index in the upper half of the number, in ascending order. */
    long[] pairs() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (String block : blocks(profiles.get(i))) {
                blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(i);
            }
        }
        LongStream.Builder pairs = LongStream.builder();
        blocks.values().forEach(members -> divided(members, pairs));
        nearPairs(pairs);
        return pairs.build().sorted().distinct().toArray();
    }

    static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    private Set<String> blocks(Profile profile) {
        Set<String> blocks = new HashSet<>();
        profile.postalCodes().forEach(code -> blocks.add("postal " + code));
        Set<String> areas = new TreeSet<>();
        profile.subdivisions().forEach(subdivision -> areas.add(subdivision.code()));
        if (areas.isEmpty()) {
            areas.add("");
        }
        Set<String> words = new TreeSet<>();
        profile.names().forEach(name -> words.addAll(rarest(name.words())));
        areas.forEach(area -> words.forEach(word -> blocks.add("word " + area + " " + word)));
        return blocks;
    }

    private List<String> rarest(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble((String word) -> -weights.weight(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(RAREST_WORDS)
                .toList();
    }

    private void divided(List<Integer> members, LongStream.Builder pairs) {
        if (members.size() <= LARGEST) {
            allPairs(members, pairs);
            return;
        }
        for (List<Integer> ofCity : by(members, Profile::cities).values()) {
            if (ofCity.size() <= LARGEST) {
                allPairs(ofCity, pairs);
                continue;
            }
            for (List<Integer> ofIndustry : by(ofCity, Profile::industries).values()) {
                if (ofIndustry.size() <= LARGEST) {
                    allPairs(ofIndustry, pairs);
                } else {
                    leftOut++;
                }
            }
        }
    }

    private Map<String, List<Integer>> by(List<Integer> members, Function<Profile, Set<String>> values) {
        Map<String, List<Integer>> divisions = new TreeMap<>();
        for (int member : members) {
            for (String value : values.apply(profiles.get(member))) {
                divisions.computeIfAbsent(value, key -> new ArrayList<>()).add(member);
            }
        }
        return divisions;
    }

    private void nearPairs(LongStream.Builder pairs) {
        Map<Long, List<Integer>> cells = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            Set<Long> own = new HashSet<>();
            profiles.get(i).places().forEach(place -> own.add(cell(row(place), column(place))));
            for (long cell : own) {
                cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(i);
            }
        }
        cells.forEach((cell, members) -> {
            allPairs(members, pairs);
            for (long neighbor : laterNeighbors(cell)) {
                for (int other : cells.getOrDefault(neighbor, List.of())) {
                    members.forEach(member -> add(member, other, pairs));
                }
            }
        });
    }

    /** Four of the eight, so that every two neighboring cells meet once. */
    private static long[] laterNeighbors(long cell) {
        int row = (int) (cell >> 32);
        int column = (int) cell;
        return new long[] {
            cell(row, column + 1), cell(row + 1, column - 1), cell(row + 1, column), cell(row + 1, column + 1)
        };
    }

    private static int row(Place place) {
        return (int) Math.floor(place.latitude() * CELLS_PER_DEGREE);
    }

    private static int column(Place place) {
        return (int) Math.floor(place.longitude() * CELLS_PER_DEGREE);
    }

    private static long cell(int row, int column) {
        return ((long) row << 32) | (column & 0xffffffffL);
    }

    private void allPairs(List<Integer> members, LongStream.Builder pairs) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                add(members.get(i), members.get(j), pairs);
            }
        }
    }

    private void add(int one, int other, LongStream.Builder pairs) {
        if (one != other && !profiles.get(one).standsBeside(profiles.get(other))) {
            pairs.add(pair(one, other));
        }
    }
}
