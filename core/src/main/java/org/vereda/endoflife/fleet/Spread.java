package org.vereda.endoflife.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What several survival sets say about one number.
 *
 * @param low the least
 * @param lowSet who says so
 * @param high the greatest
 * @param highSet who says so
 */
public record Spread(double low, String lowSet, double high, String highSet) {
    /** What one set says. */
    private record Said(String set, double value) {}

    /**
     * How far sets lie apart for each key.
     *
     * @param said what each set says, by its name; one that does not know a key says zero
     */
    public static NavigableMap<FleetKey, Spread> between(Map<String, NavigableMap<FleetKey, Double>> said) {
        NavigableSet<FleetKey> keys = new TreeSet<>();
        said.values().forEach(values -> keys.addAll(values.keySet()));
        NavigableMap<FleetKey, Spread> spreads = new TreeMap<>();
        for (FleetKey key : keys) {
            List<Said> all = new ArrayList<>();
            said.forEach((set, values) -> all.add(new Said(set, values.getOrDefault(key, 0.0))));
            spreads.put(key, of(all));
        }
        return spreads;
    }

    private static Spread of(List<Said> all) {
        Said least = all.getFirst();
        Said most = all.getFirst();
        for (Said one : all) {
            least = one.value() < least.value() ? one : least;
            most = one.value() > most.value() ? one : most;
        }
        return new Spread(least.value(), least.set(), most.value(), most.set());
    }

    /** The distance of the ends as share of their middle, 0 to 2; 0 where both are zero. */
    public double share() {
        return high == low ? 0 : 2 * (high - low) / (high + low);
    }
}
