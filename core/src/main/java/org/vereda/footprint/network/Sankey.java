package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The flows of an impact through a network, as a Sankey diagram shows them: what each node causes by itself and gets from
 * its providers goes on to its users and, at last, to the demand. At every box inflow + own = outflow.
 *
 * @param boxes the nodes shown, largest throughput first, then the others folded into one, then the demand
 * @param bands the flows between them, largest first
 * @param total what reaches the demand
 */
public record Sankey(List<Box> boxes, List<Band> bands, double total) {
    /** Stands for a node: all those that are not shown by themselves. */
    public static final int OTHERS = -1;

    /** Stands for a node: the demand, where all flows end. */
    public static final int DEMAND = -2;

    public Sankey {
        boxes = List.copyOf(boxes);
        bands = List.copyOf(bands);
    }

    /**
     * A node of the diagram.
     *
     * @param node its index in the network, or {@link #OTHERS} or {@link #DEMAND}
     * @param own the impact that it causes by itself
     * @param inflow what comes with what it takes from other boxes
     * @param outflow what goes on with what it gives to other boxes; all of it at the demand, where it ends
     * @param folded how many nodes of the network it stands for
     */
    public record Box(int node, double own, double inflow, double outflow, int folded) {}

    /**
     * A flow of impact.
     *
     * @param from the node that provides, or {@link #OTHERS}
     * @param to the node that uses, or {@link #OTHERS} or {@link #DEMAND}
     * @param impact how much comes with it; negative for a credit
     */
    public record Band(int from, int to, double impact) {}

    /**
     * The same with the others as a cause only: {@code flow(x, y) += flow(others, y) flow(x, others) / outflow(others)}, and
     * from the others to y only the share {@code own(others) / outflow(others)}. What flows through steps that are not shown
     * is so handed on in the proportion of what comes into them; every box stays balanced. Unchanged where the others give
     * nothing on balance.
     */
    public Sankey withOthersAsSource() {
        return OthersAsSource.of(this);
    }

    static Sankey of(NetworkFootprint footprint, double cutoff, int most) {
        return new Folding(footprint, cutoff, most).sankey();
    }

    private static final class Folding {
        private final NetworkFootprint footprint;
        private final SupplyNetwork network;
        private final double[] scale;
        private final Map<Integer, Integer> shown = new LinkedHashMap<>();
        private final Map<Long, Double> flows = new HashMap<>();
        private final Map<Integer, Double> own = new TreeMap<>();
        private int folded;

        Folding(NetworkFootprint footprint, double cutoff, int most) {
            this.footprint = footprint;
            this.network = footprint.network();
            this.scale = footprint.rawScale();
            double[] through = new double[scale.length];
            for (int node = 0; node < through.length; node++) {
                through[node] = scale[node] * network.output(node) * footprint.intensity(node);
            }
            double least = cutoff * Math.abs(footprint.total());
            NetworkFootprint.largestFirst(through, most).stream()
                    .filter(node -> Math.abs(through[node]) >= least)
                    .forEach(node -> shown.put(node, node));
        }

        Sankey sankey() {
            for (int node = 0; node < scale.length; node++) {
                if (scale[node] != 0) {
                    collect(node);
                }
            }
            Demand demand = footprint.demand();
            for (int i = 0; i < demand.size(); i++) {
                add(box(demand.node(i)), DEMAND, demand.amount(i) * footprint.intensity(demand.node(i)));
            }
            List<Band> bands = flows.entrySet().stream()
                    .filter(flow -> flow.getValue() != 0)
                    .map(flow -> new Band(
                            (int) (flow.getKey() >> Integer.SIZE), flow.getKey().intValue(), flow.getValue()))
                    .sorted(Comparator.comparingDouble((Band band) -> -Math.abs(band.impact()))
                            .thenComparingInt(Band::from)
                            .thenComparingInt(Band::to))
                    .toList();
            return new Sankey(boxes(bands), bands, footprint.total());
        }

        private int box(int node) {
            return shown.getOrDefault(node, OTHERS);
        }

        private void collect(int node) {
            int box = box(node);
            folded += box == OTHERS ? 1 : 0;
            own.merge(box, footprint.ofNode(node), Double::sum);
            Entries links = network.rawLinks();
            for (int link = links.start(node); link < links.end(node); link++) {
                int provider = links.other(link);
                add(box(provider), box, scale[node] * links.amount(link) * footprint.intensity(provider));
            }
        }

        private void add(int from, int to, double impact) {
            if (from != to) {
                flows.merge(((long) from << Integer.SIZE) | (to & 0xFFFFFFFFL), impact, Double::sum);
            }
        }

        private List<Box> boxes(List<Band> bands) {
            Map<Integer, Double> inflow = new HashMap<>();
            Map<Integer, Double> outflow = new HashMap<>();
            bands.forEach(band -> {
                outflow.merge(band.from(), band.impact(), Double::sum);
                inflow.merge(band.to(), band.impact(), Double::sum);
            });
            List<Integer> order = new ArrayList<>(shown.keySet());
            if (folded > 0) {
                order.add(OTHERS);
            }
            List<Box> boxes = new ArrayList<>();
            for (int node : order) {
                boxes.add(new Box(
                        node,
                        own.getOrDefault(node, 0.0),
                        inflow.getOrDefault(node, 0.0),
                        outflow.getOrDefault(node, 0.0),
                        node == OTHERS ? folded : 1));
            }
            double all = inflow.getOrDefault(DEMAND, 0.0);
            boxes.add(new Box(DEMAND, 0, all, all, 0));
            return boxes;
        }
    }
}
