package org.vereda.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.footprint.bill.Bill;
import org.vereda.footprint.bill.DrawnProducts;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.Samples;
import org.vereda.matrix.chance.SamplingPlan;

/**
 * How the impacts of one unit of the vehicle spread, a row for each category.
 *
 * @param background drawn by the plan
 * @param categories those of the background
 * @param units of the categories
 * @param plan how many samples, and which
 */
record MonteCarloTask(DrawnProducts background, List<String> categories, List<String> units, SamplingPlan plan)
        implements BillTask {
    private static final double[] SHARES = {0.025, 0.25, 0.5, 0.75, 0.975};

    static MonteCarloTask of(DrawnProducts background, List<ImpactCategory> categories, SamplingPlan plan) {
        return new MonteCarloTask(
                background,
                categories.stream().map(ImpactCategory::id).toList(),
                categories.stream().map(ImpactCategory::unit).toList(),
                plan);
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List.of("vehicle", "part", "category", "unit").forEach(name -> columns.add(Column.text(name)));
        List.of("mean", "standard_deviation", "p2.5", "p25", "p50", "p75", "p97.5")
                .forEach(name -> columns.add(Column.number(name)));
        return columns;
    }

    @Override
    public List<Object[]> rows(Bill bill) {
        SampledImpacts drawn = bill.draw(background, plan);
        int[] roots = bill.roots();
        List<Object[]> rows = new ArrayList<>();
        for (int root = 0; root < roots.length; root++) {
            for (int category = 0; category < categories.size(); category++) {
                String part = bill.parts().get(roots[root]);
                rows.add(row(bill.vehicle(), part, category, drawn.of(root, category)));
            }
        }
        return rows;
    }

    private Object[] row(String vehicle, String part, int category, Samples samples) {
        List<Object> row = new ArrayList<>(List.of(vehicle, part, categories.get(category), units.get(category)));
        row.add(samples.mean());
        row.add(samples.standardDeviation());
        IntStream.range(0, SHARES.length).forEach(k -> row.add(samples.quantile(SHARES[k])));
        return row.toArray();
    }
}
