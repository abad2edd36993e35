package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns over years, each stacked from the parts of several countries.
 *
 * @param numbers how numbers are written
 * @param unit what the axis counts
 * @param names the names of the parts
 * @param styles their style classes
 * @param columns a column for each year
 */
public record YearColumns(Numbers numbers, String unit, List<String> names, List<String> styles, List<Column> columns)
        implements Chart {
    private static final double PLOT = 210;

    /**
     * The column of a year.
     *
     * @param year the year
     * @param values the parts, none negative, as many as there are names
     */
    public record Column(int year, List<BigDecimal> values) {
        public BigDecimal sum() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, names, styles) + 26;
        drawing.text(0, top - 14, "small", unit);
        double most = columns.stream()
                .mapToDouble(column -> column.sum().doubleValue())
                .max()
                .orElse(0);
        Scale up = Scale.round(0, most, 4, top + PLOT, top + 8);
        double left = YearAxis.roomFor(numbers, up);
        YearAxis.grid(drawing, numbers, up, left);
        YearAxis years = new YearAxis(columns.stream().map(Column::year).toList(), left, drawing.width());
        for (Column column : columns) {
            stack(drawing, up, years, column);
        }
        years.write(drawing, up.at(0));
        return drawing.finish(top + PLOT + 30);
    }

    private void stack(Drawing drawing, Scale up, YearAxis years, Column column) {
        double wide = Math.min(years.step() * 0.62, 54);
        double x = years.at(column.year()) - wide / 2;
        double reached = 0;
        List<String> shown = new ArrayList<>();
        for (int part = 0; part < column.values().size(); part++) {
            BigDecimal value = column.values().get(part);
            shown.add(names.get(part) + " " + numbers.rounded(value));
            double bottom = up.at(reached);
            reached += value.doubleValue();
            double high = bottom - up.at(reached);
            drawing.rectangle(x, up.at(reached), wide, high - (high > 3 ? 1 : 0), styles.get(part), shown.getLast());
        }
        if (column.sum().signum() > 0) {
            drawing.textMiddle(x + wide / 2, up.at(reached) - 6, "value", numbers.compact(column.sum()));
        }
    }
}
