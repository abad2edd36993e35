package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Collection;

/**
 * How much an impact moves with groups of facts, as a linear function of the runs of the nodes. Facts that only one node
 * rests on grow and shrink with its runs alone, so they are one group per node with {@code w = sqrt(sum of v^2)} per run;
 * facts that several nodes share, and those asked for by name, are groups of their own. The sum of squares over all groups
 * is the variance that {@link FactSensitivity} gives, at the price of nodes and shared facts instead of all facts.
 */
final class MoveTable {
    private static final int UNSEEN = -1;
    private static final int SHARED = -2;

    private final SupplyNetwork network;
    private final FactIndex facts;
    private final int category;
    private final double[] perFlow;
    private final double[] perFlowDeviation;
    private final int[] factOfFlow;
    private final double[] intensities;
    private final int[] owners;
    private final int[] groups;
    private final double[] local;
    private final int groupCount;
    private int[] nodes = new int[64];
    private int[] shared = new int[64];
    private double[] perRun = new double[64];
    private int size;

    /**
     * A table for one category.
     *
     * @param named identities of facts that are groups of their own
     */
    MoveTable(NetworkFootprint footprint, Collection<Long> named) {
        this.network = footprint.network();
        this.facts = network.factIndex();
        this.category = footprint.categoryIndex();
        this.perFlow = network.perFlow(category);
        this.intensities = footprint.rawIntensities();
        this.perFlowDeviation = new double[perFlow.length];
        this.factOfFlow = new int[perFlow.length];
        noteFactors();
        this.owners = new int[facts.size()];
        Arrays.fill(owners, UNSEEN);
        forEachMove(
                (node, fact, move) -> owners[fact] = owners[fact] == UNSEEN || owners[fact] == node ? node : SHARED);
        for (long identity : named) {
            int fact = facts.find(identity);
            if (fact >= 0) {
                owners[fact] = SHARED;
            }
        }
        this.groups = new int[facts.size()];
        int count = network.nodes().size();
        for (int fact = 0; fact < owners.length; fact++) {
            groups[fact] = owners[fact] == SHARED ? count++ : owners[fact];
        }
        this.groupCount = count;
        this.local = new double[network.nodes().size()];
        fill();
    }

    private void noteFactors() {
        Arrays.fill(factOfFlow, -1);
        Entries factors = network.rawFactors();
        for (int k = factors.start(category); k < factors.end(category); k++) {
            if (facts.ofFactor(k) >= 0) {
                factOfFlow[factors.other(k)] = facts.ofFactor(k);
                perFlowDeviation[factors.other(k)] += factors.deviation(k);
            }
        }
    }

    private interface Move {
        void of(int node, int fact, double perRun);
    }

    private void forEachMove(Move move) {
        for (int node = 0; node < network.nodes().size(); node++) {
            forEachMove(node, move);
        }
    }

    private void forEachMove(int node, Move move) {
        Entries links = network.rawLinks();
        for (int k = links.start(node); k < links.end(node); k++) {
            if (facts.ofLink(k) >= 0) {
                move.of(node, facts.ofLink(k), intensities[links.other(k)] * links.deviation(k));
            }
        }
        Entries burdens = network.rawBurdens();
        for (int k = burdens.start(node); k < burdens.end(node); k++) {
            int flow = burdens.other(k);
            if (facts.ofBurden(k) >= 0) {
                move.of(node, facts.ofBurden(k), perFlow[flow] * burdens.deviation(k));
            }
            if (factOfFlow[flow] >= 0) {
                move.of(node, factOfFlow[flow], burdens.amount(k) * perFlowDeviation[flow]);
            }
        }
    }

    /** Moves of one fact at one node add up before they are squared. */
    private void fill() {
        double[] sums = new double[facts.size()];
        int[] met = new int[facts.size()];
        int[] lastNode = new int[facts.size()];
        Arrays.fill(lastNode, UNSEEN);
        for (int node = 0; node < local.length; node++) {
            int[] count = {0};
            forEachMove(node, (owner, fact, move) -> {
                if (owners[fact] == SHARED) {
                    append(owner, groups[fact], move);
                } else {
                    if (lastNode[fact] != owner) {
                        lastNode[fact] = owner;
                        met[count[0]++] = fact;
                    }
                    sums[fact] += move;
                }
            });
            double squares = 0;
            for (int k = 0; k < count[0]; k++) {
                squares += sums[met[k]] * sums[met[k]];
                sums[met[k]] = 0;
            }
            local[node] = Math.sqrt(squares);
        }
    }

    private void append(int node, int group, double move) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            shared = Arrays.copyOf(shared, 2 * size);
            perRun = Arrays.copyOf(perRun, 2 * size);
        }
        nodes[size] = node;
        shared[size] = group;
        perRun[size++] = move;
    }

    /** The group of a fact by its number. */
    int group(int fact) {
        return groups[fact];
    }

    /** The moves by group for some runs of the nodes. */
    double[] moves(double[] runs) {
        double[] moves = Arrays.copyOf(local, groupCount);
        for (int node = 0; node < local.length; node++) {
            moves[node] *= runs[node];
        }
        for (int k = 0; k < size; k++) {
            moves[shared[k]] += perRun[k] * runs[nodes[k]];
        }
        return moves;
    }

    /** The same as large as it could be if no parts cancelled. */
    double[] sizes(double[] runs) {
        double[] sizes = Arrays.copyOf(local, groupCount);
        for (int node = 0; node < local.length; node++) {
            sizes[node] *= Math.abs(runs[node]);
        }
        for (int k = 0; k < size; k++) {
            sizes[shared[k]] += Math.abs(perRun[k] * runs[nodes[k]]);
        }
        return sizes;
    }
}
