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
     * Something in a proof that does not hold.
     *
     * @param kind what is wrong
     * @param details what is wrong with what
     */
    public record Complaint(Kind kind, List<String> details) {
        /** What can be wrong with a proof. */
        public enum Kind {
            /** The problem is another one than the plan was made for; its fingerprint follows. */
            OTHER_PROBLEM,
            /** A row's price is not a number of 0 or more. */
            WRONG_PRICE,
            /** The bound comes out differently: as stated, as recomputed. */
            OTHER_BOUND,
            /** The cost comes out differently: as stated, as recomputed. */
            OTHER_COST,
            /** Something starts before its facility has paid what it pays once: the facility and the year. */
            UNPAID,
            /** Options at an end use exclude or miss each other. */
            BROKEN_BUNDLE,
            /** The plan names options or years that the problem does not hold. */
            UNKNOWN_OPTION,
            /** A row is not kept: its name, what it asks for, what the plan has. */
            BROKEN_ROW
        }

        public Complaint {
            details = List.copyOf(details);
        }

        static Complaint of(Kind kind, String... details) {
            return new Complaint(kind, List.of(details));
        }
    }

    /**
     * What the recomputation says.
     *
     * @param bound the bound recomputed from the prices
     * @param cost the cost of the plan recomputed
     * @param complaints what does not hold; empty where the proof stands
     */
    public record Verification(double bound, double cost, List<Complaint> complaints) {
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
        List<Complaint> complaints = new ArrayList<>();
        if (!fingerprint.equals(problem.fingerprint())) {
            complaints.add(Complaint.of(Complaint.Kind.OTHER_PROBLEM, problem.fingerprint()));
        }
        prices.forEach((row, price) -> {
            if (!(price >= 0) || price.isInfinite()) {
                complaints.add(Complaint.of(Complaint.Kind.WRONG_PRICE, row, price.toString()));
            }
        });
        BoundCheck check = new BoundCheck(problem, prices);
        double lowest = check.bound();
        compare(Complaint.Kind.OTHER_BOUND, bound, lowest, complaints);
        Map<String, Integer> starts = plan;
        double spent = check.cost(starts, complaints);
        compare(Complaint.Kind.OTHER_COST, cost, spent, complaints);
        return new Verification(lowest, spent, complaints);
    }

    private static void compare(Complaint.Kind what, double stated, double recomputed, List<Complaint> complaints) {
        double size = Math.max(1, Math.max(Math.abs(stated), Math.abs(recomputed)));
        if (!(Math.abs(stated - recomputed) <= Row.TOLERANCE * size)) {
            complaints.add(Complaint.of(what, Double.toString(stated), Double.toString(recomputed)));
        }
    }
}
