package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The linear relaxation of a part by column generation: drafts are priced until none can lower it. The prices on the rows prove a bound all the
 * while.
 */
final class Relaxation {
    private static final double ROUNDING = 1e-9;
    private static final int MOST_ROUNDS = 1_000;
    private static final double FIRST_SMOOTHING = 0.5;
    private static final double STEP = 0.1;

    private final Part part;
    private final Stage stage;
    private final double gap;
    private final Bunches bunches;
    private final PathPool pool;
    private final Lagrangian lagrangian;
    private final double[] rowScale;
    private final double costScale;

    private double[] bestPrices;
    private double certified = Double.NEGATIVE_INFINITY;
    private double value = Double.POSITIVE_INFINITY;
    private double smoothing;
    private Optional<Mixture> mixture = Optional.empty();

    /**
     * @param pool takes every draft that is priced
     * @param gap what share of the value the bound may lie below it
     */
    Relaxation(PathPool pool, Stage stage, double gap, Lagrangian lagrangian, double[] rowScale, double costScale) {
        this.pool = pool;
        this.stage = stage;
        this.gap = gap;
        this.lagrangian = lagrangian;
        this.rowScale = rowScale;
        this.costScale = costScale;
        bunches = pool.bunches();
        part = bunches.part();
        bestPrices = new double[part.rows().size()];
    }

    /** The value over the paths priced so far. */
    double value() {
        return value;
    }

    /** The bound that {@link #prices()} prove by themselves. */
    double certified() {
        return certified;
    }

    double[] prices() {
        return bestPrices;
    }

    /** How it mixed paths at its end; nothing while it has none. */
    Optional<Mixture> mixture() {
        return mixture;
    }

    /** The paths near the least cost under the best prices, of each end use that is priced together. */
    List<Near> near(Premises premises) {
        return lagrangian.near(premises, bestPrices);
    }

    /**
     * Prices drafts until none can lower the value, or it comes as low as {@code enough}.
     *
     * @param round is told the number of each round that left something to price
     */
    void price(double enough, Stopwatch stopwatch, IntConsumer round) {
        try (LinearMaster master = new LinearMaster(part, stage, rowScale, costScale, bunches.count())) {
            pool.each(master::add);
            smoothing = FIRST_SMOOTHING;
            for (int number = 1; number <= MOST_ROUNDS && !stopwatch.isOver(); number++) {
                Optional<LinearMaster.Prices> prices = master.solve();
                if (prices.isEmpty() || !improve(master, prices.get(), enough)) {
                    prices.ifPresent(
                            last -> mixture = Optional.of(new Mixture(part, bunches, pool.drafts(), last.weights())));
                    return;
                }
                round.accept(number);
            }
        }
    }

    private boolean improve(LinearMaster master, LinearMaster.Prices prices, double enough) {
        value = prices.value();
        if (value <= enough) {
            return false;
        }
        double[] ofRow = lagrangian.allowed(prices.ofRow());
        boolean added = certified > Double.NEGATIVE_INFINITY
                && smoothing > 0
                && addDrafts(master, prices, between(bestPrices, ofRow, smoothing), true);
        if (!added && !isRelaxed()) {
            added = addDrafts(master, prices, ofRow, false);
        }
        return added && !isRelaxed();
    }

    /** True where the value is known well enough. */
    private boolean isRelaxed() {
        return value - certified <= 0.1 * gap * Math.abs(value);
    }

    /**
     * Prices all bunches; true where a draft was new and lowers the relaxation. Prices between the best and those of the
     * relaxation swing less (Wentges 1997); how far between follows the slope (Pessoa and others 2018).
     */
    private boolean addDrafts(LinearMaster master, LinearMaster.Prices prices, double[] ofRow, boolean smoothed) {
        List<Lagrangian.Priced> priced = lagrangian.price(ofRow);
        if (smoothed) {
            double slope = slope(priced, prices.ofRow());
            smoothing = slope > 0 ? Math.max(0, smoothing - STEP) : smoothing + (1 - smoothing) * STEP;
        }
        keep(ofRow, lagrangian.bound(ofRow, priced));
        boolean added = false;
        for (int bunch = 0; bunch < priced.size(); bunch++) {
            Draft draft = priced.get(bunch).draft();
            boolean lowers = reducedCost(draft, prices.ofRow()) < prices.ofBunch()[bunch] - ROUNDING * costScale;
            if (lowers && pool.addIfNew(bunch, draft)) {
                master.add(bunch, draft);
                added = true;
            }
        }
        return added;
    }

