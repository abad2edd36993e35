package org.vereda.endoflife.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Spread;

/**
 * What became of fleets in a scenario, under each survival set of it.
 *
 * @param scenario the scenario
 * @param batteries its forecast with the second use of its batteries
 */
public record ScenarioRun(Scenario scenario, SecondUseForecast batteries) {
    /** What is compared between scenarios. */
    public enum Figure {
        /** Vehicles that end in a year. */
        RETIRED,
        /** Vehicles registered at the end of a year. */
        STOCK,
        /** Traction batteries that are recycled in a year. */
        RECYCLED,
        /** Traction batteries in second use at the end of a year. */
        SECOND_USE
    }

    /** How far the survival sets lie apart in this scenario. */
    public NavigableMap<FleetKey, Spread> spreads(Figure figure, Set<Breakdown> by) {
        return Spread.between(values(figure, by));
    }

    /**
     * This scenario less another one, set by set, so that what the sets disagree about does not stand between them; empty where
     * the two do not use the same sets.
     */
    public Optional<NavigableMap<FleetKey, Spread>> changes(ScenarioRun other, Figure figure, Set<Breakdown> by) {
        Map<String, NavigableMap<FleetKey, Double>> own = values(figure, by);
        Map<String, NavigableMap<FleetKey, Double>> others = other.values(figure, by);
        if (!own.keySet().equals(others.keySet())) {
            return Optional.empty();
        }
        Map<String, NavigableMap<FleetKey, Double>> changes = new LinkedHashMap<>();
        own.forEach((set, values) -> changes.put(set, less(values, others.getOrDefault(set, new TreeMap<>()))));
        return Optional.of(Spread.between(changes));
    }

    private static NavigableMap<FleetKey, Double> less(
            NavigableMap<FleetKey, Double> values, NavigableMap<FleetKey, Double> others) {
        NavigableMap<FleetKey, Double> changes = new TreeMap<>();
        Set<FleetKey> keys = new TreeSet<>(values.keySet());
        keys.addAll(others.keySet());
        keys.forEach(key -> changes.put(key, values.getOrDefault(key, 0.0) - others.getOrDefault(key, 0.0)));
        return changes;
    }

    private Map<String, NavigableMap<FleetKey, Double>> values(Figure figure, Set<Breakdown> by) {
        Map<String, NavigableMap<FleetKey, Double>> values = new LinkedHashMap<>();
        batteries.forecast().cases().forEach(one -> values.put(one.survival().id(), values(one, figure, by)));
        return values;
    }

    private NavigableMap<FleetKey, Double> values(Forecast.Case one, Figure figure, Set<Breakdown> by) {
        NavigableMap<FleetKey, Double> values = new TreeMap<>();
        switch (figure) {
            case RETIRED -> batteries.forecast().flows(one, by).forEach((key, flow) -> values.put(key, flow.retired()));
            case STOCK -> batteries.forecast().flows(one, by).forEach((key, flow) -> values.put(key, flow.stock()));
            case RECYCLED -> batteries.flows(one, by).forEach((key, flow) -> values.put(key, flow.recycled()));
            case SECOND_USE -> batteries.flows(one, by).forEach((key, flow) -> values.put(key, flow.stock()));
        }
        return values;
    }
}
