package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem;

/**
 * The variance of a footprint after any set of answers, exact within the first-order model: requests that overlap, as a
 * supplier's footprint and a bill that it already contains, count once.
 *
 * <p>With v by {@link FactSensitivity} for the demand and u(p) the same for one unit of node p, the answered nodes P take
 * {@code alpha} units each once everything behind them is cut off: {@code N alpha = Q}, with Q[p] the units of p that the
 * demand needs and N[p][q] the units of p that one unit of q needs. What is left is {@code sum over facts of (r (v - sum of
 * alpha[p] u(p)))^2 + sum over P of (alpha[p] y[p] g[p])^2}, with r the ratio of a fact's deviation after its answer to that
 * before and g the relative deviation of an answered footprint.
 */
final class RequestModel {
    private final List<DataRequest> requests;
    private final MoveTable table;
    private final int[] touched;
    private final double[] moves;
    private final double untouched;
    private final List<Cut> cuts;
    private final Map<Integer, Integer> cutOfNode = new LinkedHashMap<>();
    private final List<Map<Integer, Double>> ratios;

    /**
     * A node whose footprint may be answered.
     *
     * @param needed its units that the demand needs
     * @param intensity the impact of one unit
     * @param needs the units of each cut's node that one unit needs, in the order of the cuts
     * @param facts the groups of facts that its intensity moves with
     * @param moves how much, in the order of {@code facts}
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the model
    record Cut(double needed, double intensity, double[] needs, int[] facts, double[] moves) {
        /** Its units that are needed once everything behind it is cut off and nothing else is. */
        double alone(int own) {
            return needed / needs[own];
        }
    }

    RequestModel(NetworkFootprint footprint, List<DataRequest> requests) {
        this.requests = List.copyOf(requests);
        this.table = new MoveTable(
                footprint,
                requests.stream().flatMap(request -> request.facts().stream()).toList());
        double[] all = table.moves(footprint.rawScale());
        requests.stream()
                .flatMap(request -> request.nodes().stream())
                .forEach(node -> cutOfNode.putIfAbsent(node, cutOfNode.size()));
        List<Cut> wholeCuts =
                cutOfNode.keySet().stream().map(node -> cut(footprint, node)).toList();
        FactIndex facts = footprint.network().factIndex();
        this.touched = touched(wholeCuts, facts);
        this.moves = picked(all);
        this.untouched = Math.max(0, FactSensitivity.variance(all) - FactSensitivity.variance(moves));
        this.cuts = wholeCuts.stream().map(this::renumbered).toList();
        this.ratios = requests.stream().map(request -> ratios(facts, request)).toList();
    }

    /** The facts that some answer changes: of a million others only their variance together matters. */
    private int[] touched(List<Cut> some, FactIndex facts) {
        IntStream stated = requests.stream()
                .flatMap(request -> request.facts().stream())
                .mapToInt(facts::find)
                .filter(fact -> fact >= 0)
                .map(table::group);
        return IntStream.concat(some.stream().flatMapToInt(cut -> Arrays.stream(cut.facts())), stated)
                .sorted()
                .distinct()
                .toArray();
    }

    private Cut renumbered(Cut cut) {
        int[] numbers = Arrays.stream(cut.facts())
                .map(fact -> Arrays.binarySearch(touched, fact))
                .toArray();
        return new Cut(cut.needed(), cut.intensity(), cut.needs(), numbers, cut.moves());
    }

    /** The values of the facts that some answer changes. */
    private double[] picked(double[] all) {
        return Arrays.stream(touched).mapToDouble(fact -> all[fact]).toArray();
    }

    /** How large the moves of these groups could be if no parts cancelled, for runs of the nodes. */
    double[] sizes(double[] runs) {
        return picked(table.sizes(runs));
    }

    /** The variance today. */
    double variance() {
        return FactSensitivity.variance(moves) + untouched;
    }

    private Cut cut(NetworkFootprint footprint, int node) {
        SupplyNetwork network = footprint.network();
        double[] scale;
        try {
            scale = network.solver()
                    .solve(Demand.of(node).vector(network.nodes().size()))
                    .values();
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, network);
        }
        double[] needs = cutOfNode.keySet().stream()
                .mapToDouble(other -> scale[other] * network.output(other))
                .toArray();
        double[] all = table.moves(scale);
        int[] facts =
                IntStream.range(0, all.length).filter(fact -> all[fact] != 0).toArray();
        return new Cut(
                footprint.runs(node) * network.output(node),
                footprint.intensity(node),
                needs,
                facts,
                Arrays.stream(facts).mapToDouble(fact -> all[fact]).toArray());
    }

    /** The ratio of the deviation after the answer to that before, by the number of each fact that a request states. */
    private Map<Integer, Double> ratios(FactIndex facts, DataRequest request) {
        Map<Integer, Double> ratios = new TreeMap<>();
        for (long identity : request.facts()) {
            int fact = facts.find(identity);
            if (fact >= 0 && facts.relative(fact) > 0) {
                ratios.put(
                        Arrays.binarySearch(touched, table.group(fact)),
                        Math.min(1, request.relativeAfter() / facts.relative(fact)));
            }
        }
        return ratios;
    }

    List<DataRequest> requests() {
        return requests;
    }

    /** How much the footprint moves today with each fact that some answer changes. */
    double[] moves() {
        return moves;
    }

    /** The cuts that an answer makes. */
    int[] cutsOf(int request) {
        return requests.get(request).nodes().stream().mapToInt(cutOfNode::get).toArray();
    }

    Cut cut(int number) {
        return cuts.get(number);
    }

    Map<Integer, Double> ratiosOf(int request) {
        return ratios.get(request);
    }

    /** The variance after all answers of a set. */
    double variance(Collection<Integer> answered) {
        double[] left = moves.clone();
        double stated = cut(answered, left);
        Map<Integer, Double> best = new TreeMap<>();
        answered.forEach(request -> ratios.get(request).forEach((fact, ratio) -> best.merge(fact, ratio, Math::min)));
        best.forEach((fact, ratio) -> left[fact] *= ratio);
        return FactSensitivity.variance(left) + untouched + stated;
    }

    /** Takes away what lies behind the answered nodes; answers the variance that the answers themselves leave. */
    private double cut(Collection<Integer> answered, double[] left) {
        Map<Integer, Double> spreads = new TreeMap<>();
        for (int request : answered) {
            for (int cut : cutsOf(request)) {
                spreads.merge(cut, requests.get(request).relativeAfter(), Math::min);
            }
        }
        int[] chosen = spreads.keySet().stream().mapToInt(cut -> cut).toArray();
        double[] after = spreads.values().stream().mapToDouble(spread -> spread).toArray();
        double[] units = units(chosen);
        double stated = 0;
        for (int i = 0; i < chosen.length; i++) {
            Cut cut = cuts.get(chosen[i]);
            for (int k = 0; k < cut.facts().length; k++) {
                left[cut.facts()[k]] -= units[i] * cut.moves()[k];
            }
            double deviation = units[i] * cut.intensity() * after[i];
            stated += deviation * deviation;
        }
        return stated;
    }

    /** Solves {@code N alpha = Q} by elimination; the diagonal of N is at least 1 and dominates but for credits. */
    double[] units(int[] chosen) {
        int size = chosen.length;
        double[][] rows = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = cuts.get(chosen[j]).needs()[chosen[i]];
            }
            rows[i][size] = cuts.get(chosen[i]).needed();
        }
        for (int pivot = 0; pivot < size; pivot++) {
            eliminate(rows, pivot);
        }
        double[] units = new double[size];
        for (int i = 0; i < size; i++) {
            units[i] = rows[i][size] / rows[i][i];
        }
        return units;
    }

    /** Clears the pivot's column in all other rows, with the largest of the rows left as pivot row. */
    private static void eliminate(double[][] rows, int pivot) {
        int largest = pivot;
        for (int i = pivot + 1; i < rows.length; i++) {
            largest = Math.abs(rows[i][pivot]) > Math.abs(rows[largest][pivot]) ? i : largest;
        }
        double[] swapped = rows[pivot];
        rows[pivot] = rows[largest];
        rows[largest] = swapped;
        for (int i = 0; i < rows.length; i++) {
            double factor = i == pivot ? 0 : rows[i][pivot] / rows[pivot][pivot];
            for (int j = pivot; j < rows[i].length && factor != 0; j++) {
                rows[i][j] -= factor * rows[pivot][j];
            }
        }
    }
}
