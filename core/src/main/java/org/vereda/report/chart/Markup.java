package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG with its attributes and children, built from the outside in. Every text and attribute value is
 * escaped when it is written, so that nothing a file says can become markup.
 */
public final class Markup {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col", "link", "img", "input");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private Markup(String name) {
        this.name = name;
    }

    /** A new element; the name comes from the program, never from input. */
    public static Markup of(String name) {
        return new Markup(name);
    }

    /** A new element of a style class. */
    public static Markup of(String name, String styleClass) {
        return new Markup(name).with("class", styleClass);
    }

    public Markup with(String attribute, Object value) {
        attributes.put(attribute, value.toString());
        return this;
    }

    /** Adds a number attribute of a drawing, to two decimals. */
    public Markup at(String attribute, double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return with(attribute, rounded == Math.rint(rounded) ? Long.toString((long) rounded) : rounded);
    }

    public Markup add(Markup... elements) {
        children.addAll(List.of(elements));
        return this;
    }

    public Markup addAll(List<Markup> elements) {
        children.addAll(elements);
        return this;
    }

    /** Adds text, to be escaped. */
    public Markup say(String text) {
        children.add(text);
        return this;
    }

    /** The element as it stands in a file. */
    public String write() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> writeChild(child, out));
            out.append("</").append(name).append('>').append(isBlock() ? "\n" : "");
        }
    }

    private void writeChild(Object child, StringBuilder out) {
        switch (child) {
            case Markup element -> element.write(out);
            case String text -> out.append(name.equals("style") ? text : escape(text));
            default -> throw new IllegalStateException("not a child of an element: " + child);
        }
    }

    private boolean isBlock() {
        return Set.of("section", "p", "tr", "figure", "svg", "h2", "h3", "li", "div", "style")
                .contains(name);
    }

    /** The text with the signs of markup escaped, and signs that no document may hold replaced. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(sign) ? sign : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int sign) {
        boolean control = sign < 0x20 && sign != '\n' && sign != '\t' && sign != '\r';
        boolean direction = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        return !control && !direction && sign != 0x7F && (sign < 0xD800 || sign > 0xDFFF);
    }
}
