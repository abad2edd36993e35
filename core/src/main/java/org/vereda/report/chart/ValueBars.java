package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars with the value written at their end, and a whisker from a low to a high estimate where there is one;
 * or, in the form of a waterfall, bars that each begin where the one before ended, and their sum.
 *
 * @param rows the bars
 * @param waterfall true where each bar begins at the end of the one before; a row that is a sum begins at zero
 */
public record ValueBars(List<Row> rows, boolean waterfall) implements Chart {
    /**
     * A bar.
     *
     * @param label what it is called
     * @param value how long it is; negative bars go to the left
     * @param shown the value as it is written
     * @param spread the low and high estimates
     * @param style its style class
     * @param isSum true for the sum at the end of a waterfall
     */
    public record Row(
            Rows.Label label, BigDecimal value, String shown, Optional<Spread> spread, String style, boolean isSum) {}

    /**
     * An uncertainty range.
     *
     * @param low the low estimate
     * @param high the high estimate
     */
    public record Spread(BigDecimal low, BigDecimal high) {}

    @Override
    public Markup on(Drawing drawing) {
        double room = rows.stream()
                        .mapToDouble(row -> Drawing.widthOf(row.shown(), Drawing.TEXT))
                        .max()
                        .orElse(0)
                + 12;
        Rows places = new Rows(drawing, rows.stream().map(Row::label).toList(), 4, room);
        Scale scale = Scale.tight(least(), most(), places.left() + (least() < 0 ? room : 0), places.right());
        drawing.line(scale.at(0), 2, scale.at(0), places.bottom() - 4, "axis");
        double reached = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean fromZero = !waterfall || rows.get(row).isSum();
            double start = fromZero ? 0 : reached;
            reached = start + rows.get(row).value().doubleValue();
            bar(drawing, places, scale, row, start, reached);
        }
        return drawing.finish(places.bottom());
    }

    private void bar(Drawing drawing, Rows places, Scale scale, int at, double start, double end) {
        Row row = rows.get(at);
        double top = places.top(at);
        double x = Math.min(scale.at(start), scale.at(end));
        drawing.rectangle(x, top, Math.max(Math.abs(scale.at(end) - scale.at(start)), 1), Rows.BAR, row.style());
        if (waterfall && at + 1 < rows.size()) {
            drawing.line(scale.at(end), top + Rows.BAR, scale.at(end), places.top(at + 1), "link");
        }
        double labelAt = Math.max(scale.at(end), scale.at(start));
        if (row.spread().isPresent()) {
            Spread spread = row.spread().get();
            whisker(drawing, scale, top + Rows.BAR / 2, spread);
            labelAt = Math.max(labelAt, scale.at(spread.high()));
        }
        drawing.text(labelAt + 7, places.baseline(at), row.isSum() ? "value strong" : "value", row.shown());
    }

    private static void whisker(Drawing drawing, Scale scale, double y, Spread spread) {
        double low = scale.at(spread.low());
        double high = scale.at(spread.high());
        drawing.line(low, y, high, y, "halo");
        drawing.line(low, y - 4, low, y + 4, "halo");
        drawing.line(low, y, high, y, "whisker");
        drawing.line(low, y - 4, low, y + 4, "whisker");
        drawing.line(high, y - 4, high, y + 4, "whisker");
    }

    private double least() {
        double least = 0;
        double reached = 0;
        for (Row row : rows) {
            reached = (waterfall && !row.isSum() ? reached : 0) + row.value().doubleValue();
            double low = row.spread().map(spread -> spread.low().doubleValue()).orElse(reached);
            least = Math.min(least, Math.min(reached, low));
        }
        return least;
    }

    private double most() {
        double most = 0;
        double reached = 0;
        for (Row row : rows) {
            reached = (waterfall && !row.isSum() ? reached : 0) + row.value().doubleValue();
            double high =
                    row.spread().map(spread -> spread.high().doubleValue()).orElse(reached);
            most = Math.max(most, Math.max(reached, high));
        }
        return most;
    }
}
