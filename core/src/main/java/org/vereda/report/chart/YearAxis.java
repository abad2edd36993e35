package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;

/** The years below a chart, and the grid behind it. */
final class YearAxis {
    private final List<Integer> years;
    private final double left;
    private final double step;

    YearAxis(List<Integer> years, double left, double right) {
        this.years = List.copyOf(years);
        this.left = left;
        this.step = (right - left) / Math.max(years.size(), 1);
    }

    double step() {
        return step;
    }

    /** The middle of a year's place. */
    double at(int year) {
        return left + (years.indexOf(year) + 0.5) * step;
    }

    void write(Drawing drawing, double base) {
        int every = step < 34 ? 2 : 1;
        for (int at = 0; at < years.size(); at += every) {
            drawing.textMiddle(at(years.get(at)), base + 19, "small", Integer.toString(years.get(at)));
        }
    }

    static double roomFor(Numbers numbers, Scale up) {
        return up.ticks().stream()
                        .mapToDouble(tick -> Drawing.widthOf(numbers.compact(tick), Drawing.SMALL))
                        .max()
                        .orElse(0)
                + 10;
    }

    static void grid(Drawing drawing, Numbers numbers, Scale up, double left) {
        for (BigDecimal tick : up.ticks()) {
            String style = tick.signum() == 0 ? "axis" : "grid";
            drawing.line(left, up.at(tick), drawing.width(), up.at(tick), style);
            drawing.textEnd(left - 7, up.at(tick) + 4, "small", numbers.compact(tick));
        }
    }
}
