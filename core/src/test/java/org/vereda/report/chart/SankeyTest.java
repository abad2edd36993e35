package org.vereda.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SankeyTest {
    private static final Pattern TEXT =
            Pattern.compile("<text class=\"small[^\"]*over\" x=\"([-\\d.]+)\" y=\"([-\\d.]+)\">([^<]*)</text>");
    private static final Sankey.Words WORDS = new Sankey.Words("carried", "own", "credit", "loop");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void labelsNeverOverlap(int seed) {
        List<MatchResult> labels =
                TEXT.matcher(drawn(random(seed), 760)).results().toList();
        assertThat(labels).isNotEmpty();
        for (int one = 0; one < labels.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(overlap(labels.get(one), labels.get(other)))
                        .as(
                                "%s and %s",
                                labels.get(one).group(), labels.get(other).group())
                        .isFalse();
            }
        }
    }

    @Test
    void narrowDrawingNamesItsNodesInAListBelow() {
        Sankey sankey = random(3);
        String svg = drawn(sankey, 340);
        sankey.nodes().forEach(node -> assertThat(svg).contains(node.shown()));
        assertThat(TEXT.matcher(svg).results()).allMatch(label -> label.group(3).matches("\\d+"));
    }

    @Test
    void flowThatClosesALoopIsToldApartAndEndsNoDrawing() {
        List<Sankey.Node> nodes = List.of(node("product", 1, 5), node("a", 2, 4), node("b", 3, 3));
        Sankey sankey = new Sankey(WORDS, nodes, List.of(flow(1, 0, 4), flow(2, 1, 3), flow(1, 2, 0.5)));
        assertThat(drawn(sankey, 760)).contains("flow loop", "leads").doesNotContain("NaN");
    }

    @Test
    void flowThatLowersTheTotalHasAStyleOfItsOwnAndTheThicknessOfItsSize() {
        List<Sankey.Node> nodes = List.of(node("product", 0, 6), node("steel", 8, 8), node("scrap", -2, -2));
        String svg = drawn(new Sankey(WORDS, nodes, List.of(flow(1, 0, 8), flow(2, 0, -2))), 760);
        assertThat(svg).contains("flow credit", "credit</text>").doesNotContain("height=\"-");
    }

    @Test
    void diagramWithoutFlowsIsDrawn() {
        assertThat(drawn(new Sankey(WORDS, List.of(node("alone", 1, 1)), List.of()), 340))
                .contains("alone");
    }

    private static boolean overlap(MatchResult one, MatchResult other) {
        double x = Double.parseDouble(one.group(1));
        double right = x + Drawing.widthOf(one.group(3), Drawing.SMALL);
        double otherX = Double.parseDouble(other.group(1));
        double otherRight = otherX + Drawing.widthOf(other.group(3), Drawing.SMALL);
        double apart = Math.abs(Double.parseDouble(one.group(2)) - Double.parseDouble(other.group(2)));
        return x < otherRight && otherX < right && apart < 11;
    }

    private static String drawn(Sankey sankey, int width) {
        return sankey.on(new Drawing("s", width, "title", "description"))
                .write()
                .replace("loop</text>", "leads</text>");
    }

    /** Twelve nodes, each feeding one or two nodes before it. */
    private static Sankey random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sankey.Node> nodes = new ArrayList<>(List.of(node("product", 1, 30)));
        List<Sankey.Flow> flows = new ArrayList<>();
        for (int at = 1; at < 12; at++) {
            nodes.add(
                    node("A part with a rather long name, number " + at, random.nextDouble(), 1 + random.nextDouble()));
            flows.add(flow(at, Math.max(0, at - 1 - random.nextInt(5)), random.nextDouble() * 4 - 0.5));
            if (random.nextBoolean() && at > 6) {
                flows.add(flow(at, 0, random.nextDouble()));
            }
        }
        return new Sankey(WORDS, nodes, flows);
    }

    private static Sankey.Node node(String name, double own, double through) {
        return new Sankey.Node(name, Math.round(through * 100) + " kg", own, through);
    }

    private static Sankey.Flow flow(int from, int to, double value) {
        return new Sankey.Flow(from, to, value, from + " to " + to);
    }
}
