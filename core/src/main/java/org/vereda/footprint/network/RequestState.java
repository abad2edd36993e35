package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of each fact's move after the answers so far, kept up to date so that trying one request more costs only the
 * facts that it changes. Gives the same variance as {@link RequestModel#variance} of the same set.
 */
final class RequestState {
    private final RequestModel model;
    private final double[] left;
    private final double[] ratios;
    private final double[] change;
    private final boolean[] changed;
    private final int[] places;
    private int count;
    private Map<Integer, Double> spreads = new TreeMap<>();
    private Map<Integer, Double> units = new TreeMap<>();
    private double variance;

    RequestState(RequestModel model) {
        this.model = model;
        this.left = model.moves().clone();
        this.ratios = new double[left.length];
        Arrays.fill(ratios, 1);
        this.change = new double[left.length];
        this.changed = new boolean[left.length];
        this.places = new int[left.length];
        this.variance = model.variance();
    }

    double variance() {
        return variance;
    }

    /** The variance with one answer more. */
    double with(int request) {
        Map<Integer, Double> newSpreads = spreadsWith(request);
        Map<Integer, Double> newUnits = unitsOf(newSpreads);
        collect(newUnits, request);
        double result = variance + stated(newUnits, newSpreads) - stated(units, spreads);
        Map<Integer, Double> own = model.ratiosOf(request);
        for (int k = 0; k < count; k++) {
            int fact = places[k];
            double ratio = Math.min(ratios[fact], own.getOrDefault(fact, 1.0));
            result += square(ratio * (left[fact] + change[fact])) - square(ratios[fact] * left[fact]);
        }
        forget();
        return Math.max(0, result);
    }

    /** Counts the answer of a request from now on. */
    void add(int request) {
        variance = with(request);
        spreads = spreadsWith(request);
        Map<Integer, Double> newUnits = unitsOf(spreads);
        collect(newUnits, request);
        for (int k = 0; k < count; k++) {
            left[places[k]] += change[places[k]];
        }
        forget();
        units = newUnits;
        model.ratiosOf(request).forEach((fact, ratio) -> ratios[fact] = Math.min(ratios[fact], ratio));
    }

    private Map<Integer, Double> spreadsWith(int request) {
        Map<Integer, Double> all = new TreeMap<>(spreads);
        for (int cut : model.cutsOf(request)) {
            all.merge(cut, model.requests().get(request).relativeAfter(), Math::min);
        }
        return all;
    }

    private Map<Integer, Double> unitsOf(Map<Integer, Double> cuts) {
        int[] chosen = cuts.keySet().stream().mapToInt(cut -> cut).toArray();
        double[] solved = model.units(chosen);
        Map<Integer, Double> all = new TreeMap<>();
        for (int i = 0; i < chosen.length; i++) {
            all.put(chosen[i], solved[i]);
        }
        return all;
    }

    /** What changes when cuts take other units than now: noted fact by fact. */
    private void collect(Map<Integer, Double> newUnits, int request) {
        newUnits.forEach((number, now) -> {
            double more = now - units.getOrDefault(number, 0.0);
            RequestModel.Cut cut = model.cut(number);
            for (int k = 0; k < cut.facts().length && more != 0; k++) {
                note(cut.facts()[k], -more * cut.moves()[k]);
            }
        });
        model.ratiosOf(request).keySet().forEach(fact -> note(fact, 0));
    }

    private void note(int fact, double difference) {
        if (!changed[fact]) {
            changed[fact] = true;
            places[count++] = fact;
        }
        change[fact] += difference;
    }

    private void forget() {
        for (int k = 0; k < count; k++) {
            change[places[k]] = 0;
            changed[places[k]] = false;
        }
        count = 0;
    }

    /** The variance that the answered footprints have by themselves. */
    private double stated(Map<Integer, Double> taken, Map<Integer, Double> relative) {
        double sum = 0;
        for (Map.Entry<Integer, Double> entry : taken.entrySet()) {
            double intensity = model.cut(entry.getKey()).intensity();
            sum += square(entry.getValue() * intensity * relative.getOrDefault(entry.getKey(), 0.0));
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
