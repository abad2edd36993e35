package org.vereda.roadmap.columns;

import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;

/**
 * A coupling row in the form {@code sum of coefficient * x >= required}: reductions count upwards, money and starts
 * downwards.
 *
 * @param id its name, unique in a problem
 * @param counts what it sums
 * @param metric the metric of reductions
 * @param year its year, counted from 0
 * @param reach whose end uses it sums
 * @param required the right-hand side in the form of at least
 */
public record Row(String id, Counts counts, Optional<Metric> metric, int year, Reach reach, double required) {
    /** By how much, relative to its size, a row or a recomputed sum may be off through rounding. */
    public static final double TOLERANCE = 1e-7;

    /** What a row sums. */
    public enum Counts {
        /** What is reduced; at least so much. */
        REDUCTION,
        /** What is paid; at most so much. */
        SPENDING,
        /** What is paid for options that the payback limit refuses; at most so much. */
        SET_ASIDE_SPENDING,
        /** How many options start; at most so many. */
        STARTS
    }

    /** The end uses that a row sums. */
    public sealed interface Reach {
        /** Those in some countries. */
        record Countries(Set<Country> countries) implements Reach {}

        /** Those at one facility. */
        record Facility(String facility) implements Reach {}

        default boolean covers(Country country, String facility) {
            return switch (this) {
                case Countries(Set<Country> countries) -> countries.contains(country);
                case Facility(String only) -> only.equals(facility);
            };
        }
    }

    public boolean covers(OptionGroup group) {
        return reach.covers(group.endUse().country(), group.endUse().facility());
    }

    /** True for targets, which may be out of reach. */
    public boolean isTarget() {
        return counts == Counts.REDUCTION;
    }

    /** What a path adds to the row. */
    public double coefficient(OptionGroup group, Column column) {
        return switch (counts) {
            case REDUCTION -> factor(group) * column.saved()[year];
            case SPENDING -> -column.spend()[year];
            case SET_ASIDE_SPENDING -> -column.setAsideSpend()[year];
            case STARTS -> -column.startCount()[year];
        };
    }

    /** What the arc of a path adds to the row. */
    double coefficient(OptionGroup group, Arc arc) {
        if (counts == Counts.REDUCTION) {
            return arc.year() == year ? factor(group) * group.saved(arc.to(), year) : 0;
        }
        double used = 0;
        for (int k = 0; k < arc.starts().length; k++) {
            used += arc.starts()[k] >= 0 ? used(group.candidates().get(k), arc.starts()[k]) : 0;
        }
        return -used;
    }

    /** What the start of an option takes of a limit. */
    private double used(Candidate candidate, int start) {
        return switch (counts) {
            case REDUCTION -> 0;
            case SPENDING -> candidate.spend(start, year);
            case SET_ASIDE_SPENDING -> candidate.needsSetAside() ? candidate.spend(start, year) : 0;
            case STARTS -> start == year ? 1 : 0;
        };
    }

    /** How much of the row's metric one unit of the end use stands for. */
    public double factor(OptionGroup group) {
        return metric.map(what -> group.factor(what, year)).orElse(0.0);
    }

    /** The same row asking for less. */
    public Row asking(double other) {
        return new Row(id, counts, metric, year, reach, other);
    }
}
