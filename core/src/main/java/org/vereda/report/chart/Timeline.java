package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A Gantt chart of many small actions: a line for each place, a bar in each year as long as its share of the largest amount of all.
 *
 * @param numbers how numbers are written
 * @param years the years
 * @param lines the places from top to bottom
 */
public record Timeline(Numbers numbers, List<Integer> years, List<Line> lines) implements Chart {
    private static final double NAMES = 0.4;

    /**
     * A place.
     *
     * @param name its name
     * @param amounts its amount in each year, none negative
     */
    public record Line(String name, List<BigDecimal> amounts) {
        public Line {
            amounts = List.copyOf(amounts);
        }
    }

    @Override
    public Markup on(Drawing drawing) {
        double most = lines.stream()
                .flatMap(line -> line.amounts().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<String> names = lines.stream().map(Line::name).toList();
        return YearRows.of(drawing, years, names, NAMES).draw(lines, (rows, line, top) -> draw(rows, line, most, top));
    }

    private double draw(YearRows rows, Line line, double most, double top) {
        double y = rows.name(line.name(), top);
        rows.grid(y + YearRows.HEIGHT);
        for (int at = 0; at < years.size(); at++) {
            double amount = line.amounts().get(at).doubleValue();
            if (amount > 0 && most > 0) {
                double wide = Math.max(2, (rows.axis().step() - 4) * amount / most);
                String tip = line.name() + ", " + years.get(at) + ": "
                        + numbers.rounded(line.amounts().get(at));
                rows.drawing().rectangle(rows.begin(years.get(at)), y + 5, wide, YearRows.HEIGHT - 9, "part-2", tip);
            }
        }
        return y + YearRows.HEIGHT;
    }
}
