package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Where the rows of a horizontal chart stand: labels at the left of the bars, or above them on a narrow screen. */
public final class Rows {
    /**
     * What a row is called.
     *
     * @param name its name
     * @param detail a second line in small letters, empty for none
     */
    public record Label(String name, String detail) {}

    static final double BAR = 17;
    private static final double LINE = 15;
    private static final double BOLD = 1.08;

    private final Drawing drawing;
    private final double left;
    private final double right;
    private final List<Double> tops = new ArrayList<>();
    private double bottom;

    /** Places the rows below a height and writes their labels. */
    Rows(Drawing drawing, List<Label> labels, double top, double roomForValues) {
        this.drawing = drawing;
        double widest = labels.stream()
                .mapToDouble(label -> Math.max(
                        Drawing.widthOf(label.name(), Drawing.TEXT), Drawing.widthOf(label.detail(), Drawing.SMALL)))
                .max()
                .orElse(0);
        this.left = drawing.isNarrow() ? 0 : Math.min(widest + 14, drawing.width() * 0.36);
        this.right = drawing.width() - roomForValues;
        this.bottom = top;
        labels.forEach(this::place);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** The upper edge of a row's bar. */
    double top(int row) {
        return tops.get(row);
    }

    /** The baseline of words beside a row's bar. */
    double baseline(int row) {
        return tops.get(row) + BAR - 4.2;
    }

    double bottom() {
        return bottom;
    }

    private void place(Label label) {
        if (drawing.isNarrow()) {
            placeAbove(label);
        } else {
            placeBeside(label);
        }
    }

    private void placeAbove(Label label) {
        String words = label.detail().isEmpty() ? label.name() : label.name() + " · " + label.detail();
        for (String line : Drawing.wrap(words, Drawing.SMALL * BOLD, drawing.width())) {
            bottom += LINE;
            drawing.text(0, bottom - 3, "small strong", line);
        }
        tops.add(bottom);
        bottom += BAR + 9;
    }

    private void placeBeside(Label label) {
        List<String> lines = Drawing.wrap(label.name(), Drawing.TEXT, left - 14);
        double high = Math.max(lines.size() * LINE + (label.detail().isEmpty() ? 0 : LINE - 1), BAR);
        double y = bottom + (high - lines.size() * LINE - (label.detail().isEmpty() ? 0 : LINE - 1)) / 2;
        for (String line : lines) {
            y += LINE;
            drawing.text(0, y - 3, "label", line);
        }
        if (!label.detail().isEmpty()) {
            drawing.text(0, y + LINE - 4, "small", Drawing.shortened(label.detail(), Drawing.SMALL, left - 14));
        }
        tops.add(bottom + (high - BAR) / 2);
        bottom += high + 9;
    }
}
