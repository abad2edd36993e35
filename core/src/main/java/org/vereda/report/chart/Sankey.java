package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Sankey diagram: bands from what causes an impact to the product that it goes into, each as thick as what it carries. A
 * node's bar has a dark foot for what it adds by itself. Flows that lower the total are as thick as their size and have a
 * style of their own, for a band cannot be thinner than nothing. Labels have places of their own and never overlap; where
 * the layers stand too close for words, nodes bear numbers and the words stand in a list below. Bands thinner than a hair are
 * not drawn.
 *
 * @param words what the legend says
 * @param nodes the bars
 * @param flows the bands
 */
public record Sankey(Words words, List<Node> nodes, List<Flow> flows) implements Chart {
    private static final double BAR = 11;
    private static final double LINE = 13.5;
    private static final double GAP = 9;
    private static final double PLOT = 250;
    private static final double LEAST_ROOM = 84;
    private static final double MOST_MARGIN = 150;
    private static final int LINES = 2;
    /** Bands of less than this share of the thickest bar would be no wider than a hair; the table below the drawing holds them. */
    private static final double THINNEST = 0.003;

    public Sankey {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    /**
     * The words of the legend.
     *
     * @param upstream what a band is
     * @param own what the dark foot of a bar is
     * @param credit what a band that lowers the total is
     * @param loop what a dashed line that leads back is
     */
    public record Words(String upstream, String own, String credit, String loop) {}

    /**
     * A bar.
     *
     * @param name what it is called
     * @param shown what it carries, as it is written
     * @param own what it adds by itself, may be negative
     * @param through what it carries in all, with the sign of the total that it goes into
     */
    public record Node(String name, String shown, double own, double through) {}

    /**
     * A band.
     *
     * @param from the node that it comes from
     * @param to the node that it goes into
     * @param value what it carries; negative where it lowers the total
     * @param tip its words under the pointer
     */
    public record Flow(int from, int to, double value, String tip) {}

    @Override
    public Markup on(Drawing drawing) {
        double most =
                IntStream.range(0, nodes.size()).mapToDouble(this::size).max().orElse(0);
        Sankey visible = new Sankey(
                words,
                nodes,
                flows.stream()
                        .filter(flow -> Math.abs(flow.value()) >= THINNEST * most)
                        .toList());
        SankeyLayout layout = new SankeyLayout(nodes.size(), visible.flows());
        return new SankeyPicture(visible, layout, drawing).draw();
    }

    boolean hasCredits() {
        return flows.stream().anyMatch(flow -> flow.value() < 0)
                || nodes.stream().anyMatch(node -> node.own() < 0);
    }

    /** How thick a node is: the larger of what comes in with its own part and what goes out, by size. */
    double size(int node) {
        double in = Math.abs(nodes.get(node).own());
        double out = 0;
        for (Flow flow : flows) {
            in += flow.to() == node ? Math.abs(flow.value()) : 0;
            out += flow.from() == node ? Math.abs(flow.value()) : 0;
        }
        return Math.max(Math.max(in, out), Math.abs(nodes.get(node).through()));
    }

    /** A Sankey diagram under way: its scale and the places that are taken. */
    private static final class SankeyPicture {
        private final Sankey data;
        private final SankeyLayout layout;
        private final Drawing drawing;
        private final double margin;
        private final double step;
        private final boolean numbered;
        private final double scale;
        private final double[] tops;
        private final double[] filledIn;
        private final double[] filledOut;

        private SankeyPicture(Sankey data, SankeyLayout layout, Drawing drawing) {
            this.data = data;
            this.layout = layout;
            this.drawing = drawing;
            double wish = Math.min(MOST_MARGIN, widestOf(layout.column(0)) + 8);
            int gaps = Math.max(layout.depth() - 1, 1);
            this.numbered = (drawing.width() - BAR - wish) / gaps - BAR - 12 < LEAST_ROOM;
            this.margin = numbered ? 22 : wish;
            this.step = (drawing.width() - BAR - margin) / gaps;
            this.scale = scaled();
            this.tops = new double[data.nodes().size()];
            this.filledIn = new double[tops.length];
            this.filledOut = new double[tops.length];
        }

        private Markup draw() {
            double top = legend() + 6;
            double bottom = place(top);
            double end = numbered ? key(bottom + 14) : bottom;
            bands();
            for (int layer = 0; layer < layout.depth(); layer++) {
                layout.column(layer).forEach(this::bar);
            }
            return drawing.finish(end + 4);
        }

        private double legend() {
            List<String> names = new ArrayList<>(
                    List.of(data.words().upstream(), data.words().own()));
            List<String> styles = new ArrayList<>(List.of("flow", "part-1"));
            if (data.hasCredits()) {
                names.add(data.words().credit());
                styles.add("flow credit");
            }
            boolean loops = false;
            for (int flow = 0; flow < data.flows().size(); flow++) {
                loops |= layout.isReturning(flow);
            }
            if (loops) {
                names.add(data.words().loop());
                styles.add("flow loop");
            }
            return drawing.legend(0, names, styles);
        }

        /** Pixels per unit: the fullest layer takes the height of the plot. */
        private double scaled() {
            double fullest = 0;
            for (int layer = 0; layer < layout.depth(); layer++) {
                fullest = Math.max(
                        fullest,
                        layout.column(layer).stream().mapToDouble(data::size).sum());
            }
            return fullest == 0 ? 0 : PLOT / fullest;
        }

        /** Gives every node its place, layers centered; returns the lower end. */
        private double place(double top) {
            double highest = 0;
            for (int layer = 0; layer < layout.depth(); layer++) {
                highest = Math.max(highest, height(layer));
            }
            for (int layer = 0; layer < layout.depth(); layer++) {
                double y = top + (highest - height(layer)) / 2;
                for (int node : layout.column(layer)) {
                    tops[node] = y + (slot(node) - thickness(node)) / 2;
                    y += slot(node) + GAP;
                }
            }
            return top + highest;
        }

        private double height(int layer) {
            List<Integer> column = layout.column(layer);
            return column.stream().mapToDouble(this::slot).sum() + GAP * (column.size() - 1);
        }

        private double thickness(int node) {
            return Math.max(data.size(node) * scale, 1.5);
        }

        /** The height that a node and its words need. */
        private double slot(int node) {
            double words = numbered ? LINE : (label(node).size() + 1) * LINE;
            return Math.max(thickness(node), words);
        }

        private double left(int node) {
            return drawing.width() - margin - BAR - layout.layer(node) * step;
        }

        private List<String> label(int node) {
            double room = layout.layer(node) == 0 ? margin - 6 : step - BAR - 12;
            List<String> lines = Drawing.wrap(data.nodes().get(node).name(), Drawing.SMALL, room);
            List<String> cut = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
            String last = cut.getLast() + (lines.size() > LINES ? " …" : "");
            cut.set(cut.size() - 1, Drawing.shortened(last, Drawing.SMALL, room));
            return cut;
        }

        private double widestOf(List<Integer> column) {
            return column.stream()
                    .mapToDouble(node -> Math.max(
                            Drawing.widthOf(data.nodes().get(node).name(), Drawing.SMALL),
                            Drawing.widthOf(data.nodes().get(node).shown(), Drawing.SMALL) * 1.08))
                    .max()
                    .orElse(0);
        }

        /** Bands leave and enter in the order of the places at their other ends. */
        private void bands() {
            List<Integer> order = new ArrayList<>();
            for (int flow = 0; flow < data.flows().size(); flow++) {
                order.add(flow);
            }
            order.sort((a, b) -> Double.compare(endPlaces(a), endPlaces(b)));
            for (int at : order) {
                Flow flow = data.flows().get(at);
                double high = Math.max(Math.abs(flow.value()) * scale, 0.8);
                double start = tops[flow.from()] + filledOut[flow.from()];
                double end = tops[flow.to()] + filledIn[flow.to()];
                filledOut[flow.from()] += Math.abs(flow.value()) * scale;
                filledIn[flow.to()] += Math.abs(flow.value()) * scale;
                String style = "flow" + (flow.value() < 0 ? " credit" : "") + (layout.isReturning(at) ? " loop" : "");
                drawing.band(left(flow.from()) + BAR, start, left(flow.to()), end, high, style, flow.tip());
            }
        }

        private double endPlaces(int flow) {
            return tops[data.flows().get(flow).from()]
                    + tops[data.flows().get(flow).to()] * 1e-3;
        }

        private void bar(int node) {
            Node what = data.nodes().get(node);
            double high = thickness(node);
            double own = Math.min(Math.abs(what.own()) * scale, high);
            String tip = what.name() + ": " + what.shown();
            drawing.rectangle(left(node), tops[node], BAR, high, "bar-through", tip);
            if (own > 0) {
                String style = what.own() < 0 ? "flow credit" : "part-1";
                drawing.rectangle(left(node), tops[node] + high - own, BAR, own, style, tip);
            }
            words(node, what, tops[node] + high / 2);
        }

        private void words(int node, Node what, double middle) {
            double x = left(node) + BAR + 5;
            if (numbered) {
                drawing.text(x, middle + 4, "small strong over", Integer.toString(node + 1));
                return;
            }
            List<String> lines = label(node);
            double y = middle - (lines.size() + 1) * LINE / 2 + LINE - 3;
            for (String line : lines) {
                drawing.text(x, y, "small over", line);
                y += LINE;
            }
            drawing.text(x, y, "small strong over", what.shown());
        }

        /** The names behind the numbers; returns the lower end. */
        private double key(double top) {
            double y = top;
            for (int node = 0; node < data.nodes().size(); node++) {
                Node what = data.nodes().get(node);
                drawing.text(0, y + LINE, "small strong", Integer.toString(node + 1));
                for (String line :
                        Drawing.wrap(what.name() + " · " + what.shown(), Drawing.SMALL, drawing.width() - 28)) {
                    y += LINE;
                    drawing.text(24, y, "small", line);
                }
                y += 4;
            }
            return y;
        }
    }
}
