package org.vereda.endoflife.fleet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The vehicles of one cohort by the year in which their battery was put in. */
final class CohortStock {
    private final NavigableMap<Integer, Double> byInstalled = new TreeMap<>();

    void add(int installed, double vehicles) {
        byInstalled.merge(installed, vehicles, Double::sum);
    }

    double total() {
        return byInstalled.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Takes the content out. */
    NavigableMap<Integer, Double> drain() {
        NavigableMap<Integer, Double> content = new TreeMap<>(byInstalled);
        byInstalled.clear();
        return content;
    }

    Map<Integer, Double> content() {
        return new TreeMap<>(byInstalled);
    }
}
