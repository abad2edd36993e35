package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan reaches year by year, and the targets that it must reach.
 *
 * @param numbers how numbers are written
 * @param unit what the axis counts
 * @param reachedName what the line is called
 * @param targetName what the marks are called
 * @param years the years
 * @param reached what is reached in each of them
 * @param targets what must be reached
 */
public record YearLines(
        Numbers numbers,
        String unit,
        String reachedName,
        String targetName,
        List<Integer> years,
        List<BigDecimal> reached,
        List<Mark> targets)
        implements Chart {
    private static final double PLOT = 210;

    /**
     * A target.
     *
     * @param year in which year
     * @param value how much must be reached
     * @param met true where the plan reaches it
     */
    public record Mark(int year, BigDecimal value, boolean met) {}

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, List.of(reachedName, targetName), List.of("reached", "target")) + 26;
        drawing.text(0, top - 14, "small", unit);
        Scale up = Scale.round(0, most(), 4, top + PLOT, top + 8);
        double left = YearAxis.roomFor(numbers, up);
        YearAxis.grid(drawing, numbers, up, left);
        YearAxis axis = new YearAxis(years, left, drawing.width());
        line(drawing, up, axis);
        targets.forEach(target -> mark(drawing, up, axis, target));
        axis.write(drawing, up.at(0));
        return drawing.finish(top + PLOT + 30);
    }

    private double most() {
        double line =
                reached.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double marks = targets.stream()
                .mapToDouble(target -> target.value().doubleValue())
                .max()
                .orElse(0);
        return Math.max(line, marks);
    }

    private void line(Drawing drawing, Scale up, YearAxis axis) {
        List<double[]> points = new ArrayList<>();
        for (int at = 0; at < years.size(); at++) {
            points.add(new double[] {axis.at(years.get(at)), up.at(reached.get(at))});
        }
        List<double[]> area = new ArrayList<>(points);
        area.add(new double[] {axis.at(years.getLast()), up.at(0)});
        area.add(new double[] {axis.at(years.getFirst()), up.at(0)});
        drawing.path("area", true, area);
        drawing.path("line", false, points);
        points.forEach(point -> drawing.circle(point[0], point[1], 3.2, "reached"));
        double[] last = points.getLast();
        boolean below = targets.stream().anyMatch(target -> target.year() == years.getLast() && isAbove(target));
        drawing.textEnd(last[0] + 14, last[1] + (below ? 20 : -10), "value strong", numbers.rounded(reached.getLast()));
    }

    private void mark(Drawing drawing, Scale up, YearAxis axis, Mark target) {
        double x = axis.at(target.year());
        double y = up.at(target.value());
        double half = Math.min(axis.step() * 0.45, 30);
        drawing.line(x - half, y, x + half, y, "target-line");
        drawing.diamond(x, y, 5, target.met() ? "target" : "target missed");
        drawing.textMiddle(x, y + (isAbove(target) ? -11 : 20), "small", numbers.rounded(target.value()));
    }

    /** True where the target lies above the line, so that its number does too. */
    private boolean isAbove(Mark target) {
        int at = years.indexOf(target.year());
        return at >= 0 && target.value().compareTo(reached.get(at)) > 0;
    }
}
