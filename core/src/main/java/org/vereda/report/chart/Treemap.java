package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A treemap: rectangles whose areas are as the amounts, as square as they can be (M. Bruls, K. Huizing, J. van Wijk, Squarified Treemaps,
 * 2000). Words stand in a rectangle that has room for them; every rectangle has them under the pointer. Amounts that are not above zero have
 * no area and are left out.
 */
public final class Treemap implements Chart {
    private static final double SHARE_OF_WIDTH = 0.62;
    private static final double NARROW_SHARE = 1.15;
    private static final double PAD = 5;
    private static final double LINE = 14;
    private static final double GAP = 1;
    private static final int MOST_LINES = 3;

    private final List<String> kinds;
    private final List<Tile> tiles;

    /**
     * A rectangle.
     *
     * @param name what it is called
     * @param shown its amount, as it is written
     * @param amount what its area stands for
     * @param kind the place of its kind in the legend, from 0
     */
    public record Tile(String name, String shown, double amount, int kind) {}

    /** A place on the drawing. */
    private record Area(double x, double y, double wide, double high) {}

    /**
     * Prepares the treemap.
     *
     * @param kinds what the colors mean, at most four; the legend names those that a rectangle has
     * @param tiles the rectangles in any order
     */
    public Treemap(List<String> kinds, List<Tile> tiles) {
        this.kinds = List.copyOf(kinds);
        this.tiles = tiles.stream()
                .filter(tile -> tile.amount() > 0)
                .sorted(Comparator.comparingDouble(Tile::amount).reversed().thenComparing(Tile::name))
                .toList();
    }

    @Override
    public Markup on(Drawing drawing) {
        List<Integer> seen = IntStream.range(0, kinds.size())
                .filter(kind -> tiles.stream().anyMatch(tile -> tile.kind() == kind))
                .boxed()
                .toList();
        double top = drawing.legend(
                0,
                seen.stream().map(kinds::get).toList(),
                seen.stream().map(Treemap::style).toList());
        double high = drawing.width() * (drawing.isNarrow() ? NARROW_SHARE : SHARE_OF_WIDTH);
        Area free = new Area(0, top, drawing.width(), high);
        double sum = tiles.stream().mapToDouble(Tile::amount).sum();
        double scale = sum > 0 ? free.wide() * free.high() / sum : 0;
        int at = 0;
        while (at < tiles.size()) {
            List<Tile> row = row(at, free, scale);
            free = place(drawing, row, free, scale);
            at += row.size();
        }
        return drawing.finish(top + high);
    }

    static String style(int kind) {
        return "tile-" + (kind + 1);
    }

    /** The next tiles along the shorter side of what is free, as long as they get squarer by one more. */
    private List<Tile> row(int from, Area free, double scale) {
        double side = Math.min(free.wide(), free.high());
        List<Tile> row = new ArrayList<>(List.of(tiles.get(from)));
        for (int at = from + 1; at < tiles.size(); at++) {
            List<Tile> longer = new ArrayList<>(row);
            longer.add(tiles.get(at));
            if (worst(longer, side, scale) > worst(row, side, scale)) {
                return row;
            }
            row = longer;
        }
        return row;
    }

    /** The ratio of the sides of the longest rectangle of a row. */
    private static double worst(List<Tile> row, double side, double scale) {
        double thick = sum(row) * scale / side;
        double smallest = row.getLast().amount() * scale / thick;
        double largest = row.getFirst().amount() * scale / thick;
        return Math.max(largest / thick, thick / smallest);
    }

    private static double sum(List<Tile> row) {
        return row.stream().mapToDouble(Tile::amount).sum();
    }

    private Area place(Drawing drawing, List<Tile> row, Area free, double scale) {
        boolean beside = free.wide() >= free.high();
        double side = beside ? free.high() : free.wide();
        double thick = sum(row) * scale / side;
        double along = 0;
        for (Tile tile : row) {
            double length = tile.amount() * scale / thick;
            draw(
                    drawing,
                    tile,
                    beside
                            ? new Area(free.x(), free.y() + along, thick, length)
                            : new Area(free.x() + along, free.y(), length, thick));
            along += length;
        }
        return beside
                ? new Area(free.x() + thick, free.y(), free.wide() - thick, free.high())
                : new Area(free.x(), free.y() + thick, free.wide(), free.high() - thick);
    }

    private static void draw(Drawing drawing, Tile tile, Area area) {
        drawing.rectangle(
                area.x(),
                area.y(),
                area.wide() - GAP,
                area.high() - GAP,
                style(tile.kind()),
                tile.name() + ": " + tile.shown());
        double room = area.wide() - 2 * PAD;
        int lines = (int) Math.floor((area.high() - 2 * PAD) / LINE);
        boolean fits = lines >= 1 && Drawing.widthOf(tile.shown(), Drawing.SMALL) * 1.08 <= room;
        if (!fits) {
            return;
        }
        double y = area.y() + PAD;
        for (String line : name(tile, room, Math.min(lines - 1, MOST_LINES))) {
            y += LINE;
            drawing.text(area.x() + PAD, y - 3, "small tile-words", line);
        }
        drawing.text(area.x() + PAD, y + LINE - 3, "small strong tile-words", tile.shown());
    }

    /** The name in so many lines; nothing where not even its first word has room. */
    private static List<String> name(Tile tile, double room, int most) {
        if (most < 1) {
            return List.of();
        }
        List<String> lines = Drawing.wrap(tile.name(), Drawing.SMALL, room);
        if (lines.stream().anyMatch(line -> Drawing.widthOf(line, Drawing.SMALL) > room)) {
            String cut = Drawing.shortened(tile.name(), Drawing.SMALL, room);
            return Drawing.widthOf(cut, Drawing.SMALL) > room ? List.of() : List.of(cut);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            shown.set(most - 1, Drawing.shortened(shown.getLast() + " …", Drawing.SMALL, room));
        }
        return shown;
    }
}
