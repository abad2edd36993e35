package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An SVG picture under way: shapes in the style classes of the report, and the room that words take. Lengths are pixels
 * of a screen at the drawing's own width.
 */
public final class Drawing {
    static final double TEXT = 12.5;
    static final double SMALL = 11.5;
    /** The style of a third part. */
    static final String HATCHED = "part-3";

    /** Below this width labels stand above their bars. */
    private static final int NARROW = 480;

    private final Markup svg;
    private final String id;
    private final int width;

    public Drawing(String id, int width, String title, String description) {
        this.id = id;
        this.width = width;
        this.svg = Markup.of("svg")
                .with("role", "img")
                .with("aria-labelledby", id + "-t " + id + "-d")
                .add(
                        Markup.of("title").with("id", id + "-t").say(title),
                        Markup.of("desc").with("id", id + "-d").say(description),
                        hatching());
    }

    int width() {
        return width;
    }

    boolean isNarrow() {
        return width < NARROW;
    }

    /** Ends the drawing at its height. */
    Markup finish(double height) {
        return svg.with("viewBox", "0 0 " + width + " " + (long) Math.ceil(height));
    }

    void rectangle(double x, double y, double wide, double high, String style) {
        svg.add(box(x, y, wide, high, style));
    }

    /** A rectangle with words that appear under the pointer. */
    void rectangle(double x, double y, double wide, double high, String style, String tip) {
        svg.add(box(x, y, wide, high, style).add(Markup.of("title").say(tip)));
    }

    private Markup box(double x, double y, double wide, double high, String style) {
        Markup box =
                style.equals(HATCHED) ? Markup.of("rect").with("fill", "url(#" + id + "-h)") : Markup.of("rect", style);
        return box.at("x", x).at("y", y).at("width", Math.max(wide, 0)).at("height", Math.max(high, 0));
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        svg.add(Markup.of("line", style).at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2));
    }

    void circle(double x, double y, double radius, String style) {
        svg.add(Markup.of("circle", style).at("cx", x).at("cy", y).at("r", radius));
    }

    /** A circle with words that appear under the pointer. */
    void circle(double x, double y, double radius, String style, String tip) {
        svg.add(Markup.of("circle", style)
                .at("cx", x)
                .at("cy", y)
                .at("r", radius)
                .add(Markup.of("title").say(tip)));
    }

    /** A path through points: x and y in turn. */
    void path(String style, boolean closed, List<double[]> points) {
        StringBuilder commands = new StringBuilder();
        for (double[] point : points) {
            commands.append(commands.isEmpty() ? "M" : "L")
                    .append(Math.round(point[0] * 100) / 100.0)
                    .append(' ')
                    .append(Math.round(point[1] * 100) / 100.0);
        }
        svg.add(Markup.of("path", style).with("d", commands + (closed ? "Z" : "")));
    }

    /** A band from a left edge to a right one, as high at both ends, with words that appear under the pointer. */
    void band(double x1, double y1, double x2, double y2, double high, String style, String tip) {
        double bend = Math.max(Math.abs(x2 - x1) / 2, 24);
        String upper = curve(x1, y1, x1 + bend, x2 - bend, x2, y2);
        String lower = curve(x2, y2 + high, x2 - bend, x1 + bend, x1, y1 + high);
        svg.add(Markup.of("path", style)
                .with("d", "M" + upper + "L" + lower + "Z")
                .add(Markup.of("title").say(tip)));
    }

    private static String curve(double x1, double y1, double bend1, double bend2, double x2, double y2) {
        return round(x1) + " " + round(y1) + "C" + round(bend1) + " " + round(y1) + " " + round(bend2) + " " + round(y2)
                + " " + round(x2) + " " + round(y2);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    void diamond(double x, double y, double radius, String style) {
        path(
                style,
                true,
                List.of(
                        new double[] {x, y - radius},
                        new double[] {x + radius, y},
                        new double[] {x, y + radius},
                        new double[] {x - radius, y}));
    }

    void text(double x, double y, String style, String words) {
        svg.add(Markup.of("text", style).at("x", x).at("y", y).say(words));
    }

    void textEnd(double x, double y, String style, String words) {
        svg.add(Markup.of("text", style)
                .with("text-anchor", "end")
                .at("x", x)
                .at("y", y)
                .say(words));
    }

    void textMiddle(double x, double y, String style, String words) {
        svg.add(Markup.of("text", style)
                .with("text-anchor", "middle")
                .at("x", x)
                .at("y", y)
                .say(words));
    }

    /** Draws a legend from the left, in as many lines as it needs; returns the height that it took. */
    double legend(double top, List<String> names, List<String> styles) {
        double x = 0;
        double y = top;
        for (int at = 0; at < names.size(); at++) {
            double needs = 18 + widthOf(names.get(at), SMALL) + 18;
            if (x > 0 && x + needs > width) {
                x = 0;
                y += 18;
            }
            rectangle(x, y, 11, 11, styles.get(at));
            text(x + 17, y + 10, "small", names.get(at));
            x += needs;
        }
        return names.isEmpty() ? 0 : y - top + 24;
    }

    /** The hatching of the third part: a pattern of its own, so that print and color-blind readers tell it apart. */
    private Markup hatching() {
        return Markup.of("defs")
                .add(Markup.of("pattern")
                        .with("id", id + "-h")
                        .with("width", "5")
                        .with("height", "5")
                        .with("patternUnits", "userSpaceOnUse")
                        .with("patternTransform", "rotate(45)")
                        .add(
                                Markup.of("rect", "hatch-ground").at("width", 5).at("height", 5),
                                Markup.of("rect", "hatch-line").at("width", 1.6).at("height", 5)));
    }

    /** About how wide a text stands: no font is known here, so letters count by their usual proportions. */
    static double widthOf(String text, double size) {
        double ems = text.codePoints()
                .mapToDouble(sign ->
                        "iljtfr.,:;|'!()[] ".indexOf(sign) >= 0 ? 0.31 : Character.isUpperCase(sign) ? 0.68 : 0.555)
                .sum();
        return ems * size;
    }

    /** The text, or as much of it as the room takes and an ellipsis. */
    static String shortened(String text, double size, double room) {
        String rest = text;
        while (rest.length() > 2 && widthOf(rest, size) > room) {
            rest = rest.replaceFirst(".…?$", "").stripTrailing() + "…";
        }
        return rest;
    }

    /** The text in lines no wider than the room, broken at blanks; a single long word stays whole. */
    static List<String> wrap(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && widthOf(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
