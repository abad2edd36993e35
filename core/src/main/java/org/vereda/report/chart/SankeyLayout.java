package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the nodes of a Sankey diagram stand: what feeds nothing more at the right, everything else as many steps to its left
 * as its longest way there has. Loops are cut at their smallest flows. Nodes of one layer are ordered after what they feed,
 * so that bands cross seldom.
 */
final class SankeyLayout {
    private final List<Sankey.Flow> flows;
    private final int[] layers;
    private final boolean[] returning;
    private final List<List<Integer>> columns = new ArrayList<>();

    SankeyLayout(int nodes, List<Sankey.Flow> flows) {
        this.flows = flows;
        this.layers = new int[nodes];
        this.returning = new boolean[flows.size()];
        findReturning(nodes);
        for (int round = 0; round < nodes; round++) {
            if (!pushUpstream()) {
                break;
            }
        }
        fillColumns(nodes);
        for (int layer = 1; layer < columns.size(); layer++) {
            columns.get(layer).sort(Comparator.comparingDouble(this::place));
        }
    }

    /** Number of layers. */
    int depth() {
        return columns.size();
    }

    /** The nodes of a layer from top to bottom; layer 0 is the rightmost. */
    List<Integer> column(int layer) {
        return columns.get(layer);
    }

    int layer(int node) {
        return layers[node];
    }

    /** True for a flow that leads back upstream and closes a loop. */
    boolean isReturning(int flow) {
        return returning[flow];
    }

    /** Takes the flows from the largest on; one that would close a loop with larger ones leads back. */
    private void findReturning(int nodes) {
        boolean[][] leads = new boolean[nodes][nodes];
        IntStream.range(0, flows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -Math.abs(flows.get(at).value())))
                .forEach(at -> {
                    Sankey.Flow flow = flows.get(at);
                    returning[at] = flow.from() == flow.to() || leads[flow.to()][flow.from()];
                    if (!returning[at]) {
                        connect(leads, flow.from(), flow.to());
                    }
                });
    }

    /** Whatever leads to the start of a flow now leads to everything behind its end too. */
    private static void connect(boolean[][] leads, int from, int to) {
        for (int before = 0; before < leads.length; before++) {
            if (before == from || leads[before][from]) {
                leads[before][to] = true;
                for (int after = 0; after < leads.length; after++) {
                    leads[before][after] |= leads[to][after];
                }
            }
        }
    }

    private boolean pushUpstream() {
        boolean moved = false;
        for (int at = 0; at < flows.size(); at++) {
            Sankey.Flow flow = flows.get(at);
            if (!returning[at] && layers[flow.from()] <= layers[flow.to()]) {
                layers[flow.from()] = layers[flow.to()] + 1;
                moved = true;
            }
        }
        return moved;
    }

    private void fillColumns(int nodes) {
        int depth = Arrays.stream(layers).max().orElse(-1) + 1;
        for (int layer = 0; layer < depth; layer++) {
            columns.add(new ArrayList<>());
        }
        for (int node = 0; node < nodes; node++) {
            columns.get(layers[node]).add(node);
        }
    }

    /** The middle of the places of what a node feeds, weighted by the flows. */
    private double place(int node) {
        double sum = 0;
        double weight = 0;
        for (Sankey.Flow flow : flows) {
            if (flow.from() == node && layers[flow.to()] < layers[node]) {
                List<Integer> column = columns.get(layers[flow.to()]);
                double place = (column.indexOf(flow.to()) + 0.5) / column.size();
                sum += Math.abs(flow.value()) * place;
                weight += Math.abs(flow.value());
            }
        }
        return weight == 0 ? 1 : sum / weight;
    }
}
