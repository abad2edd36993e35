package org.vereda.roadmap.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What it costs at least to take one option of an end use, or to leave it, at given prices on the rows: the least reduced cost of all
 * paths with it, and of all without it. The bound of the whole problem rises by as much as the least of them lies above the least of all.
 */
public final class Swap {
    private final OptionGroup group;
    private final double[] worth;
    private final double[][] startCosts;
    private final Beside beside;
    private final Path best;

    /**
     * A way through the years and what it costs at the prices.
     *
     * @param cost its reduced cost
     * @param starts for each option the year of its start, counted from 0, or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    public record Path(double cost, int[] starts) {
        /** True where the path starts an option. */
        public boolean takes(int option) {
            return starts[option] >= 0;
        }
    }

    /**
     * What goes with an end use of a facility that pays once.
     *
     * @param costs the least that the others and the payment cost by the year of the payment, never last; empty for an end use by itself
     * @param free the year from which things start without the payment
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    private record Beside(double[] costs, int free) {}

    private Swap(OptionGroup group, double[] worth, double[][] startCosts, Beside beside) {
        this.group = group;
        this.worth = worth;
        this.startCosts = startCosts;
        this.beside = beside;
        best = path(startCosts);
    }

    /**
     * What one end use looks like at prices on the rows.
     *
     * @param rows the rows that cover it
     * @param price the price of each
     * @param moreWorth what a unit saved in each year is worth beside that
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    public record Prices(OptionGroup group, List<Row> rows, ToDoubleFunction<Row> price, double[] moreWorth) {
        private RowPrices seen() {
            RowPrices seen = new RowPrices(group, 1);
            rows.forEach(row -> seen.add(row, price.applyAsDouble(row)));
            for (int year = 0; year < moreWorth.length; year++) {
                seen.addWorth(year, moreWorth[year]);
            }
            return seen;
        }
    }

    /** An end use by itself. */
    public static Swap at(Prices prices) {
        RowPrices seen = prices.seen();
        return new Swap(prices.group, seen.worth(), seen.startCosts(), new Beside(new double[0], 0));
    }

    /**
     * One of the end uses of a facility that pays once before anything starts there.
     *
     * @param prices the one
     * @param facility all of them, the one too, the payment last
     */
    public static Swap at(Prices prices, List<Prices> facility) {
        int place = facility.indexOf(prices);
        int payment = facility.size() - 1;
        List<RowPrices> members =
                facility.subList(0, payment).stream().map(Prices::seen).toList();
        PremisesPricing whole =
                new PremisesPricing(members, facility.get(payment).seen());
        RowPrices seen = prices.seen();
        double[] beside = place == payment ? whole.besidePayment() : whole.beside(place);
        int free = facility.get(payment).group.freeFrom();
        return new Swap(prices.group, seen.worth(), seen.startCosts(), new Beside(beside, free));
    }

    /** The most that an end use can add to a target, whatever it costs. */
    public static double most(OptionGroup group, Row target) {
        RowPrices only = new RowPrices(group, 0);
        only.add(target, 1);
        return -only.pricing().leastCost();
    }

    /** The same where starting each option costs a share more or less, of what it costs discounted. */
    public Swap costing(double[] factors) {
        double[][] other = copy();
        for (int k = 0; k < other.length; k++) {
            for (int start = 0; start < other[k].length; start++) {
                other[k][start] += (factors[k] - 1) * group.candidates().get(k).cost(start);
            }
        }
        return new Swap(group, worth, other, beside);
    }

    /** The cheapest path of all. */
    public Path best() {
        return best;
    }

    /** The cheapest path that starts an option; none where it cannot be started. */
    public Optional<Path> with(int option) {
        double[][] eager = copy();
        double reward = reward();
        for (int start = 0; start < group.years(); start++) {
            eager[option][start] -= reward;
        }
        Path found = path(eager);
        return found.takes(option) ? Optional.of(new Path(found.cost + reward, found.starts)) : Optional.empty();
    }

    /** The cheapest path that never starts an option. */
    public Path without(int option) {
        double[][] barred = copy();
        Arrays.fill(barred[option], Double.POSITIVE_INFINITY);
        return path(barred);
    }

    /** More than any path can cost. */
    private double reward() {
        double sum = 1;
        for (double[] costs : startCosts) {
            sum += Arrays.stream(costs)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }
        for (int year = 0; year < worth.length; year++) {
            sum += Math.abs(worth[year] * group.baseline(year));
        }
        return 2 * sum;
    }

    private double[][] copy() {
        return Pricing.startingFrom(startCosts, 0);
    }

    /** Where the facility pays once, the cheapest over the years in which it may; among equals the one that pays later. */
    private Path path(double[][] costs) {
        if (beside.costs.length == 0) {
            return alone(costs);
        }
        return group.isPayment() ? paid(costs[0]) : withPayment(costs);
    }

    private Path alone(double[][] costs) {
        Pricing pricing = new Pricing(group, worth, costs);
        return new Path(pricing.leastCost(), pricing.cheapest());
    }

    private Path paid(double[] costs) {
        int never = costs.length;
        Path cheapest = new Path(beside.costs[never], new int[] {-1});
        for (int year = never - 1; year >= 0; year--) {
            double cost = costs[year] + beside.costs[year];
            cheapest = cost < cheapest.cost ? new Path(cost, new int[] {year}) : cheapest;
        }
        return cheapest;
    }

    private Path withPayment(double[][] costs) {
        int never = group.years();
        Path from = alone(costs);
        Path cheapest = new Path(Double.POSITIVE_INFINITY, from.starts);
        for (int year = 0; year <= never; year++) {
            int bound = Math.min(year, beside.free);
            if (PremisesPricing.earliest(from.starts, never) < bound) {
                from = alone(Pricing.startingFrom(costs, bound));
            }
            double cost = from.cost + beside.costs[year];
            cheapest = cost <= cheapest.cost ? new Path(cost, from.starts) : cheapest;
        }
        return cheapest;
    }
}
