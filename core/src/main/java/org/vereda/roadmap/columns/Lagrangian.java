package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The bound that prices on the rows prove: {@code L(pi) = sum of pi[r] required[r] + sum over g of the least reduced cost
 * of its paths}, where end uses that a payment of their facility ties together count as one, with {@code 0 <= pi[r] <= what a unit missing costs}. No plan that meets the rows costs less, whatever
 * the prices.
 */
final class Lagrangian {
    private final Part part;
    private final Stage stage;
    private final Bunches bunches;
    private final ForkJoinPool threads;

    Lagrangian(Part part, Stage stage, Bunches bunches, ForkJoinPool threads) {
        this.part = part;
        this.stage = stage;
        this.bunches = bunches;
        this.threads = threads;
    }

    /** The prices brought into the range in which the bound holds. */
    double[] allowed(double[] prices) {
        double[] allowed = new double[prices.length];
        for (int r = 0; r < prices.length; r++) {
            allowed[r] = Math.clamp(prices[r], 0, stage.slackCost()[r]);
        }
        return allowed;
    }

    /** The cheapest draft of every bunch, whatever the number of threads. */
    List<Priced> price(double[] prices) {
        return each(bunches.count(), bunch -> priced(bunch, prices));
    }

    private Priced priced(int bunch, double[] prices) {
        Draft draft = bunches.empty(bunch);
        double least = 0;
        double cost = 0;
        for (Premises premises : bunches.premises(bunch)) {
            if (premises.pays()) {
                PremisesPricing pricing = pricing(premises, prices);
                least += pricing.leastCost();
                for (int g = premises.first(); g < premises.payment(); g++) {
                    cost += put(draft, g, pricing.cheapest(g - premises.first()));
                }
                cost += put(draft, premises.payment(), pricing.payment());
            } else {
                Pricing pricing = pricing(premises.first(), prices);
                least += pricing.leastCost();
                cost += put(draft, premises.first(), pricing.cheapest());
            }
        }
        return new Priced(least, new Draft(cost, draft.sums(), draft.paths()));
    }

    private double put(Draft draft, int g, int[] path) {
        return bunches.put(draft, g, part.groups().get(g).column(path));
    }

    /** The least reduced cost of a bunch and its draft. */
    record Priced(double leastCost, Draft draft) {}

    double bound(double[] prices, List<Priced> priced) {
        double sum = 0;
        for (int r = 0; r < prices.length; r++) {
            sum += prices[r] * part.rows().get(r).required();
        }
        for (Priced one : priced) {
            sum += one.leastCost;
        }
        return sum;
    }

    private <T> List<T> each(int count, IntFunction<T> work) {
        return threads.submit(() ->
                        IntStream.range(0, count).parallel().mapToObj(work).toList())
                .join();
    }

    Pricing pricing(int g, double[] prices) {
        return seen(g, prices).pricing();
    }

    private PremisesPricing pricing(Premises premises, double[] prices) {
        List<RowPrices> members = IntStream.range(premises.first(), premises.payment())
                .mapToObj(g -> seen(g, prices))
                .toList();
        return new PremisesPricing(members, seen(premises.payment(), prices));
    }

    /** The paths near the least cost, of each end use that is priced together. */
    List<Near> near(Premises premises, double[] prices) {
        if (!premises.pays()) {
            return List.of(Near.alone(pricing(premises.first(), prices)));
        }
        PremisesPricing pricing = pricing(premises, prices);
        List<Near> near = new ArrayList<>();
        for (int g = premises.first(); g < premises.payment(); g++) {
            near.add(pricing.near(g - premises.first()));
        }
        near.add(pricing.nearPayment(seen(premises.payment(), prices)));
        return near;
    }

    private RowPrices seen(int g, double[] prices) {
        RowPrices seen = new RowPrices(part.groups().get(g), stage.costWeight());
        for (int r : part.rowsOfGroup()[g]) {
            seen.add(part.rows().get(r), prices[r]);
        }
        return seen;
    }
}
