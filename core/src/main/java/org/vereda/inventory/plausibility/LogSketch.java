package org.vereda.inventory.plausibility;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The logarithms of any number of figures in little memory: a count for each fiftieth of a decade, so that median and
 * spread are right within 2.3 %. The order of the figures does not matter and two sketches can be put together.
 */
final class LogSketch {
    private static final int BINS_PER_DECADE = 50;

    private final SortedMap<Integer, Integer> bins = new TreeMap<>();
    private int count;

    void add(double logarithm) {
        bins.merge((int) Math.floor(logarithm * BINS_PER_DECADE), 1, Integer::sum);
        count++;
    }

    int count() {
        return count;
    }

    Crowd crowd() {
        double median = middle(bins, count);
        SortedMap<Double, Integer> distances = new TreeMap<>();
        bins.forEach((bin, many) -> distances.merge(Math.abs(center(bin) - median), many, Integer::sum));
        double distance = Double.NaN;
        int seen = 0;
        for (Map.Entry<Double, Integer> entry : distances.entrySet()) {
            if (2 * seen < count) {
                distance = entry.getKey();
            }
            seen += entry.getValue();
        }
        return Crowd.of(count, median, distance);
    }

    private static double middle(SortedMap<Integer, Integer> bins, int count) {
        double middle = Double.NaN;
        int seen = 0;
        for (Map.Entry<Integer, Integer> entry : bins.entrySet()) {
            if (2 * seen < count) {
                middle = center(entry.getKey());
            }
            seen += entry.getValue();
        }
        return middle;
    }

    private static double center(int bin) {
        return (bin + 0.5) / BINS_PER_DECADE;
    }
}
