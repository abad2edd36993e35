package org.vereda.partnership.realised;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The errors behind a saving: for each meter the standard deviation that the one fit of its baseline brings. Shares of one meter's saving
 * err together (correlation 1), so that their deviations add up; fits of different meters err independently, so that squares add up.
 *
 * @param byMeter the deviations by meter, in the unit of the saving; none for a saving that somebody stated
 */
public record FitErrors(SortedMap<String, Double> byMeter) {
    /** No error is known. */
    public static final FitErrors NONE = new FitErrors(new TreeMap<>());

    public FitErrors {
        byMeter = Collections.unmodifiableSortedMap(new TreeMap<>(byMeter));
    }

    /** The error of a saving that is read from one meter. */
    static FitErrors of(String meter, Ranged saving) {
        SortedMap<String, Double> one = new TreeMap<>();
        one.put(meter, Math.sqrt(saving.variance()));
        return new FitErrors(one);
    }

    /** The errors of a sum. */
    FitErrors plus(FitErrors other) {
        SortedMap<String, Double> sum = new TreeMap<>(byMeter);
        other.byMeter.forEach((meter, deviation) -> sum.merge(meter, deviation, Double::sum));
        return new FitErrors(sum);
    }

    /** The errors of a part, or in another unit. */
    FitErrors times(double factor) {
        SortedMap<String, Double> part = new TreeMap<>();
        byMeter.forEach((meter, deviation) -> part.put(meter, deviation * factor));
        return new FitErrors(part);
    }

    /** The variance of the saving. */
    double variance() {
        return byMeter.values().stream().mapToDouble(one -> one * one).sum();
    }

    /** The saving with its range. */
    Ranged around(double saving) {
        return Ranged.normal(saving, variance());
    }
}
