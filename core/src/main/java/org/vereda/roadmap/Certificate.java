package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.roadmap.columns.Row;

/**
 * The proof that goes with a plan: prices on the coupling rows from which anybody can compute, with one pass over the end
 * uses and without an optimizer, a cost that no plan can go below.
 *
 * @param fingerprint of the problem it is about
 * @param prices for each row by its name what one unit of its right-hand side is worth, 0 or more
 * @param bound the bound that the prices prove
 * @param cost what the plan costs
 * @param plan the start year of each option taken
 */
public record Certificate(
        String fingerprint,
        SortedMap<String, Double> prices,
        double bound,
        double cost,
        SortedMap<String, Integer> plan) {
    public Certificate {
        prices = new TreeMap<>(prices);
        plan = new TreeMap<>(plan);
    }

    /**
     * What the recomputation says.
     *
     * @param bound the bound recomputed from the prices
     * @param cost the cost of the plan recomputed
     * @param complaints what does not hold, in English for logs; empty where the proof stands
     */
    public record Verification(double bound, double cost, List<String> complaints) {
        public Verification {
            complaints = List.copyOf(complaints);
        }

        public boolean holds() {
            return complaints.isEmpty();
        }
    }

    /**
     * Recomputes bound and plan from the problem alone.
     *
     * @param problem the problem that the plan was made for
     */
    public Verification verify(RoadmapProblem problem) {
        List<String> complaints = new ArrayList<>();
        if (!fingerprint.equals(problem.fingerprint())) {
            complaints.add("the problem is another one: its fingerprint is " + problem.fingerprint());
        }
        prices.forEach((row, price) -> {
            if (!(price >= 0) || price.isInfinite()) {
                complaints.add("the price of " + row + " is " + price + ", not a number of 0 or more");
            }
        });
        BoundCheck check = new BoundCheck(problem, prices);
        double lowest = check.bound();
        compare("bound", bound, lowest, complaints);
        Map<String, Integer> starts = plan;
        double spent = check.cost(starts, complaints);
        compare("cost", cost, spent, complaints);
        return new Verification(lowest, spent, complaints);
    }

    private static void compare(String what, double stated, double recomputed, List<String> complaints) {
        double size = Math.max(1, Math.max(Math.abs(stated), Math.abs(recomputed)));
        if (!(Math.abs(stated - recomputed) <= Row.TOLERANCE * size)) {
            complaints.add("the " + what + " is stated as " + stated + " but comes out as " + recomputed);
        }
    }
}
