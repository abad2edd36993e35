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
    private static final double HEIGHT = 22;
    private static final double NAMES = 0.4;
    private static final double GAP = 8;
    /** Fonts of some machines are wider than the room that words are thought to take. */
    private static final double WIDER = 1.12;

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
        double left = drawing.isNarrow() ? 0 : roomForNames(drawing.width());
        double most = lines.stream()
                .flatMap(line -> line.amounts().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        YearAxis axis = new YearAxis(years, left, drawing.width());
        double y = 4;
        for (Line line : lines) {
            y = draw(drawing, line, axis, left, most, y);
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
    private double draw(Drawing drawing, Line line, YearAxis axis, double left, double most, double top) {
        double y = drawing.isNarrow() ? top + 16 : top;
        if (drawing.isNarrow()) {
            drawing.text(0, y - 2, "small", line.name());
        } else {
            drawing.textEnd(left - GAP, y + HEIGHT / 2 + 4, "small", fitted(line.name(), (left - 2 * GAP) / WIDER));
        }
        drawing.line(left, y + HEIGHT, drawing.width(), y + HEIGHT, "grid");
        for (int at = 0; at < years.size(); at++) {
            double amount = line.amounts().get(at).doubleValue();
            if (amount > 0 && most > 0) {
                double wide = Math.max(2, (axis.step() - 4) * amount / most);
                double x = axis.at(years.get(at)) - axis.step() / 2 + 2;
                String tip = line.name() + ", " + years.get(at) + ": "
                        + numbers.rounded(line.amounts().get(at));
                drawing.rectangle(x, y + 5, wide, HEIGHT - 9, "part-2", tip);
            }
        }
        return y + HEIGHT;
    }
}
