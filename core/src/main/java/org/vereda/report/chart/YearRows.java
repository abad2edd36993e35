package org.vereda.report.chart;

import java.util.List;

/**
 * The frame of charts with a line for each place over an axis of years: room for the names, the names themselves, the axis below.
 *
 * @param drawing where it is drawn
 * @param left where the years begin, 0 on narrow screens, where a name stands above its line
 * @param axis the years
 */
record YearRows(Drawing drawing, double left, YearAxis axis) {
    static final double HEIGHT = 22;
    private static final double ABOVE = 16;
    private static final double TOP = 4;
    private static final double BELOW = 30;
    private static final double GAP = 8;
    /** Fonts of some machines are wider than the room that words are thought to take. */
    private static final double WIDER = 1.12;

    /** Draws a line from a height on, and gives the height where it ends. */
    @FunctionalInterface
    interface Row<T> {
        double draw(YearRows rows, T line, double top);
    }

    /**
     * The frame.
     *
     * @param names the names of the lines
     * @param most the largest share of the drawing that names may take
     */
    static YearRows of(Drawing drawing, List<Integer> years, List<String> names, double most) {
        double left = drawing.isNarrow() ? 0 : roomFor(names, drawing.width() * most);
        return new YearRows(drawing, left, new YearAxis(years, left, drawing.width()));
    }

    /** As much as the longest name needs, and no more than that. */
    private static double roomFor(List<String> names, double most) {
        double longest = names.stream()
                .mapToDouble(name -> Drawing.widthOf(name, Drawing.SMALL))
                .max()
                .orElse(0);
        return Math.min(WIDER * longest + 2 * GAP, most);
    }

    /** All lines from top to bottom with the axis below them. */
    <T> Markup draw(List<T> lines, Row<T> row) {
        double y = TOP;
        for (T line : lines) {
            y = row.draw(this, line, y);
        }
        drawing.line(left, y, drawing.width(), y, "axis");
        axis.write(drawing, y);
        return drawing.finish(y + BELOW);
    }

    /** Writes the name of a line and gives the height where its bars begin. */
    double name(String name, double top) {
        if (drawing.isNarrow()) {
            drawing.text(0, top + ABOVE - 2, "small", fitted(name, drawing.width() / WIDER));
            return top + ABOVE;
        }
        drawing.textEnd(left - GAP, top + HEIGHT / 2 + 4, "small", fitted(name, (left - 2 * GAP) / WIDER));
        return top;
    }

    /** A name cut to its room. */
    private static String fitted(String name, double room) {
        String cut = name;
        while (cut.length() > 1 && Drawing.widthOf(cut + "…", Drawing.SMALL) > room) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return Drawing.widthOf(name, Drawing.SMALL) <= room ? name : cut.stripTrailing() + "…";
    }

    /** The line below a row. */
    void grid(double y) {
        drawing.line(left, y, drawing.width(), y, "grid");
    }

    /** Where the bars of a year begin. */
    double begin(int year) {
        return axis.at(year) - axis.step() / 2 + 2;
    }

    /** Where the bars of a year end. */
    double end(int year) {
        return axis.at(year) + axis.step() / 2 - 2;
    }
}
