package org.vereda.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.footprint.bill.Bill;
import org.vereda.footprint.bill.ProductImpacts;

/**
 * The impacts of one unit of the vehicle, or of each of its parts, a column for each category.
 *
 * @param background all that bills need to know of it
 * @param allParts whether each part has a row, not only those that no other takes
 */
record FootprintTask(ProductImpacts background, boolean allParts) implements BillTask {
    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("vehicle"), Column.text("part")));
        background.categories().forEach(category -> columns.add(Column.number(category.id() + ", " + category.unit())));
        return columns;
    }

    @Override
    public List<Object[]> rows(Bill bill) {
        double[][] impacts = bill.impacts(background);
        List<String> parts = bill.parts();
        IntStream wanted = allParts ? IntStream.range(0, parts.size()) : IntStream.of(bill.roots());
        return wanted.mapToObj(part -> row(bill.vehicle(), parts.get(part), part, impacts))
                .toList();
    }

    private static Object[] row(String vehicle, String name, int part, double[]... impacts) {
        Object[] row = new Object[impacts.length + 2];
        row[0] = vehicle;
        row[1] = name;
        for (int category = 0; category < impacts.length; category++) {
            row[category + 2] = impacts[category][part];
        }
        return row;
    }
}
