package org.vereda.roadmap.columns;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The bound that prices on the rows prove: {@code L(pi) = sum of pi[r] required[r] + sum over g of the least reduced cost
 * of its paths}, with {@code 0 <= pi[r] <= what a unit missing costs}. No plan that meets the rows costs less, whatever
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
        for (int g = bunches.first(bunch); g < bunches.end(bunch); g++) {
            Pricing pricing = pricing(g, prices);
            least += pricing.leastCost();
            cost += bunches.put(draft, g, part.groups().get(g).column(pricing.cheapest()));
        }
        return new Priced(least, new Draft(cost, draft.sums(), draft.paths()));
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
        RowPrices seen = new RowPrices(part.groups().get(g), stage.costWeight());
        for (int r : part.rowsOfGroup()[g]) {
            seen.add(part.rows().get(r), prices[r]);
        }
        return seen.pricing();
    }
}
