package org.vereda.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TreemapTest {
    private static final Pattern TILE = Pattern.compile(
            "<rect class=\"tile-\\d\" x=\"([-\\d.]+)\" y=\"([-\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"><title>");

    private record Box(double x, double y, double wide, double high) {
        boolean overlaps(Box other) {
            return x < other.x + other.wide && other.x < x + wide && y < other.y + other.high && other.y < y + high;
        }
    }

    private static List<Box> boxes(String drawn) {
        List<Box> boxes = new ArrayList<>();
        Matcher found = TILE.matcher(drawn);
        while (found.find()) {
            boxes.add(new Box(number(found, 1), number(found, 2), number(found, 3), number(found, 4)));
        }
        return boxes;
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
    }

    private static Treemap.Tile tile(String name, double amount) {
        return new Treemap.Tile(name, Double.toString(amount), amount, 0);
    }

    private static String drawn(List<Treemap.Tile> tiles) {
        return new Treemap(List.of("own"), tiles)
                .on(new Drawing("t", 700, "title", "words"))
                .write();
    }

    @Test
    void areasAreAsTheAmountsAndNothingOverlaps() {
        List<Double> amounts = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
        List<Box> boxes = boxes(
                drawn(amounts.stream().map(amount -> tile("a" + amount, amount)).toList()));
        assertThat(boxes).hasSize(7);
        double unit = 700 * 700 * 0.62 / 24;
        for (int at = 0; at < amounts.size(); at++) {
            Box box = boxes.get(at);
            // each rectangle leaves a line of one pixel to the next
            assertThat((box.wide() + 1) * (box.high() + 1)).isCloseTo(amounts.get(at) * unit, within(unit * 0.01));
            assertThat(boxes.subList(at + 1, boxes.size())).noneMatch(box::overlaps);
        }
    }

    @Test
    void whatHasNoAreaIsLeftOutAndWordsAreEscaped() {
        String drawn = drawn(List.of(tile("<b>", 5), tile("credit", -2), tile("nothing", 0)));
        assertThat(boxes(drawn)).hasSize(1);
        assertThat(drawn).contains("&lt;b&gt;").doesNotContain("credit", "nothing", "NaN");
    }

    @Test
    void theLegendNamesTheKindsThatAreThereInTheirOwnColors() {
        String drawn = new Treemap(List.of("own", "bought"), List.of(new Treemap.Tile("a", "1", 1, 1)))
                .on(new Drawing("t", 700, "title", "words"))
                .write();
        assertThat(drawn).contains("bought", "tile-2").doesNotContain("own<", "tile-1");
    }

    @Test
    void noTileIsAnEmptyDrawing() {
        assertThat(boxes(drawn(List.of()))).isEmpty();
    }
}
