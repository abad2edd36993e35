package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Horizontal bars of several parts: one row for each country, facility or product. The last part is hatched, so that
 * three parts can be told apart without color.
 *
 * @param parts the names of the parts
 * @param rows the bars
 */
public record StackedBars(List<String> parts, List<Row> rows) implements Chart {
    private static final List<String> STYLES = List.of("part-1", "part-2", "part-3");

    /**
     * A bar.
     *
     * @param label what it is called
     * @param values the parts, none negative, as many as there are names
     * @param shown the sum as it is written at its end
     * @param tips the words of each part
     */
    public record Row(Rows.Label label, List<BigDecimal> values, String shown, List<String> tips) {
        public double sum() {
            return values.stream().mapToDouble(BigDecimal::doubleValue).sum();
        }
    }

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, parts, STYLES.subList(0, parts.size())) + 4;
        double room = rows.stream()
                        .mapToDouble(row -> Drawing.widthOf(row.shown(), Drawing.TEXT))
                        .max()
                        .orElse(0)
                + 12;
        Rows places = new Rows(drawing, rows.stream().map(Row::label).toList(), top, room);
        double most = rows.stream().mapToDouble(Row::sum).max().orElse(0);
        Scale scale = Scale.tight(0, most, places.left(), places.right());
        for (int row = 0; row < rows.size(); row++) {
            bar(drawing, places, scale, row);
        }
        return drawing.finish(places.bottom());
    }

    private void bar(Drawing drawing, Rows places, Scale scale, int at) {
        Row row = rows.get(at);
        double sum = 0;
        for (int part = 0; part < row.values().size(); part++) {
            double start = scale.at(sum);
            sum += row.values().get(part).doubleValue();
            double wide = scale.at(sum) - start - (scale.at(sum) - start > 3 ? 1 : 0);
            drawing.rectangle(
                    start,
                    places.top(at),
                    wide,
                    Rows.BAR,
                    STYLES.get(part),
                    row.tips().get(part));
        }
        drawing.text(scale.at(sum) + 7, places.baseline(at), "value", row.shown());
    }
}
