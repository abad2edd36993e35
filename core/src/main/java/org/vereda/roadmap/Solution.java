package org.vereda.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Part;
import org.vereda.roadmap.columns.Row;

/**
 * What came out of one part.
 *
 * @param part the part, with targets lowered where they cannot be met
 * @param plan the path chosen for each end use
 * @param bound what no plan costs less than
 * @param certified the part of it that the prices prove
 * @param prices the price of each row
 * @param status how far the optimizer came
 * @param missed the targets that cannot be met, as asked, with what is missing
 * @param money more money that would repair them, by row; empty where money does not help
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
record Solution(
        Part part,
        Column[] plan,
        double bound,
        double certified,
        double[] prices,
        Roadmap.Status status,
        Map<Row, Double> missed,
        Map<Row, Double> money) {

    double cost() {
        return Part.cost(plan);
    }

    /** The chosen path of each end use, whatever the part. */
    static Map<OptionGroup, Column> plans(List<Solution> solutions) {
        Map<OptionGroup, Column> plans = new HashMap<>();
        for (Solution solution : solutions) {
            for (int g = 0; g < solution.plan.length; g++) {
                plans.put(solution.part.groups().get(g), solution.plan[g]);
            }
        }
        return plans;
    }

    /** The price of each row by its name. */
    static Map<String, Double> prices(List<Solution> solutions) {
        Map<String, Double> prices = new HashMap<>();
        for (Solution solution : solutions) {
            for (int r = 0; r < solution.prices.length; r++) {
                prices.put(solution.part.rows().get(r).id(), solution.prices[r]);
            }
        }
        return prices;
    }
}
