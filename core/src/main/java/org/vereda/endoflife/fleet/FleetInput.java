package org.vereda.endoflife.fleet;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.survival.Lifetime;

/**
 * What a forecast of fleets is made from.
 *
 * @param sales new vehicles by year
 * @param held vehicles at the end of the year before the first sales, by age in whole years
 * @param trade used vehicles that move, by kind of vehicle; an empty kind means all
 * @param capacities kilowatt-hours of the battery of a new vehicle, by the year of its sale
 * @param lives the lifetimes to be used side by side, in the order of the source
 */
public record FleetInput(
        NavigableMap<FleetKey, NavigableMap<Integer, Double>> sales,
        NavigableMap<FleetKey, NavigableMap<Integer, Double>> held,
        List<Traded> trade,
        NavigableMap<FleetKey, NavigableMap<Integer, Double>> capacities,
        List<Life> lives) {
    public FleetInput {
        sales = new TreeMap<>(sales);
        held = new TreeMap<>(held);
        trade = List.copyOf(trade);
        capacities = new TreeMap<>(capacities);
        lives = List.copyOf(lives);
    }

    /**
     * Trade of a kind of vehicle.
     *
     * @param vehicle the kind, empty for all
     * @param rule the rule
     */
    public record Traded(String vehicle, TradeRule rule) {}

    /**
     * Which lifetimes hold for some vehicles.
     *
     * @param country the country's code, empty for all
     * @param vehicle the kind of vehicle, empty for all
     * @param component {@code battery}, empty for the vehicle itself
     * @param lifetimes the lifetimes; those of the same place are used together
     */
    public record Life(String country, String vehicle, String component, List<Lifetime> lifetimes) {
        public Life {
            lifetimes = List.copyOf(lifetimes);
        }

        private boolean covers(FleetKey key) {
            return (country.isEmpty() || country.equals(key.country().name()))
                    && (vehicle.isEmpty() || vehicle.equals(key.vehicle()));
        }

        private int narrowness() {
            return (country.isEmpty() ? 0 : 1) + (vehicle.isEmpty() ? 0 : 2);
        }
    }

    /** The lifetimes of a component of some vehicles, or of the vehicles themselves: those of the narrowest row. */
    public Optional<Life> lifeOf(FleetKey key, String component) {
        return lives.stream()
                .filter(life -> life.component.equals(component) && life.covers(key))
                .max(java.util.Comparator.comparingInt(Life::narrowness));
    }

    /** The first year with sales. */
    public int firstYear() {
        return sales.values().stream().mapToInt(NavigableMap::firstKey).min().orElseThrow();
    }

    /** The last year with sales. */
    public int lastYear() {
        return sales.values().stream().mapToInt(NavigableMap::lastKey).max().orElseThrow();
    }

    double[] sales(FleetKey key) {
        return series(sales.get(key), firstYear(), lastYear());
    }

    double[] held(FleetKey key) {
        NavigableMap<Integer, Double> ages = held.get(key);
        return ages == null || ages.isEmpty() ? new double[0] : series(ages, 0, ages.lastKey());
    }

    private static double[] series(
            @org.jspecify.annotations.Nullable NavigableMap<Integer, Double> values, int first, int last) {
        double[] series = new double[last - first + 1];
        if (values != null) {
            values.forEach((at, value) -> series[at - first] = value);
        }
        return series;
    }
}
