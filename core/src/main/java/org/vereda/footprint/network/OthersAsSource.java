package org.vereda.footprint.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.footprint.network.Sankey.Band;
import org.vereda.footprint.network.Sankey.Box;

/** Takes the pass-through out of the folded steps of a Sankey diagram, see {@link Sankey#withOthersAsSource()}. */
final class OthersAsSource {
    /** From and to of a flow. */
    private record Way(int from, int to) {}

    private final Sankey whole;
    private final double given;
    private final Map<Way, Double> flows = new HashMap<>();

    private OthersAsSource(Sankey whole, double given) {
        this.whole = whole;
        this.given = given;
    }

    static Sankey of(Sankey whole) {
        double given = whole.boxes().stream()
                .filter(box -> box.node() == Sankey.OTHERS)
                .mapToDouble(Box::outflow)
                .sum();
        return given == 0 ? whole : new OthersAsSource(whole, given).result();
    }

    private Sankey result() {
        for (Band band : whole.bands()) {
            if (band.from() == Sankey.OTHERS) {
                share(band);
            } else if (band.to() != Sankey.OTHERS) {
                add(band.from(), band.to(), band.impact());
            }
        }
        return new Sankey(boxes(), bands(), whole.total());
    }

    /** Shares a band of the others out to what comes into them and to what they cause themselves. */
    private void share(Band out) {
        for (Band in : whole.bands()) {
            if (in.to() == Sankey.OTHERS && in.from() != out.to()) {
                add(in.from(), out.to(), out.impact() * in.impact() / given);
            }
        }
        whole.boxes().stream()
                .filter(box -> box.node() == Sankey.OTHERS)
                .forEach(box -> add(Sankey.OTHERS, out.to(), out.impact() * box.own() / given));
    }

    private void add(int from, int to, double impact) {
        flows.merge(new Way(from, to), impact, Double::sum);
    }

    private List<Box> boxes() {
        Map<Integer, Double> inflow = new HashMap<>();
        Map<Integer, Double> outflow = new HashMap<>();
        bands().forEach(band -> {
            outflow.merge(band.from(), band.impact(), Double::sum);
            inflow.merge(band.to(), band.impact(), Double::sum);
        });
        return whole.boxes().stream()
                .map(box -> new Box(
                        box.node(),
                        box.own(),
                        inflow.getOrDefault(box.node(), 0.0),
                        box.node() == Sankey.DEMAND ? box.outflow() : outflow.getOrDefault(box.node(), 0.0),
                        box.folded()))
                .toList();
    }

    private List<Band> bands() {
        return flows.entrySet().stream()
                .filter(flow -> flow.getValue() != 0)
                .map(flow -> new Band(flow.getKey().from(), flow.getKey().to(), flow.getValue()))
                .sorted(Comparator.comparingDouble((Band band) -> -Math.abs(band.impact()))
                        .thenComparingInt(Band::from)
                        .thenComparingInt(Band::to))
                .toList();
    }
}
