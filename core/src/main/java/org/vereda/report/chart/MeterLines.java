package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What a meter counted, beside what it would have counted without measures and the range of that.
 *
 * @param numbers how numbers are written
 * @param unit what the axis counts
 * @param legend the names of the actual use, the adjusted baseline and its range
 * @param points the periods in order
 */
public record MeterLines(Numbers numbers, String unit, List<String> legend, List<Point> points) implements Chart {
    private static final double PLOT = 230;
    private static final List<String> STYLES = List.of("reached", "target", "range-swatch");

    public MeterLines {
        legend = List.copyOf(legend);
        points = List.copyOf(points);
    }

    /**
     * A period.
     *
     * @param label when it was
     * @param actual what was used
     * @param expected what would have been used
     * @param low the lower end of the range of that
     * @param high the upper end
     */
    public record Point(String label, double actual, double expected, double low, double high) {}

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, legend, STYLES) + 26;
        drawing.text(0, top - 14, "small", unit);
        double most = points.stream()
                .mapToDouble(point -> Math.max(point.actual(), point.high()))
                .max()
                .orElse(1);
        Scale up = Scale.round(0, most, 4, top + PLOT, top + 8);
        double left = YearAxis.roomFor(numbers, up);
        YearAxis.grid(drawing, numbers, up, left);
        double step = (drawing.width() - left) / Math.max(points.size(), 1);
        drawing.path("area", true, band(up, left, step));
        List<double[]> expected = new ArrayList<>();
        List<double[]> actual = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            double x = left + (at + 0.5) * step;
            expected.add(new double[] {x, up.at(points.get(at).expected())});
            actual.add(new double[] {x, up.at(points.get(at).actual())});
        }
        drawing.path("target-line", false, expected);
        drawing.path("line", false, actual);
        actual.forEach(point -> drawing.circle(point[0], point[1], 2.6, "reached"));
        labels(drawing, up, left, step);
        return drawing.finish(top + PLOT + 30);
    }

    private List<double[]> band(Scale up, double left, double step) {
        List<double[]> edge = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            edge.add(
                    new double[] {left + (at + 0.5) * step, up.at(points.get(at).high())});
        }
        for (int at = points.size() - 1; at >= 0; at--) {
            edge.add(
                    new double[] {left + (at + 0.5) * step, up.at(points.get(at).low())});
        }
        return edge;
    }

    /** As many labels as there is room for. */
    private void labels(Drawing drawing, Scale up, double left, double step) {
        int every = (int) Math.ceil(58 / Math.max(step, 1));
        for (int at = 0; at < points.size(); at += every) {
            drawing.textMiddle(
                    left + (at + 0.5) * step,
                    up.at(0) + 18,
                    "small",
                    points.get(at).label());
        }
    }
}
