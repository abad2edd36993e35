package org.vereda.report.chart;

import java.util.List;

/**
 * A Gantt chart: a line for each place or group, with bars from the year in which something starts to the last in which it may.
 *
 * @param years the years
 * @param lines the lines from top to bottom
 */
public record Gantt(List<Integer> years, List<Line> lines) implements Chart {
    private static final double NAMES = 0.42;

    public Gantt {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name what it is called
     * @param bars what happens on it; bars that meet stand below each other
     */
    public record Line(String name, List<Bar> bars) {
        public Line {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param from its first year
     * @param to its last year
     * @param label what stands behind it where there is room
     * @param style its style class
     * @param tip its words
     */
    public record Bar(int from, int to, String label, String style, String tip) {}

    @Override
    public Markup on(Drawing drawing) {
        List<String> names = lines.stream().map(Line::name).toList();
        return YearRows.of(drawing, years, names, NAMES).draw(lines, Gantt::draw);
    }

    private static double draw(YearRows rows, Line line, double top) {
        double y = rows.name(line.name(), top);
        for (Bar bar : line.bars()) {
            double x = rows.begin(bar.from());
            double end = rows.end(bar.to());
            double height = YearRows.HEIGHT - 8;
            rows.drawing().rectangle(x, y + 4, Math.max(end - x, 2), height, bar.style(), bar.tip());
            label(rows.drawing(), bar.label(), end + 4, y + YearRows.HEIGHT / 2 + 4);
            y += YearRows.HEIGHT;
        }
        rows.grid(y);
        return y;
    }

    private static void label(Drawing drawing, String label, double x, double y) {
        if (x + Drawing.widthOf(label, Drawing.SMALL) < drawing.width()) {
            drawing.text(x, y, "small", label);
        }
    }
}
