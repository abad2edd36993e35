package org.vereda.roadmap.columns;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cheapest paths of all end uses of a facility that pays once before anything starts there, at given prices on the rows.
 *
 * <p>Once it is known in which year {@code y} the facility pays, its end uses have nothing more in common, so with {@code v[g](y)} the
 * least cost of the paths of end use g that start nothing before y, and H for never:
 *
 * <pre>
 * C(y) = cost of paying in y + sum over g of v[g](min(y, free))      y = 0 .. H-1
 * C(H) = sum over g of v[g](min(H, free))
 * V    = min over y of C(y)
 * </pre>
 *
 * where {@code free} is the year from which the facility need not pay, for something was decided there. The relaxation over such
 * choices is that of whole facilities: no closer one is needed, and no row ties a start to the payment.
 */
final class PremisesPricing {
    private final List<RowPrices> members;
    private final double[] paying;
    private final int free;
    private final int years;
    private final double[][] least;
    private final int[][][] paths;
    private final double[] costs;
    private final int best;

    /**
     * @param members the prices as each end use of the facility sees them
     * @param payment the prices as the end use that stands for the payment sees them
     */
    PremisesPricing(List<RowPrices> members, RowPrices payment) {
        this.members = List.copyOf(members);
        paying = payment.startCosts()[0];
        years = paying.length;
        free = Math.min(years, payment.group().freeFrom());
        least = new double[members.size()][years + 1];
        paths = new int[members.size()][years + 1][];
        for (int m = 0; m < least.length; m++) {
            price(m);
        }
        costs = new double[years + 1];
        for (int year = 0; year <= years; year++) {
            costs[year] = cost(year);
        }
        best = cheapestYear();
    }

    /** A path that starts nothing before a year is also the cheapest of those that start nothing before any earlier one. */
    private void price(int m) {
        int from = 0;
        while (from <= years) {
            Pricing pricing = members.get(m).pricing(from);
            int[] path = pricing.cheapest();
            int until = earliest(path, years);
            for (; from <= until; from++) {
                least[m][from] = pricing.leastCost();
                paths[m][from] = path;
            }
        }
    }

    /** The first year in which a path starts something; {@code never} where it starts nothing. */
    static int earliest(int[] starts, int never) {
        int earliest = never;
        for (int start : starts) {
            earliest = start >= 0 ? Math.min(earliest, start) : earliest;
        }
        return earliest;
    }

    private double cost(int year) {
        return (year < years ? paying[year] : 0) + ofMembers(year);
    }

    private double ofMembers(int year) {
        double sum = 0;
        for (double[] own : least) {
            sum += own[Math.min(year, free)];
        }
        return sum;
    }

    /** Among equals the one that pays never or later. */
    private int cheapestYear() {
        int cheapest = years;
        for (int year = years - 1; year >= 0; year--) {
            cheapest = costs[year] < costs[cheapest] ? year : cheapest;
        }
        return cheapest;
    }

    /** The least reduced cost of all end uses together. */
    double leastCost() {
        return costs[best];
    }

    /** The path of an end use where all together cost least. */
    int[] cheapest(int member) {
        return paths[member][Math.min(best, free)];
    }

    /** The year in which the facility pays, -1 for never. */
    int[] payment() {
        return new int[] {best < years ? best : -1};
    }

    /** The least that the others and the payment cost beside an end use, by the year of the payment, never last. */
    double[] beside(int member) {
        double[] beside = new double[years + 1];
        for (int year = 0; year <= years; year++) {
            beside[year] = costs[year] - least[member][Math.min(year, free)];
        }
        return beside;
    }

    /** The same beside the payment: what all end uses cost. */
    double[] besidePayment() {
        return IntStream.rangeClosed(0, years).mapToDouble(this::ofMembers).toArray();
    }

    /**
     * The paths of an end use that can be part of something within a window. One that starts something, of reduced cost w, costs the
     * facility at least {@code min over y < H of C(y) - v(y) + max(v(y), w)}, and nothing starts before the first y that is within.
     */
    Near near(int member) {
        return window -> {
            int first = years;
            double most = Double.NEGATIVE_INFINITY;
            for (int year = years; year >= 0; year--) {
                if (isWithin(year, window)) {
                    first = year;
                    most = Math.max(most, mostBeside(member, year, window));
                }
            }
            int from = Math.min(first, free);
            return new Near.Reach(members.get(member).pricing(from), most - least[member][from]);
        };
    }

    private boolean isWithin(int year, double window) {
        return costs[year] < Double.POSITIVE_INFINITY && costs[year] <= costs[best] + window;
    }

    /** The most that a path may cost where the facility pays in a year; where it never does and nothing is free, all stay idle. */
    private double mostBeside(int member, int year, double window) {
        double own = least[member][Math.min(year, free)];
        boolean idle = year == years && free >= years;
        return idle ? own : costs[best] + window - costs[year] + own;
    }

    /** The years of payment that can be part of something within a window. */
    Near nearPayment(RowPrices payment) {
        double[][] above = new double[1][years];
        for (int year = 0; year < years; year++) {
            above[0][year] = costs[year] - costs[years];
        }
        return Near.alone(new Pricing(payment.group(), new double[years], above));
    }
}
