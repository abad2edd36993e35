package org.vereda.endoflife.fleet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The vehicles of one cohort by the birth of the component that is followed in them, in years: at the end of year t it is
 * {@code t - birth} years old. One that was put in at the end of a year has that year as its birth.
 */
final class CohortStock {
    private final NavigableMap<Double, Double> byBirth = new TreeMap<>();

    void add(double born, double vehicles) {
        byBirth.merge(born, vehicles, Double::sum);
    }

    double total() {
        return byBirth.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Takes the content out. */
    NavigableMap<Double, Double> drain() {
        NavigableMap<Double, Double> content = new TreeMap<>(byBirth);
        byBirth.clear();
        return content;
    }

    Map<Double, Double> content() {
        return new TreeMap<>(byBirth);
    }
}