    private double reducedCost(Draft draft, double[] prices) {
        double cost = stage.costWeight() * draft.cost();
        for (int r = 0; r < prices.length; r++) {
            cost -= prices[r] * draft.sums()[r];
        }
        return cost;
    }

    /** Whether the bound would rise further towards the prices of the relaxation. */
    private double slope(List<Lagrangian.Priced> priced, double[] towards) {
        double slope = 0;
        for (int r = 0; r < towards.length; r++) {
            double missing = part.rows().get(r).required();
            for (Lagrangian.Priced one : priced) {
                missing -= one.draft().sums()[r];
            }
            slope += missing * (towards[r] - bestPrices[r]);
        }
        return slope;
    }

    private static double[] between(double[] one, double[] other, double weightOfOne) {
        double[] between = new double[one.length];
        for (int r = 0; r < between.length; r++) {
            between[r] = weightOfOne * one[r] + (1 - weightOfOne) * other[r];
        }
        return between;
    }

    private void keep(double[] prices, double proven) {
        if (proven > certified) {
            certified = proven;
            bestPrices = prices;
        }
    }

    /** How the relaxation mixed the paths of each end use when it was solved last. */
    static final class Mixture {
        private final Part part;
        private final Bunches bunches;
        private final List<List<Draft>> drafts;
        private final List<double[]> weights;

        Mixture(Part part, Bunches bunches, List<List<Draft>> drafts, List<double[]> weights) {
            this.part = part;
            this.bunches = bunches;
            this.drafts = drafts.stream().map(List::copyOf).toList();
            this.weights = List.copyOf(weights);
        }

        /** The paths with the greatest part, end uses that are priced together as one. */
        List<Column> paths() {
            List<Column> paths = new ArrayList<>();
            for (int bunch = 0; bunch < bunches.count(); bunch++) {
                for (Premises premises : bunches.premises(bunch)) {
                    Draft leader = leader(bunch, premises);
                    for (int g = premises.first(); g < premises.end(); g++) {
                        paths.add(part.groups().get(g).column(bunches.starts(leader, g)));
                    }
                }
            }
            return paths;
        }

        /** The end uses whose paths the relaxation mixes. */
        List<Integer> mixed() {
            List<Integer> mixed = new ArrayList<>();
            for (int bunch = 0; bunch < bunches.count(); bunch++) {
                for (Premises premises : bunches.premises(bunch)) {
                    if (weight(bunch, premises, leader(bunch, premises)) < 1 - Row.TOLERANCE) {
                        IntStream.range(premises.first(), premises.end()).forEach(mixed::add);
                    }
                }
            }
            return mixed;
        }

        private Draft leader(int bunch, Premises premises) {
            List<Draft> own = drafts.get(bunch);
            Draft leader = own.getFirst();
            double most = -1;
            for (int j = 0; j < weights.get(bunch).length; j++) {
                if (weights.get(bunch)[j] > 0) {
                    double weight = weight(bunch, premises, own.get(j));
                    if (weight > most) {
                        most = weight;
                        leader = own.get(j);
                    }
                }
            }
            return leader;
        }

        /** The part of all drafts that hold the same paths of what is priced together. */
        private double weight(int bunch, Premises premises, Draft draft) {
            double sum = 0;
            for (int j = 0; j < weights.get(bunch).length; j++) {
                double own = weights.get(bunch)[j];
                if (own > 0 && bunches.isSame(draft, drafts.get(bunch).get(j), premises)) {
                    sum += own;
                }
            }
            return sum;
        }
    }
}
