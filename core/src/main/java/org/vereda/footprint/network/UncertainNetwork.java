package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.chance.Comparison;
import org.vereda.matrix.chance.FirstOrder;
import org.vereda.matrix.chance.Linearity;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.SampledIntensities;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.SignRule;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.SpreadTable;
import org.vereda.matrix.chance.UncertainMatrix;
import org.vereda.matrix.chance.UncertainSystem;

/**
 * A supply network whose amounts are drawn: Monte Carlo of footprints and of all intensities, comparisons with common draws,
 * and a check of how far the first-order variance can be trusted.
 *
 * <p>Identities of facts are what is drawn, so two networks that share facts share their numbers in every sample. Amounts of
 * links keep their sign; the part of a distribution beyond zero is cut off. Where two uncertain amounts lie between the same
 * two nodes, the second leads through a node of its own that gives one for one; so with flows. Nodes and flows of the network
 * keep their indices.
 */
public final class UncertainNetwork {
    private final SupplyNetwork network;
    private final UncertainSystem system;

    UncertainNetwork(SupplyNetwork network) {
        this.network = network;
        try {
            this.system = new Compilation(network).system();
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, network);
        }
    }

    /** The drawn matrices, for simulations with settings of their own; nodes and flows beyond the network's come last. */
    public UncertainSystem system() {
        return system;
    }

    /** One amount for every node of the drawn system. */
    public double[] vector(Demand demand) {
        return demand.vector(system.size());
    }

    /**
     * The drawn footprints of demands in all categories, all from the same draws.
     *
     * @param executor where the work is done; none of the bits depends on it
     * @throws org.vereda.matrix.chance.TooManyFailures where a drawn network has no solution
     */
    public SampledImpacts footprints(List<Demand> demands, SamplingPlan plan, Executor executor) {
        return Simulation.of(system, plan)
                .on(executor)
                .impacts(demands.stream().map(this::vector).toList());
    }

    /**
     * The drawn impacts of one unit of every node in a category.
     *
     * @param kept the nodes of which every sample is kept; of all others mean and standard deviation
     */
    public SampledIntensities intensities(int category, SamplingPlan plan, Executor executor, int... kept) {
        return Simulation.of(system, plan).on(executor).intensities(category, kept);
    }

    /** How two demands of this network compare in a category when both have the same draws. */
    public Comparison compare(Demand first, Demand second, int category, SamplingPlan plan, Executor executor) {
        return footprints(List.of(first, second), plan, executor).compare(0, 1, category);
    }

    /** How a demand compares with one of another network, as of another scenario; facts that both have move together. */
    public Comparison compare(
            Demand own, UncertainNetwork other, Demand demand, int category, SamplingPlan plan, Executor executor) {
        return Comparison.of(
                footprints(List.of(own), plan, executor).of(0, category),
                other.footprints(List.of(demand), plan, executor).of(0, category));
    }

    /** A plan by the scrambled sequence of Sobol' that gives its best dimensions to the facts that matter most. */
    public SamplingPlan.Sobol sobol(Demand demand, int category, long seed, int samples) {
        List<Long> leading = FirstOrder.of(system, vector(demand), category).leading();
        return new SamplingPlan.Sobol(seed, samples, leading);
    }

    /** How far the first-order variance of a footprint can be trusted. */
    public Linearity linearity(Demand demand, int category) {
        return Linearity.of(system, vector(demand), category);
    }

    public SupplyNetwork network() {
        return network;
    }

    /** Gives every uncertain amount a place of its own in one of three matrices. */
    private static final class Compilation {
        private final SupplyNetwork network;
        private final Places links;
        private final Places burdens;

        Compilation(SupplyNetwork network) {
            this.network = network;
            int nodes = network.nodes().size();
            this.links = new Places(network.rawLinks(), nodes, nodes, true);
            this.burdens =
                    new Places(network.rawBurdens(), nodes, network.flows().size(), false);
        }

        UncertainSystem system() {
            int nodes = network.nodes().size();
            int size = nodes + links.extra;
            SparseMatrix.Builder technosphere = SparseMatrix.builder(size, size);
            for (int node = 0; node < nodes; node++) {
                technosphere.add(node, node, network.output(node));
            }
            links.addTo(technosphere, -1);
            for (int k = 0; k < links.extra; k++) {
                technosphere.add(nodes + k, nodes + k, 1).add(links.origin(k), nodes + k, -1);
            }
            int flows = network.flows().size() + burdens.extra;
            SparseMatrix.Builder interventions = SparseMatrix.builder(flows, size);
            burdens.addTo(interventions, 1);
            SparseMatrix a = technosphere.build();
            SparseMatrix b = interventions.build();
            return new UncertainSystem(
                    TechnosphereSolver.compile(a),
                    new UncertainMatrix(a, links.spreads(a, -1), SignRule.KEPT),
                    new UncertainMatrix(b, burdens.spreads(b, 1), SignRule.FREE),
                    characterization(flows));
        }

        /** A flow that stands for another one counts as that one, by the same uncertain factor. */
        private UncertainMatrix characterization(int flows) {
            Entries factors = network.rawFactors();
            int categories = network.categories().size();
            SparseMatrix.Builder matrix = SparseMatrix.builder(categories, flows);
            int[][] standIns = burdens.standIns(network.flows().size());
            forEachFactor(standIns, (category, factor, flow) -> matrix.add(category, flow, factors.amount(factor)));
            SparseMatrix c = matrix.build();
            int[] factorOf = new int[c.entries()];
            Arrays.fill(factorOf, -1);
            forEachFactor(standIns, (category, factor, flow) -> {
                if (factors.isUncertain(factor) && factors.amount(factor) != 0) {
                    int place = c.entry(category, flow);
                    if (place < 0 || factorOf[place] >= 0) {
                        throw new IllegalArgumentException("two uncertain factors of one flow in "
                                + network.categories().get(category).id());
                    }
                    factorOf[place] = factor;
                }
            });
            return new UncertainMatrix(c, Places.spreads(factors, factorOf, 1), SignRule.FREE);
        }

        private interface FactorPlace {
            void at(int category, int factor, int flow);
        }

        private void forEachFactor(int[][] standIns, FactorPlace place) {
            Entries factors = network.rawFactors();
            for (int category = 0; category < network.categories().size(); category++) {
                for (int k = factors.start(category); k < factors.end(category); k++) {
                    place.at(category, k, factors.other(k));
                    for (int standIn : standIns[factors.other(k)]) {
                        place.at(category, k, standIn);
                    }
                }
            }
        }
    }

    /** Where the entries of a list lie: at their own place, or at an extra row where an uncertain one would share it. */
    private static final class Places {
        private final Entries entries;
        private final int owners;
        private final int others;
        private final int[] rows;
        private int extra;
        private int[] origins = new int[0];

        Places(Entries entries, int owners, int others, boolean diagonalIsTaken) {
            this.entries = entries;
            this.owners = owners;
            this.others = others;
            this.rows = new int[entries.size()];
            int[] takenBy = new int[others];
            Arrays.fill(takenBy, -1);
            for (int owner = 0; owner < owners; owner++) {
                if (diagonalIsTaken) {
                    takenBy[owner] = owner;
                }
                place(owner, takenBy);
            }
        }

        private void place(int owner, int[] takenBy) {
            for (int k = entries.start(owner); k < entries.end(owner); k++) {
                boolean drawn = isDrawn(k);
                boolean taken = takenBy[entries.other(k)] == owner;
                rows[k] = drawn && taken ? extraFor(entries.other(k)) : entries.other(k);
                takenBy[entries.other(k)] = owner;
            }
            for (int k = entries.start(owner); k < entries.end(owner); k++) {
                boolean shared = !isDrawn(k) && rows[k] == entries.other(k) && hasDrawnTwin(owner, k);
                rows[k] = shared ? extraFor(entries.other(k)) : rows[k];
            }
        }

        /** An exact amount that comes after an uncertain one at the same place. */
        private boolean hasDrawnTwin(int owner, int exact) {
            for (int k = entries.start(owner); k < exact; k++) {
                if (isDrawn(k) && rows[k] == entries.other(exact)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isDrawn(int k) {
            return entries.isUncertain(k) && entries.amount(k) != 0;
        }

        private int extraFor(int origin) {
            if (extra == origins.length) {
                origins = Arrays.copyOf(origins, 2 * extra + 1);
            }
            origins[extra] = origin;
            return others + extra++;
        }

        int origin(int number) {
            return origins[number];
        }

        /** The extra rows that stand for each other end. */
        int[][] standIns(int count) {
            int[][] standIns = new int[count][0];
            for (int k = 0; k < extra; k++) {
                int[] before = standIns[origins[k]];
                standIns[origins[k]] = Arrays.copyOf(before, before.length + 1);
                standIns[origins[k]][before.length] = others + k;
            }
            return standIns;
        }

        void addTo(SparseMatrix.Builder matrix, int sign) {
            for (int owner = 0; owner < owners; owner++) {
                for (int k = entries.start(owner); k < entries.end(owner); k++) {
                    matrix.add(rows[k], owner, sign * entries.amount(k));
                }
            }
        }

        SpreadTable spreads(SparseMatrix matrix, int sign) {
            int[] entryOf = new int[matrix.entries()];
            Arrays.fill(entryOf, -1);
            for (int owner = 0; owner < owners; owner++) {
                for (int k = entries.start(owner); k < entries.end(owner); k++) {
                    if (isDrawn(k)) {
                        entryOf[matrix.entry(rows[k], owner)] = k;
                    }
                }
            }
            return spreads(entries, entryOf, sign);
        }

        static SpreadTable spreads(Entries entries, int[] entryOf, int sign) {
            SpreadTable.Builder table = SpreadTable.builder(entryOf.length);
            for (int entry : entryOf) {
                if (entry < 0) {
                    table.fixed();
                } else {
                    entries.addSpread(entry, sign, table);
                }
            }
            return table.build();
        }
    }
}
