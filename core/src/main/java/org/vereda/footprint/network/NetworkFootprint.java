package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem;

/**
 * The footprint of a demand in one impact category with all that is needed to take it apart: how much of each node the
 * demand needs and the impact of one unit of each.
 *
 * <p>Every breakdown adds up to {@link #total()}; the total by the adjoint solve, {@code y' f}, and by the primal one,
 * {@code b' s}, must agree to {@value #AGREEMENT} of the sum of all absolute parts or it is refused.
 */
public final class NetworkFootprint {
    private static final double AGREEMENT = 1e-9;

    private final SupplyNetwork network;
    private final int category;
    private final Demand demand;
    private final double[] intensities;
    private final double[] scale;
    private final double[] own;
    private final double total;

    private NetworkFootprint(
            SupplyNetwork network, int category, Demand demand, double[] intensities, double[] scale, double[] own) {
        this.network = network;
        this.category = category;
        this.demand = demand;
        this.intensities = intensities;
        this.scale = scale;
        this.own = own;
        this.total = demand.times(intensities);
        requireAgreement();
    }

    static NetworkFootprint of(SupplyNetwork network, int category, Demand demand, double[] intensities) {
        try {
            double[] scale = network.solver()
                    .solve(demand.vector(network.nodes().size()))
                    .values();
            return new NetworkFootprint(network, category, demand, intensities, scale, network.own(category));
        } catch (UnsolvableSystem refusal) {
            throw Refusal.explained(refusal, network);
        }
    }

    /** Primal and adjoint are two ways to one number; a difference would be a fault of the program. */
    private void requireAgreement() {
        double sum = 0;
        double size = 0;
        for (int node = 0; node < own.length; node++) {
            sum += scale[node] * own[node];
            size += Math.abs(scale[node] * own[node]);
        }
        if (!(Math.abs(sum - total) <= AGREEMENT * size)) {
            throw new IllegalStateException("parts add up to " + sum + " instead of " + total);
        }
    }

    public SupplyNetwork network() {
        return network;
    }

    public ImpactCategory category() {
        return network.categories().get(category);
    }

    public Demand demand() {
        return demand;
    }

    /** The impact of the demand in the category's unit. */
    public double total() {
        return total;
    }

    /** How many runs of a node the demand needs. */
    public double runs(int node) {
        return scale[node];
    }

    /** The impact of one unit of a node with everything behind it. */
    public double intensity(int node) {
        return intensities[node];
    }

    /** What a node itself adds to the total: {@code runs * own impact of one run}. */
    public double ofNode(int node) {
        return scale[node] * own[node];
    }

    /** What each node itself adds to the total, in the order of the nodes. */
    public double[] byNode() {
        double[] parts = new double[own.length];
        for (int node = 0; node < parts.length; node++) {
            parts[node] = ofNode(node);
        }
        return parts;
    }

    /** What each elementary flow adds to the total, in the order of the flows. */
    public double[] byFlow() {
        Entries burdens = network.rawBurdens();
        double[] perFlow = network.perFlow(category);
        double[] parts = new double[perFlow.length];
        for (int node = 0; node < own.length; node++) {
            for (int k = burdens.start(node); k < burdens.end(node) && scale[node] != 0; k++) {
                parts[burdens.other(k)] += scale[node] * burdens.amount(k) * perFlow[burdens.other(k)];
            }
        }
        return parts;
    }

    /** What the nodes of each country add to the total, sorted; an empty country where it is not known. */
    public Map<String, Double> byCountry() {
        return by(node -> network.node(node).country());
    }

    /** What the nodes of each maker add to the total, sorted. */
    public Map<String, Double> byMaker() {
        return by(node -> network.node(node).maker());
    }

    /** What the ways to get each product add to the total, sorted. */
    public Map<String, Double> byProduct() {
        return by(node -> network.node(node).product());
    }

    /** The total by some property of the nodes that cause it, sorted. */
    public <K extends Comparable<K>> Map<K, Double> by(IntFunction<K> property) {
        Map<K, Double> sums = new TreeMap<>();
        for (int node = 0; node < own.length; node++) {
            if (scale[node] != 0 && own[node] != 0) {
                sums.merge(property.apply(node), ofNode(node), Double::sum);
            }
        }
        return sums;
    }

    /** The total by depth, see {@link Tiers}, with so many tiers told one by one. */
    public Tiers tiers(int depth) {
        return Tiers.of(this, depth);
    }

    /**
     * What goes into the demand, level by level.
     *
     * @param cutoff the share of the total below which a branch is left out, 0 to 1
     * @param depth levels below the demand's own nodes
     */
    public UpstreamTree tree(double cutoff, int depth) {
        return UpstreamTree.of(this, requireShare(cutoff), depth);
    }

    /**
     * The paths that cause the most.
     *
     * @param cutoff the share of the total that a path must have, 0 to 1
     * @param most no more paths than that
     */
    public StructuralPaths paths(double cutoff, int most) {
        return StructuralPaths.of(this, requireShare(cutoff), most);
    }

    /**
     * The flows of the impact through the network.
     *
     * @param cutoff the share of the total that must flow through a node for it to be shown by itself, 0 to 1
     * @param most no more nodes than that
     */
    public Sankey sankey(double cutoff, int most) {
        return Sankey.of(this, requireShare(cutoff), most);
    }

    /**
     * The total split at the boundary of some nodes.
     *
     * @param isInside says of a node whether it is inside
     */
    public Boundary boundary(IntPredicate isInside) {
        return Boundary.of(this, isInside);
    }

    /**
     * How sure the total is, to first order.
     *
     * @param most no more facts than that are told one by one
     */
    public FootprintSpread spread(int most) {
        return FootprintSpread.of(this, most);
    }

    /**
     * What could be asked for to make the total surer: footprints of the {@value AskNext#CANDIDATES} nodes with the largest
     * impact behind them, and all facts that facilities and makers of products hold.
     *
     * @param effort of asking, and what an answer leaves
     */
    public List<DataRequest> requests(Effort effort) {
        return new RequestFinder(this, effort).find(AskNext.CANDIDATES);
    }

    /**
     * Which of some requests would make the total surer.
     *
     * @param most steps of the plan
     */
    public AskNext askNext(List<DataRequest> requests, int most) {
        return AskNext.of(this, requests, most);
    }

    FactSensitivity sensitivity() {
        return new FactSensitivity(network, category, intensities);
    }

    private static double requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a cut-off is a share from 0 to 1, not " + share);
        }
        return share;
    }

    /**
     * The places of the numbers of the largest size, largest first, those of size zero left out.
     *
     * @param most no more places than that
     */
    public static List<Integer> largestFirst(double[] parts, int most) {
        double least = leastOf(parts, most);
        return IntStream.range(0, parts.length)
                .filter(index -> parts[index] != 0 && Math.abs(parts[index]) >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -Math.abs(parts[index]))
                        .thenComparing(index -> index))
                .limit(most)
                .toList();
    }

    /** The size of the last of so many largest numbers: sorting numbers is cheap, sorting their places is not. */
    private static double leastOf(double[] parts, int most) {
        if (most >= parts.length) {
            return 0;
        }
        double[] sizes = Arrays.stream(parts).map(Math::abs).sorted().toArray();
        return most <= 0 ? Double.POSITIVE_INFINITY : sizes[sizes.length - most];
    }

    int categoryIndex() {
        return category;
    }

    double[] rawScale() {
        return scale;
    }

    double[] rawIntensities() {
        return intensities;
    }

    double[] rawOwn() {
        return own;
    }
}
