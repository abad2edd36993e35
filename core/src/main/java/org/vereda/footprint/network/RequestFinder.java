package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.footprint.network.DataRequest.Kind;

/** Lists what could be asked for to make a footprint surer: footprints of the nodes behind it and facts that it rests on. */
final class RequestFinder {
    private record Subject(Kind kind, String holder, String subject) implements Comparable<Subject> {
        private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::kind)
                .thenComparing(Subject::holder)
                .thenComparing(Subject::subject);

        @Override
        public int compareTo(Subject other) {
            return ORDER.compare(this, other);
        }
    }

    private final NetworkFootprint footprint;
    private final SupplyNetwork network;
    private final Effort effort;

    RequestFinder(NetworkFootprint footprint, Effort effort) {
        this.footprint = footprint;
        this.network = footprint.network();
        this.effort = effort;
    }

    /**
     * All requests that could matter.
     *
     * @param mostNodes of the nodes, those with the largest impact behind them, no more than that
     */
    List<DataRequest> find(int mostNodes) {
        List<DataRequest> requests = new ArrayList<>(ofNodes(mostNodes));
        requests.addAll(ofFacts());
        return requests;
    }

    // --- footprints

    private List<DataRequest> ofNodes(int most) {
        double[] behind = new double[network.nodes().size()];
        Set<Integer> demanded = IntStream.range(0, footprint.demand().size())
                .mapToObj(footprint.demand()::node)
                .collect(Collectors.toSet());
        for (int node = 0; node < behind.length; node++) {
            boolean asked = canBeAsked(network.node(node)) && !demanded.contains(node);
            behind[node] = asked ? footprint.runs(node) * network.output(node) * footprint.intensity(node) : 0;
        }
        Map<String, List<Integer>> together = new LinkedHashMap<>();
        NetworkFootprint.largestFirst(behind, most)
                .forEach(node -> together.computeIfAbsent(key(node), key -> new ArrayList<>())
                        .add(node));
        return together.values().stream().map(this::ofNodes).toList();
    }

    /** A good of one supplier may stand at several nodes, one for each factor behind it: one footprint answers for all. */
    private String key(int index) {
        NetworkNode node = network.node(index);
        return node.kind() == NetworkNode.Kind.BOUGHT ? node.product() + "|" + node.maker() : "#" + index;
    }

    private static boolean canBeAsked(NetworkNode node) {
        return switch (node.kind()) {
            case MADE, DESIGN, RECEIVED, BOUGHT, PROCESS -> true;
            case MIX, SECTOR, FACTOR -> false;
        };
    }

    private DataRequest ofNodes(List<Integer> nodes) {
        NetworkNode node = network.node(nodes.getFirst());
        Kind kind = node.maker().isEmpty() ? Kind.FOOTPRINT_FROM_UNNAMED : Kind.SUPPLIER_FOOTPRINT;
        return new DataRequest(
                kind, node.maker(), node.product(), nodes, List.of(), effort.after(kind), effort.of(kind));
    }

    // --- facts

    private List<DataRequest> ofFacts() {
        Map<Subject, List<Long>> subjects = new TreeMap<>();
        network.facts().forEach((identity, fact) -> {
            if (network.factIndex().find(identity) >= 0) {
                switch (fact.kind()) {
                    case ACTIVITY -> put(subjects, Kind.FACILITY_RECORD, fact, identity);
                    case BILL_OF_MATERIALS -> put(subjects, Kind.PART_AMOUNT, fact, identity);
                    case FACTOR, SUPPLIER_FOOTPRINT, CHARACTERIZATION, DATABASE -> {
                        // Publishers do not answer, and a supplier's footprint is asked for as a node.
                    }
                }
            }
        });
        return subjects.entrySet().stream()
                .map(entry -> new DataRequest(
                        entry.getKey().kind(),
                        entry.getKey().holder(),
                        entry.getKey().subject(),
                        List.of(),
                        entry.getValue(),
                        effort.after(entry.getKey().kind()),
                        effort.of(entry.getKey().kind())))
                .toList();
    }

    private static void put(Map<Subject, List<Long>> subjects, Kind kind, Fact fact, long identity) {
        subjects.computeIfAbsent(new Subject(kind, fact.holder(), fact.subject()), key -> new ArrayList<>())
                .add(identity);
    }
}
