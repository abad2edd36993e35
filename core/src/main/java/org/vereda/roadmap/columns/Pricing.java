package org.vereda.roadmap.columns;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The cheapest path of bundles of one end use under given prices on the coupling rows, by dynamic programming over
 * bundles backward in time, and all paths within a window above it.
 *
 * <p>With {@code w[t]} the worth of a unit saved and {@code c[m,s]} the cost of starting {@code m} in year {@code s}, both
 * with row prices in them, {@code V[t](b)} is the least cost of years t to H-1 when bundle b worked before year t:
 *
 * <pre>
 * V[t](b) = min over legal b' containing b of  sum over m in b' - b of c[m, t - lead]  - w[t] saved(b',t)  + V[t+1](b')
 * </pre>
 *
 * Since starts add up, the minimum over {@code b'} is taken slot by slot, which needs {@code H * slots * bundles} steps
 * instead of {@code H * 3^options}. Decisions are numbered by the year in which the option begins to work.
 */
final class Pricing {
    private final OptionGroup group;
    private final double[] worth;
    private final double[][] startCost;
    private final int stages;
    private final int bundles;
    private final double[] least;

    /**
     * @param group the end use
     * @param worth what a unit saved is worth in each year
     * @param startCost for each option and start year, what starting costs
     */
    Pricing(OptionGroup group, double[] worth, double[][] startCost) {
        this.group = group;
        this.worth = worth;
        this.startCost = startCost;
        bundles = group.bundles().count;
        stages = group.bundles().slots() + 1;
        least = new double[group.years() * stages * bundles];
        for (int year = group.years() - 1; year >= 0; year--) {
            fill(year);
        }
    }

    /** A copy of what starting costs, where nothing may start before a year. */
    static double[][] startingFrom(double[][] costs, int year) {
        double[][] bound = Arrays.stream(costs).map(double[]::clone).toArray(double[][]::new);
        for (double[] own : bound) {
            Arrays.fill(own, 0, Math.min(year, own.length), Double.POSITIVE_INFINITY);
        }
        return bound;
    }

    /** How many numbers the table of a group needs. */
    static double cells(double bundles, int slots, int years) {
        return bundles * (slots + 1) * years;
    }

    /** The least reduced cost of all paths. */
    double leastCost() {
        return at(0, stages - 1, 0);
    }

    /** The path of least reduced cost; among equals the one that does less and later. */
    int[] cheapest() {
        int[] starts = never();
        int bundle = 0;
        for (int year = 0; year < group.years(); year++) {
            for (int slot = stages - 2; slot >= 0; slot--) {
                int option = bestChoice(year, slot, bundle);
                if (option >= 0) {
                    starts[option] = year - group.candidates().get(option).lead();
                    bundle = group.bundles().with(bundle, option, year);
                }
            }
        }
        return starts;
    }

    /**
     * Hands over every path whose reduced cost is at most {@code window} above the least, until {@code limit} of them.
     *
     * @return true where all were handed over, false where the limit stopped it
     */
    boolean within(double window, int limit, Consumer<int[]> receiver) {
        Walk walk = new Walk(limit, receiver);
        walk.from(0, stages - 2, 0, window);
        return walk.left >= 0;
    }

    /**
     * Hands over every arc that lies on a path whose reduced cost is at most {@code window} above the least, until
     * {@code limit} of them.
     *
     * @return true where all were handed over, false where the limit stopped it
     */
    boolean arcs(double window, int limit, Consumer<Arc> receiver) {
        ArcWalk walk = new ArcWalk(leastCost() + window, limit, receiver);
        for (int year = 0; year < group.years(); year++) {
            walk.year(year);
        }
        return walk.left >= 0;
    }

    private void fill(int year) {
        for (int bundle = 0; bundle < bundles; bundle++) {
            double later = year + 1 < group.years() ? at(year + 1, stages - 1, bundle) : 0;
            double cost = later - worth[year] * group.saved(bundle, year);
            set(year, 0, bundle, group.isLegal(bundle) ? cost : Double.POSITIVE_INFINITY);
        }
        for (int slot = 0; slot < stages - 1; slot++) {
            fill(year, slot);
        }
    }

    private void fill(int year, int slot) {
        for (int bundle = 0; bundle < bundles; bundle++) {
            double cost = at(year, slot, bundle);
            if (group.bundles().isFree(slot, bundle)) {
                for (int option : group.bundles().members(slot)) {
                    cost = Math.min(cost, costWith(year, slot, bundle, option));
                }
            }
            set(year, slot + 1, bundle, cost);
        }
    }

    /** Cost where the option begins to work in the year; infinite where it cannot have been started. */
    private double costWith(int year, int slot, int bundle, int option) {
        int start = year - group.candidates().get(option).lead();
        return start < 0
                ? Double.POSITIVE_INFINITY
                : startCost[option][start] + at(year, slot, group.bundles().with(bundle, option, year));
    }

    private int bestChoice(int year, int slot, int bundle) {
        int best = -1;
        if (group.bundles().isFree(slot, bundle)) {
            double cost = at(year, slot, bundle);
            for (int option : group.bundles().members(slot)) {
                double other = costWith(year, slot, bundle, option);
                if (other < cost) {
                    cost = other;
                    best = option;
                }
            }
        }
        return best;
    }

    private int[] never() {
        int[] starts = new int[group.candidates().size()];
        Arrays.fill(starts, -1);
        return starts;
    }

    private double at(int year, int stage, int bundle) {
        return least[(year * stages + stage) * bundles + bundle];
    }

    private void set(int year, int stage, int bundle, double cost) {
        least[(year * stages + stage) * bundles + bundle] = cost;
    }

    /** A depth-first walk that knows how much above the least cost it may still go. */
    private final class Walk {
        private final Consumer<int[]> receiver;
        private final int[] starts = never();
        private int left;

        Walk(int limit, Consumer<int[]> receiver) {
            left = limit;
            this.receiver = receiver;
        }

        void from(int year, int slot, int bundle, double slack) {
            if (left < 0) {
                return;
            }
            if (slot < 0) {
                nextYear(year, bundle, slack);
                return;
            }
            double best = at(year, slot + 1, bundle);
            double without = at(year, slot, bundle) - best;
            if (isWithin(without, slack)) {
                from(year, slot - 1, bundle, slack - without);
            }
            if (group.bundles().isFree(slot, bundle)) {
                for (int option : group.bundles().members(slot)) {
                    with(option, year, slot, bundle, slack);
                }
            }
        }

        private void with(int option, int year, int slot, int bundle, double slack) {
            double above = costWith(year, slot, bundle, option) - at(year, slot + 1, bundle);
            if (isWithin(above, slack)) {
                starts[option] = year - group.candidates().get(option).lead();
                from(year, slot - 1, group.bundles().with(bundle, option, year), slack - above);
                starts[option] = -1;
            }
        }

        /** An infinite window takes every legal path; what is illegal lies infinitely above the least cost. */
        private static boolean isWithin(double above, double slack) {
            return above <= slack && above < Double.POSITIVE_INFINITY;
        }

        private void nextYear(int year, int bundle, double slack) {
            if (year + 1 < group.years()) {
                from(year + 1, stages - 2, bundle, slack);
            } else if (--left >= 0) {
                receiver.accept(starts.clone());
            }
        }
    }

    /** Forward over the years: the least cost at which each bundle is reached, and the arcs from there that stay below a limit. */
    private final class ArcWalk {
        private final double most;
        private final Consumer<Arc> receiver;
        private final int[] starts = never();
        private double[] reached;
        private double[] next;
        private int left;

        ArcWalk(double most, int limit, Consumer<Arc> receiver) {
            this.most = most;
            this.receiver = receiver;
            left = limit;
            next = unreached();
            next[0] = 0;
            reached = next;
        }

        void year(int year) {
            reached = next;
            next = unreached();
            for (int bundle = 0; bundle < bundles; bundle++) {
                if (reached[bundle] < Double.POSITIVE_INFINITY) {
                    extend(year, stages - 2, bundle, bundle, reached[bundle]);
                }
            }
        }

        private double[] unreached() {
            double[] costs = new double[bundles];
            Arrays.fill(costs, Double.POSITIVE_INFINITY);
            return costs;
        }

        private void extend(int year, int slot, int from, int bundle, double cost) {
            double through = cost + at(year, slot + 1, bundle);
            if (left < 0 || !(through <= most) || through == Double.POSITIVE_INFINITY) {
                return;
            }
            if (slot < 0) {
                left--;
                receiver.accept(new Arc(year, from, bundle, starts.clone()));
                next[bundle] = Math.min(next[bundle], cost - worth[year] * group.saved(bundle, year));
                return;
            }
            extend(year, slot - 1, from, bundle, cost);
            if (group.bundles().isFree(slot, bundle)) {
                for (int option : group.bundles().members(slot)) {
                    begin(option, year, slot, from, bundle, cost);
                }
            }
        }

        private void begin(int option, int year, int slot, int from, int bundle, double cost) {
            int start = year - group.candidates().get(option).lead();
            if (start >= 0) {
                starts[option] = start;
                int with = group.bundles().with(bundle, option, year);
                extend(year, slot - 1, from, with, cost + startCost[option][start]);
                starts[option] = -1;
            }
        }
    }
}
