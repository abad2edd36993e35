package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * How sure numbers are: a mark for the best estimate, a thick line in which it lies in one of two cases and a thin one for
 * nineteen of twenty, on one axis that holds zero.
 *
 * @param numbers how numbers are written
 * @param unit what the axis counts
 * @param legend the names of the mark, the thick and the thin line
 * @param rows the numbers
 */
public record IntervalBars(Numbers numbers, String unit, List<String> legend, List<Row> rows) implements Chart {
    /** Style classes of the mark, the thick and the thin line. */
    private static final List<String> STYLES = List.of("best", "range-half", "range-most");

    /**
     * A number and its ranges.
     *
     * @param label what it is called
     * @param best the best estimate
     * @param half the range of one in two
     * @param most the range of nineteen in twenty
     * @param shown the number and its range as they are written
     */
    public record Row(Rows.Label label, double best, Range half, Range most, String shown) {}

    /**
     * A range.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Range(double low, double high) {}

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, legend, STYLES) + 6;
        double room = rows.stream()
                        .mapToDouble(row -> Drawing.widthOf(row.shown(), Drawing.TEXT))
                        .max()
                        .orElse(0)
                + 14;
        Rows places = new Rows(drawing, rows.stream().map(Row::label).toList(), top, drawing.isNarrow() ? 8 : room);
        double least = rows.stream().mapToDouble(row -> row.most().low()).min().orElse(0);
        double most = rows.stream().mapToDouble(row -> row.most().high()).max().orElse(0);
        Scale scale = Scale.round(least, most, drawing.isNarrow() ? 3 : 5, places.left(), places.right());
        axis(drawing, scale, top, places.bottom());
        for (int row = 0; row < rows.size(); row++) {
            mark(drawing, scale, places, row);
        }
        return drawing.finish(places.bottom() + 40);
    }

    private void axis(Drawing drawing, Scale scale, double top, double bottom) {
        for (BigDecimal tick : scale.ticks()) {
            drawing.line(scale.at(tick), top - 2, scale.at(tick), bottom, tick.signum() == 0 ? "axis" : "grid");
            drawing.textMiddle(scale.at(tick), bottom + 15, "small", numbers.compact(tick));
        }
        drawing.textEnd(drawing.width(), bottom + 34, "small", unit);
    }

    private void mark(Drawing drawing, Scale scale, Rows places, int at) {
        Row row = rows.get(at);
        double middle = places.top(at) + Rows.BAR / 2;
        range(drawing, scale, row.most(), middle, 3, STYLES.get(2), row.shown());
        range(drawing, scale, row.half(), middle, 9, STYLES.get(1), row.shown());
        drawing.rectangle(scale.at(row.best()) - 1.5, middle - 7, 3, 14, STYLES.get(0), row.shown());
        write(drawing, scale, row, places.baseline(at));
    }

    /** Behind the range where there is room, else before it. */
    private static void write(Drawing drawing, Scale scale, Row row, double baseline) {
        double behind = scale.at(row.most().high()) + 8;
        if (behind + Drawing.widthOf(row.shown(), Drawing.TEXT) <= drawing.width()) {
            drawing.text(behind, baseline, "value over", row.shown());
        } else {
            drawing.textEnd(scale.at(row.most().low()) - 8, baseline, "value over", row.shown());
        }
    }

    private static void range(
            Drawing drawing, Scale scale, Range range, double middle, double high, String style, String tip) {
        double x = scale.at(range.low());
        drawing.rectangle(x, middle - high / 2, Math.max(scale.at(range.high()) - x, 1), high, style, tip);
    }
}
