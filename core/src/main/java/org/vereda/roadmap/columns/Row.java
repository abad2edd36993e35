package org.vereda.roadmap.columns;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Country;

/**
 * A coupling row in the form {@code sum of coefficient * x >= required}: reductions count upwards, money and starts
 * downwards.
 *
 * @param id its name, unique in a problem
 * @param counts what it sums
 * @param metric the metric of reductions
 * @param since the first year of the money it sums, counted from 0: the row's year where nothing is carried over
 * @param year its year, counted from 0
 * @param reach whose end uses it sums
 * @param required the right-hand side in the form of at least
 * @param shares which share of the reductions of a family of end uses the row counts, 1 for families that it does not name: so a row
 *     can ask for a target in a future in which families fall short
 */
public record Row(
        String id,
        Counts counts,
        Optional<Burden> metric,
        int since,
        int year,
        Reach reach,
        double required,
        SortedMap<String, Double> shares) {
    public Row {
        shares = new TreeMap<>(shares);
    }

    /** A row that counts reductions whole. */
    public Row(String id, Counts counts, Optional<Burden> metric, int since, int year, Reach reach, double required) {
        this(id, counts, metric, since, year, reach, required, new TreeMap<>());
    }

    /** By how much, relative to its size, a row or a recomputed sum may be off through rounding. */
    public static final double TOLERANCE = 1e-7;

    /** What a row sums. */
    public enum Counts {
        /** What is reduced; at least so much. */
        REDUCTION,
        /** What is paid; at most so much. */
        SPENDING,
        /** What is paid, less what a fund may pay of it; at most so much. */
        OWN_SPENDING,
        /** What is paid for options that the payback limit refuses; at most so much. */
        SET_ASIDE_SPENDING,
        /** How many options start; at most so many. */
        STARTS,
        /** How many hours of staff the options that start take; at most so many. */
        STAFF_HOURS,
        /** What the plan costs less what it saves, discounted, over all years; at most so much. */
        NET_COST
    }

    /** The end uses that a row sums. */
    public sealed interface Reach {
        /** Those in some countries. */
        record Countries(Set<Country> countries) implements Reach {}

        /** Those at some facilities. */
        record Facilities(Set<String> facilities) implements Reach {}

        /**
         * All, set against a share of the whole: what members have beyond it.
         *
         * @param members whose share it is
         * @param share the share of the whole, 0 to 1
         */
        record Beyond(Reach members, double share) implements Reach {}

        /**
         * Those in some countries, in some of which a fund pays a part of a start.
         *
         * @param countries whose end uses count
         * @param funded where the fund pays
         * @param most the most that it pays of a start
         * @param share the greatest share of a start that it pays, 0 to 1
         */
        record Funded(Set<Country> countries, Set<Country> funded, double most, double share) implements Reach {
            double drawn(double price) {
                return Math.min(most, share * price);
            }
        }

        default boolean covers(Country country, String facility) {
            return switch (this) {
                case Countries(Set<Country> countries) -> countries.contains(country);
                case Facilities(Set<String> members) -> members.contains(facility);
                case Funded(Set<Country> countries, var funded, var most, var share) -> countries.contains(country);
                case Beyond beyond -> true;
            };
        }

        /** How often an end use counts: once, or {@code 1 - share} and {@code -share} where a share is at stake. */
        default double weight(Country country, String facility) {
            return switch (this) {
                case Countries countries -> 1;
                case Facilities facilities -> 1;
                case Funded funded -> 1;
                case Beyond(Reach members, double share) -> (members.covers(country, facility) ? 1 : 0) - share;
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

    /** True for what doing nothing does not keep: a target, or a limit of cost that asks for a gain. */
    public boolean mayBeMissed() {
        return isTarget() || (counts == Counts.NET_COST && required > 0);
    }

    /** What a path adds to the row. */
    public double coefficient(OptionGroup group, Column column) {
        return switch (counts) {
            case REDUCTION -> factor(group) * column.saved()[year];
            case SPENDING -> -sum(column.spend());
            case OWN_SPENDING -> drawn(group, column.starts()) - sum(column.spend());
            case SET_ASIDE_SPENDING -> -sum(column.setAsideSpend());
            case STARTS -> -column.startCount()[year];
            case STAFF_HOURS -> -column.startHours()[year];
            case NET_COST -> -weight(group) * (column.cost() - charged(group, column.starts()));
        };
    }

    /** How often the cost of an end use counts. */
    public double weight(OptionGroup group) {
        return reach.weight(group.endUse().country(), group.endUse().facility());
    }

    /** What is charged for changes of an earlier plan: no cost of anybody. */
    private static double charged(OptionGroup group, int[] starts) {
        double sum = 0;
        for (int k = 0; k < starts.length; k++) {
            sum += starts[k] >= 0 ? group.candidates().get(k).change(starts[k]) : 0;
        }
        return sum;
    }

    private double sum(double[] paid) {
        double sum = 0;
        for (int paidIn = since; paidIn <= year; paidIn++) {
            sum += paid[paidIn];
        }
        return sum;
    }

    /** What the arc of a path adds to the row. */
    double coefficient(OptionGroup group, Arc arc) {
        if (counts == Counts.REDUCTION) {
            return arc.year() == year ? factor(group) * group.saved(arc.to(), year) : 0;
        }
        if (counts == Counts.NET_COST) {
            return -weight(group) * (group.cost(arc) - charged(group, arc.starts()));
        }
        double used = 0;
        for (int k = 0; k < arc.starts().length; k++) {
            used += arc.starts()[k] >= 0 ? used(group, k, arc.starts()[k]) : 0;
        }
        return -used;
    }

    /** What the start of an option takes of a limit, without what it saves. */
    public double used(OptionGroup group, int option, int start) {
        Candidate candidate = group.candidates().get(option);
        return switch (counts) {
            case REDUCTION -> 0;
            case SPENDING -> spent(candidate, start);
            case OWN_SPENDING -> spent(candidate, start) - drawn(group, candidate, start);
            case SET_ASIDE_SPENDING -> candidate.needsSetAside() ? spent(candidate, start) : 0;
            case STARTS -> start == year ? candidate.starts() : 0;
            case STAFF_HOURS -> start == year ? candidate.staffHours() : 0;
            case NET_COST -> weight(group) * (candidate.cost(start) - candidate.change(start));
        };
    }

    private double drawn(OptionGroup group, int[] starts) {
        double sum = 0;
        for (int k = 0; k < starts.length; k++) {
            sum += starts[k] >= 0 ? drawn(group, group.candidates().get(k), starts[k]) : 0;
        }
        return sum;
    }

    /** What a fund may pay of a start: a share of its price up to a ceiling, in the row's year. */
    double drawn(OptionGroup group, Candidate candidate, int start) {
        boolean draws = reach instanceof Reach.Funded(var countries, Set<Country> funded, var most, var share)
                && start == year
                && funded.contains(group.endUse().country())
                && !candidate.isFixedCost();
        return draws ? ((Reach.Funded) reach).drawn(candidate.spend(start, start)) : 0;
    }

    private double spent(Candidate candidate, int start) {
        double sum = 0;
        for (int paidIn = since; paidIn <= year; paidIn++) {
            sum += candidate.spend(start, paidIn);
        }
        return sum;
    }

    /** How much of the row's metric one unit of the end use stands for. */
    public double factor(OptionGroup group) {
        double share = shares.getOrDefault(group.endUse().group(), 1.0);
        return share * metric.map(what -> group.factor(what, year)).orElse(0.0);
    }

    /** The same row in a future in which families bring only a share of what they promise. */
    public Row inFuture(String name, SortedMap<String, Double> known) {
        return new Row(name, counts, metric, since, year, reach, required, known);
    }

    /** The same row in another year. */
    public Row in(int other) {
        return new Row(id, counts, metric, other, other, reach, required, shares);
    }

    /** The same row asking for less. */
    public Row asking(double other) {
        return new Row(id, counts, metric, since, year, reach, other, shares);
    }
}
