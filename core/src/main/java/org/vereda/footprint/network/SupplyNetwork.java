package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * Ways to get products, what they take from each other, what they cause, and what that means in each impact category:
 * compiled once, immutable, safe for many threads.
 *
 * <p>With A (n x n) holding on the diagonal what each node gives and elsewhere minus what it takes, B (flows x n) its
 * burdens and C (categories x flows) the characterization, the adjoint solve {@code A' y = B' c} gives with y the impact of
 * one unit of every node at once, and the primal solve {@code A s = f} how much of each node a demand f needs (R. Heijungs,
 * S. Suh, The Computational Structure of Life Cycle Assessment, 2002, chapters 2 and 6).
 */
public final class SupplyNetwork {
    private final List<NetworkNode> nodes;
    private final List<NetworkFlow> flows;
    private final List<ImpactCategory> categories;
    private final Map<Long, Fact> facts;
    private final double[] outputs;
    private final Entries links;
    private final Entries burdens;
    private final Entries factors;
    private final FactIndex factIndex;
    private final TechnosphereSolver solver;

    private SupplyNetwork(Builder builder) {
        nodes = List.copyOf(builder.nodes);
        flows = List.copyOf(builder.flows);
        categories = List.copyOf(builder.categories);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.facts));
        outputs = IntStream.range(0, nodes.size())
                .mapToDouble(node -> builder.outputs.getOrDefault(node, 1.0))
                .toArray();
        links = builder.links.sortedByOwner(nodes.size());
        burdens = builder.burdens.sortedByOwner(nodes.size());
        factors = builder.factors.sortedByOwner(categories.size());
        factIndex = new FactIndex(links, burdens, factors);
        solver = compiled();
    }

    /** Takes what a network is put together from. */
    public static Builder builder() {
        return new Builder();
    }

    private TechnosphereSolver compiled() {
        SparseMatrix.Builder matrix = SparseMatrix.builder(nodes.size(), nodes.size());
        for (int node = 0; node < outputs.length; node++) {
            matrix.add(node, node, outputs[node]);
            for (int link = links.start(node); link < links.end(node); link++) {
                matrix.add(links.other(link), node, -links.amount(link));
            }
        }
        try {
            return TechnosphereSolver.compile(matrix.build());
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, this);
        }
    }

    // --- what it is made of

    public List<NetworkNode> nodes() {
        return nodes;
    }

    public NetworkNode node(int index) {
        return nodes.get(index);
    }

    public List<NetworkFlow> flows() {
        return flows;
    }

    public List<ImpactCategory> categories() {
        return categories;
    }

    /** The index of a category by its id. */
    public Optional<Integer> category(String id) {
        return IntStream.range(0, categories.size())
                .filter(index -> categories.get(index).id().equals(id))
                .boxed()
                .findFirst();
    }

    /** What entries rest on, as far as it was described, by {@link Fact#identity()}. */
    public Map<Long, Fact> facts() {
        return facts;
    }

    /** True where a spread is known of any of its numbers. */
    public boolean isUncertain() {
        return factIndex.size() > 0;
    }

    /** What one run of a node gives, in its unit. */
    public double output(int node) {
        return outputs[node];
    }

    /** An amount of a network with everything that is known about it; for tables and exports, not for long loops. */
    public record Entry(int owner, int other, double amount, Uncertainty spread, long fact, SourcePosition position) {}

    /** What a node takes from others: owner is the user, other the provider, the amount in the provider's unit. */
    public List<Entry> links(int node) {
        return entries(links, node);
    }

    /** What a node causes by itself: owner is the node, other the flow, the amount in the flow's unit. */
    public List<Entry> burdens(int node) {
        return entries(burdens, node);
    }

    /** What a category counts: owner is the category, other the flow, the amount in the category's unit per flow unit. */
    public List<Entry> factors(int category) {
        return entries(factors, category);
    }

    private static List<Entry> entries(Entries all, int owner) {
        return IntStream.range(all.start(owner), all.end(owner))
                .mapToObj(entry -> new Entry(
                        owner,
                        all.other(entry),
                        all.amount(entry),
                        all.spread(entry),
                        all.fact(entry),
                        all.position(entry)))
                .toList();
    }

    Entries rawLinks() {
        return links;
    }

    Entries rawBurdens() {
        return burdens;
    }

    Entries rawFactors() {
        return factors;
    }

    FactIndex factIndex() {
        return factIndex;
    }

    TechnosphereSolver solver() {
        return solver;
    }

    // --- results

    /** The impacts of one unit of every node in every category, on this thread. */
    public Intensities intensities() {
        return intensities(Runnable::run);
    }

    /**
     * The impacts of one unit of every node in every category: one adjoint solve each, several side by side.
     *
     * @param executor where the work is done; none of the bits depends on it
     * @throws InvalidInput where the network has no trustworthy solution, naming the nodes
     */
    public Intensities intensities(Executor executor) {
        List<double[]> own =
                IntStream.range(0, categories.size()).mapToObj(this::own).toList();
        try {
            return new Intensities(this, solver.solveAllTransposed(own, executor));
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, this);
        }
    }

    /**
     * The footprint of a demand in one category: one adjoint and one primal solve.
     *
     * @throws InvalidInput where the network has no trustworthy solution, naming the nodes
     */
    public NetworkFootprint footprint(Demand demand, int category) {
        try {
            return NetworkFootprint.of(
                    this,
                    category,
                    demand,
                    solver.solveTransposed(own(category)).values());
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, this);
        }
    }

    /** The network as something to draw from; compiled anew, so keep it for several simulations. */
    public UncertainNetwork uncertain() {
        return new UncertainNetwork(this);
    }

    /** The impact of one run of each node by itself in a category: {@code B' c}. */
    double[] own(int category) {
        double[] perFlow = perFlow(category);
        double[] own = new double[nodes.size()];
        int[] flow = burdens.rawOthers();
        double[] amount = burdens.rawAmounts();
        for (int node = 0; node < own.length; node++) {
            double sum = 0;
            for (int k = burdens.start(node); k < burdens.end(node); k++) {
                sum += amount[k] * perFlow[flow[k]];
            }
            own[node] = sum;
        }
        return own;
    }

    /** The impact of one unit of each flow in a category; what the category does not know counts nothing in it. */
    double[] perFlow(int category) {
        double[] perFlow = new double[flows.size()];
        for (int k = factors.start(category); k < factors.end(category); k++) {
            perFlow[factors.other(k)] += factors.amount(k);
        }
        return perFlow;
    }

    /** Collects nodes, flows, categories and the amounts between them, in any order. */
    public static final class Builder {
        private final List<NetworkNode> nodes = new ArrayList<>();
        private final List<NetworkFlow> flows = new ArrayList<>();
        private final List<ImpactCategory> categories = new ArrayList<>();
        private final Map<Long, Fact> facts = new LinkedHashMap<>();
        private final Map<Integer, Double> outputs = new LinkedHashMap<>();
        private final Entries.List links = new Entries.List();
        private final Entries.List burdens = new Entries.List();
        private final Entries.List factors = new Entries.List();

        private Builder() {}

        /** Adds a node that gives one unit in one run; answers its index. */
        public int addNode(NetworkNode node) {
            nodes.add(node);
            return nodes.size() - 1;
        }

        /** Adds an elementary flow; answers its index. */
        public int addFlow(NetworkFlow flow) {
            flows.add(flow);
            return flows.size() - 1;
        }

        /** Adds an impact category; answers its index. */
        public int addCategory(ImpactCategory category) {
            categories.add(category);
            return categories.size() - 1;
        }

        /** Describes a fact; answers its identity for the amounts that rest on it. */
        public long fact(Fact fact) {
            Fact before = facts.putIfAbsent(fact.identity(), fact);
            if (before != null && !before.key().equals(fact.key())) {
                throw new IllegalArgumentException(
                        "facts " + before.key() + " and " + fact.key() + " have the same identity: change a key");
            }
            return fact.identity();
        }

        /**
         * What one run of a node gives, where that is not one unit.
         *
         * @throws InvalidInput where it is not above zero: turn the sign of a waste that is treated before, for treating it
         *     is what its node gives
         */
        public Builder output(int node, double amount) {
            if (!(amount > 0) || Double.isInfinite(amount)) {
                throw InvalidInput.of(Finding.error(
                        "footprint.network-output",
                        nodes.get(node).position(),
                        nodes.get(node).label(),
                        Double.toString(amount)));
            }
            outputs.put(node, amount);
            return this;
        }

        /** An exact amount that one run of a user takes, in the provider's unit; negative where it gives instead. */
        public Builder link(int user, int provider, double amount) {
            return link(user, provider, amount, new Uncertainty.None(), 0, SourcePosition.NOWHERE);
        }

        /**
         * An amount that one run of a user takes from a provider, in the provider's unit.
         *
         * @param fact the identity of what it rests on, see {@link Fact#identity(String)}; 0 where it has no spread
         */
        public Builder link(
                int user, int provider, double amount, Uncertainty spread, long fact, SourcePosition position) {
            requireIndex(user, nodes);
            requireIndex(provider, nodes);
            requireSound(
                    amount,
                    spread,
                    fact,
                    position,
                    nodes.get(user).label(),
                    nodes.get(provider).label());
            links.add(user, provider, amount, spread, fact, position);
            return this;
        }

        /** An exact amount of a flow that one run of a node causes, in the flow's unit. */
        public Builder burden(int node, int flow, double amount) {
            return burden(node, flow, amount, new Uncertainty.None(), 0);
        }

        /** An amount of a flow that one run of a node causes, in the flow's unit; {@code fact} as for a link. */
        public Builder burden(int node, int flow, double amount, Uncertainty spread, long fact) {
            requireIndex(node, nodes);
            requireIndex(flow, flows);
            requireSound(
                    amount,
                    spread,
                    fact,
                    nodes.get(node).position(),
                    nodes.get(node).label(),
                    flows.get(flow).name());
            burdens.add(node, flow, amount, spread, fact, SourcePosition.NOWHERE);
            return this;
        }

        /** An exact characterization factor: the impact of one unit of a flow. */
        public Builder factor(int category, int flow, double amount) {
            return factor(category, flow, amount, new Uncertainty.None(), 0);
        }

        /** A characterization factor; {@code fact} as for a link. */
        public Builder factor(int category, int flow, double amount, Uncertainty spread, long fact) {
            requireIndex(category, categories);
            requireIndex(flow, flows);
            requireSound(
                    amount,
                    spread,
                    fact,
                    SourcePosition.NOWHERE,
                    categories.get(category).id(),
                    flows.get(flow).name());
            factors.add(category, flow, amount, spread, fact, SourcePosition.NOWHERE);
            return this;
        }

        private static void requireIndex(int index, List<?> all) {
            if (index < 0 || index >= all.size()) {
                throw new IndexOutOfBoundsException("index " + index + " of " + all.size());
            }
        }

        private static void requireSound(
                double amount, Uncertainty spread, long fact, SourcePosition position, String owner, String other) {
            if (!Double.isFinite(amount)) {
                throw InvalidInput.of(
                        Finding.error("footprint.network-amount", position, owner, other, Double.toString(amount)));
            }
            if (spread instanceof Uncertainty.Triangular(double low, double high)
                    && !(low <= amount && amount <= high)) {
                throw InvalidInput.of(Finding.error(
                        "footprint.network-spread",
                        position,
                        owner,
                        other,
                        Double.toString(amount),
                        Double.toString(low),
                        Double.toString(high)));
            }
            if (fact == 0 && !(spread instanceof Uncertainty.None)) {
                throw new IllegalArgumentException(owner + ", " + other + ": a spread without a fact");
            }
        }

        /**
         * The compiled network.
         *
         * @throws InvalidInput where nodes need more of themselves than they give, naming them
         */
        public SupplyNetwork build() {
            return new SupplyNetwork(this);
        }
    }
}
