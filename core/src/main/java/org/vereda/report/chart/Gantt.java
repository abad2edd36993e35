package org.vereda.report.chart;

import java.util.List;

/**
 * A Gantt chart: a line for each place or group, with bars from the year in which something starts to the last in which it may.
 *
 * @param years the years
 * @param lines the lines from top to bottom
 */
public record Gantt(List<Integer> years, List<Line> lines) implements Chart {
    private static final double HEIGHT = 22;
    private static final double NAMES = 0.42;
    private static final double GAP = 8;
    /** Fonts of some machines are wider than the room that words are thought to take. */
    private static final double WIDER = 1.12;

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
        double left = drawing.isNarrow() ? 0 : roomForNames(drawing.width());
        YearAxis axis = new YearAxis(years, left, drawing.width());
        double y = 4;
        for (Line line : lines) {
            y = draw(drawing, line, axis, left, y);
        }
        drawing.line(left, y, drawing.width(), y, "axis");
        axis.write(drawing, y);
        return drawing.finish(y + 30);
    }

    /** As much as the longest name needs, and no more than a part of the drawing. */
    private double roomForNames(double width) {
        double longest = lines.stream()
                .mapToDouble(line -> Drawing.widthOf(line.name(), Drawing.SMALL))
                .max()
                .orElse(0);
        return Math.min(WIDER * longest + 2 * GAP, width * NAMES);
    }

    /** A name cut to its room. */
    private static String fitted(String name, double room) {
        String cut = name;
        while (cut.length() > 1 && Drawing.widthOf(cut + "…", Drawing.SMALL) > room) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return Drawing.widthOf(name, Drawing.SMALL) <= room ? name : cut.stripTrailing() + "…";
    }

    /** On narrow screens the name stands above its bars. */
    private double draw(Drawing drawing, Line line, YearAxis axis, double left, double top) {
        double y = drawing.isNarrow() ? top + 16 : top;
        if (drawing.isNarrow()) {
            drawing.text(0, y - 2, "small", fitted(line.name(), drawing.width() / WIDER));
        } else {
            drawing.textEnd(left - GAP, y + HEIGHT / 2 + 4, "small", fitted(line.name(), (left - 2 * GAP) / WIDER));
        }
        for (Bar bar : line.bars()) {
            double x = axis.at(bar.from()) - axis.step() / 2 + 2;
            double end = axis.at(bar.to()) + axis.step() / 2 - 2;
            drawing.rectangle(x, y + 4, Math.max(end - x, 2), HEIGHT - 8, bar.style(), bar.tip());
            label(drawing, bar.label(), end + 4, y + HEIGHT / 2 + 4);
            y += HEIGHT;
        }
        drawing.line(left, y, drawing.width(), y, "grid");
        return y;
    }

    private static void label(Drawing drawing, String label, double x, double y) {
        if (x + Drawing.widthOf(label, Drawing.SMALL) < drawing.width()) {
            drawing.text(x, y, "small", label);
        }
    }
}
