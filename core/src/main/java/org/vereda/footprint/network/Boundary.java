package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;

/**
 * A footprint split at the boundary of some nodes, such as those of one firm: what they cause by themselves, and what comes in with each thing
 * that they take from outside, with everything behind it.
 *
 * <p>With the nodes inside, {@code x = d + A x} gives how much of each the demand d needs along ways that stay inside, and
 * {@code total = sum of own + sum of impacts of flows from outside}. What outside nodes take from inside again belongs to the flow that it
 * comes in with.
 *
 * @param total the impact of the demand
 * @param own what each node inside causes by itself, by node; without zeros
 * @param flows what comes into nodes inside, from outside or from inside, one for each pair of nodes
 * @param demanded what the demand takes, by node; a node outside is nobody's flow
 */
public record Boundary(double total, Map<Integer, Double> own, List<Flow> flows, Map<Integer, Double> demanded) {
    public Boundary {
        own = Map.copyOf(own);
        flows = List.copyOf(flows);
        demanded = Map.copyOf(demanded);
    }

    /**
     * An impact that a node inside gets with what it takes.
     *
     * @param from the node that provides
     * @param to the node inside that takes it
     * @param impact in the category's unit, for the whole demand
     */
    public record Flow(int from, int to, double impact) {}

    /**
     * Splits a footprint.
     *
     * @param isInside says of a node whether it is inside
     */
    static Boundary of(NetworkFootprint footprint, IntPredicate isInside) {
        return new Split(footprint, isInside).boundary();
    }

    private static final class Split {
        private final NetworkFootprint footprint;
        private final SupplyNetwork network;
        private final int[] inside;
        private final Map<Integer, Integer> places = new TreeMap<>();

        Split(NetworkFootprint footprint, IntPredicate isInside) {
            this.footprint = footprint;
            this.network = footprint.network();
            this.inside = IntStream.range(0, network.nodes().size())
                    .filter(node -> footprint.runs(node) != 0 && isInside.test(node))
                    .toArray();
            for (int place = 0; place < inside.length; place++) {
                places.put(inside[place], place);
            }
        }

        Boundary boundary() {
            double[] runs = runs();
            Map<Integer, Double> own = new TreeMap<>();
            Map<List<Integer>, Double> flows = new LinkedHashMap<>();
            for (int place = 0; place < inside.length; place++) {
                int node = inside[place];
                double caused = runs[place] * footprint.rawOwn()[node];
                if (caused != 0) {
                    own.put(node, caused);
                }
                taken(node, runs[place], flows);
            }
            List<Flow> all = new ArrayList<>();
            flows.forEach((pair, impact) -> all.add(new Flow(pair.getFirst(), pair.getLast(), impact)));
            return new Boundary(footprint.total(), own, all, demanded());
        }

        /** Runs of each node inside that the demand needs along ways that stay inside. */
        private double[] runs() {
            if (inside.length == 0) {
                return new double[0];
            }
            SparseMatrix.Builder matrix = SparseMatrix.builder(inside.length, inside.length);
            Entries links = network.rawLinks();
            for (int place = 0; place < inside.length; place++) {
                matrix.add(place, place, network.output(inside[place]));
                for (int link = links.start(inside[place]); link < links.end(inside[place]); link++) {
                    Integer provider = places.get(links.other(link));
                    if (provider != null) {
                        matrix.add(provider, place, -links.amount(link));
                    }
                }
            }
            try {
                return TechnosphereSolver.compile(matrix.build())
                        .solve(demandInside())
                        .values();
            } catch (UnsolvableSystem impossible) {
                throw new IllegalStateException("a part of a solvable network has no solution", impossible);
            }
        }

        private double[] demandInside() {
            double[] wanted = new double[inside.length];
            Demand demand = footprint.demand();
            for (int at = 0; at < demand.size(); at++) {
                Integer place = places.get(demand.node(at));
                if (place != null) {
                    wanted[place] += demand.amount(at);
                }
            }
            return wanted;
        }

        private void taken(int node, double runs, Map<List<Integer>, Double> flows) {
            Entries links = network.rawLinks();
            for (int link = links.start(node); link < links.end(node); link++) {
                int provider = links.other(link);
                double impact = runs * links.amount(link) * footprint.intensity(provider);
                if (impact != 0) {
                    flows.merge(List.of(provider, node), impact, Double::sum);
                }
            }
        }

        private Map<Integer, Double> demanded() {
            Map<Integer, Double> demanded = new TreeMap<>();
            Demand demand = footprint.demand();
            for (int at = 0; at < demand.size(); at++) {
                demanded.merge(demand.node(at), demand.amount(at) * footprint.intensity(demand.node(at)), Double::sum);
            }
            return demanded;
        }
    }
}
