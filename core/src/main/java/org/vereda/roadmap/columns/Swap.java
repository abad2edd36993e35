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

    private Swap(OptionGroup group, double[] worth, double[][] startCosts) {
        this.group = group;
        this.worth = worth;
        this.startCosts = startCosts;
        best = path(startCosts);
    }

    /**
     * At prices on the rows.
     *
     * @param rows the rows that cover the end use
     * @param price the price of each
     * @param moreWorth what a unit saved in each year is worth beside that
     */
    public static Swap at(OptionGroup group, List<Row> rows, ToDoubleFunction<Row> price, double[] moreWorth) {
        RowPrices seen = new RowPrices(group, 1);
        rows.forEach(row -> seen.add(row, price.applyAsDouble(row)));
        for (int year = 0; year < moreWorth.length; year++) {
            seen.addWorth(year, moreWorth[year]);
        }
        return new Swap(group, seen.worth(), seen.startCosts());
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
        return new Swap(group, worth, other);
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
        return Arrays.stream(startCosts).map(double[]::clone).toArray(double[][]::new);
    }

    private Path path(double[][] costs) {
        Pricing pricing = new Pricing(group, worth, costs);
        return new Path(pricing.leastCost(), pricing.cheapest());
    }
}
