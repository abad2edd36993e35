package org.vereda.footprint.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.Effort;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.footprint.product.ProcessNode.Kind;
import org.vereda.footprint.product.ProcessNode.Link;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The carbon footprints of all products of a partnership, from one adjoint solve: {@code A' y = b} gives with y the kg CO2e
 * of one declared unit of every product, where A has one column per way to get a product (1 on the diagonal, minus its
 * inputs elsewhere) and b is what each way causes by itself. Contributions of one product come from a primal solve
 * {@code A s = e}: each is {@code s * b}.
 */
public final class ProductFootprints {
    /** Levels of the upstream tree where nothing else was asked for. */
    public static final int DEPTH = 4;

    /** Facts whose share in the variance a footprint tells one by one. */
    public static final int FACTS = 12;

    private static final double AGREEMENT = 1e-9;
    private static final double WORTH_A_NOTE = 0.25;
    private static final Comparator<Contribution> LARGEST_FIRST = Comparator.comparingDouble(
                    (Contribution part) -> -Math.abs(part.kilograms()))
            .thenComparing(Contribution::facility)
            .thenComparing(Contribution::product)
            .thenComparing(Contribution::flow)
            .thenComparing(Contribution::scope)
            .thenComparing(Contribution::source)
            .thenComparing(Contribution::component)
            .thenComparing(Contribution::gwpSet);

    /**
     * An input that is missing from footprints because nothing tells what it causes; it is not zero.
     *
     * @param product the product that needs it
     * @param input the input's id
     * @param reason why it is missing, with advice
     */
    public record MissingInput(String product, String input, Finding reason) {}

    private final SystemCompiler system;
    private final List<ProcessNode> nodes;
    private final SupplyNetwork network;
    private final Intensities all;
    private final Map<String, ProcessNode> byProduct = new LinkedHashMap<>();

    private ProductFootprints(SystemCompiler system) {
        this.system = system;
        for (String id : system.products().keySet()) {
            system.provider(id).ifPresent(node -> byProduct.put(id, node));
        }
        this.nodes = system.nodes();
        this.network = new NetworkCompiler(system).compile();
        this.all = network.intensities();
        noteDifferences();
    }

    /**
     * Computes all footprints of a system.
     *
     * @throws InvalidInput where products need more of themselves than is made, naming them
     */
    public static ProductFootprints of(ProductSystem system) {
        return new ProductFootprints(new SystemCompiler(system).compile());
    }

    /** The products that have a footprint, sorted. */
    public List<String> products() {
        return List.copyOf(byProduct.keySet());
    }

    /** kg CO2e of one declared unit of every product, sorted by product: the whole adjoint solution at once. */
    public Map<String, Double> intensities() {
        Map<String, Double> sorted = new LinkedHashMap<>();
        byProduct.forEach((product, node) -> sorted.put(product, intensity(node)));
        return sorted;
    }

    /** The footprint of a product from whoever provides it, with {@value #DEPTH} levels of its upstream tree. */
    public Optional<ProductCarbonFootprint> footprint(String product) {
        return footprint(product, DEPTH);
    }

    /** The footprint of a product from whoever provides it, with so many levels of its upstream tree. */
    public Optional<ProductCarbonFootprint> footprint(String product, int depth) {
        return Optional.ofNullable(byProduct.get(product)).map(node -> footprint(node, depth));
    }

    /** The footprint of a product as computed for one facility that makes it, whatever that facility sent itself. */
    public Optional<ProductCarbonFootprint> footprint(String product, String facility) {
        return system.maker(product, facility).map(node -> footprint(node, DEPTH));
    }

    /** The footprints of all products, sorted by product. */
    public List<ProductCarbonFootprint> all() {
        return byProduct.values().stream().map(node -> footprint(node, DEPTH)).toList();
    }

    /** How each facility's footprint was shared, sorted by facility. */
    public List<Allocation> allocations() {
        return system.allocations();
    }

    /** Inputs that no footprint counts. */
    public List<MissingInput> missing() {
        return List.copyOf(system.missing());
    }

    /** What a person should know, each said once, sorted; those of the sites are not repeated. */
    public List<Finding> findings() {
        return SiteFootprint.once(system.findings());
    }

    /** Everything that the partnership causes in the period, each emission once. */
    public PartnershipFootprint overview() {
        double[] outputs = outputs();
        List<Contribution> parts = new ArrayList<>();
        nodes.forEach(node -> node.burdens().forEach(part -> parts.add(part.times(outputs[node.index()]))));
        system.sites().forEach(site -> parts.addAll(new SiteShare(system, site).unshared()));
        return new PartnershipFootprint(inSet(parts), apart(parts));
    }

    // --- the network

    /** The supply network with the nodes, goods, factors and categories behind all footprints. */
    public SupplyNetwork network() {
        return network;
    }

    /** The impacts of one unit of every node of the network in every category; the first one is the total. */
    public Intensities impacts() {
        return all;
    }

    /** The node of the network that provides a product. */
    public Optional<Integer> node(String product) {
        return Optional.ofNullable(byProduct.get(product)).map(ProcessNode::index);
    }

    /**
     * The footprint of a portfolio in the total's category.
     *
     * @param amounts declared units by product
     * @throws InvalidInput where a product has no footprint
     */
    public NetworkFootprint portfolio(Map<String, Double> amounts) {
        Demand demand = Demand.none();
        for (Map.Entry<String, Double> entry : new TreeMap<>(amounts).entrySet()) {
            int node = node(entry.getKey())
                    .orElseThrow(() -> InvalidInput.of(
                            Finding.error("footprint.unknown-product", SourcePosition.NOWHERE, entry.getKey())));
            demand = demand.and(node, entry.getValue());
        }
        return all.footprint(demand, NetworkCompiler.TOTAL);
    }

    /**
     * The footprint of everything that some facilities made in the period and did not deliver to each other, so that each
     * emission counts once.
     */
    public NetworkFootprint cohort(Collection<String> facilities) {
        double[] net = new double[nodes.size()];
        for (ProcessNode node : nodes) {
            if (node.kind() == Kind.MADE && facilities.contains(node.facility())) {
                net[node.index()] += node.output();
                node.links().forEach(link -> deliver(link, node.output(), facilities, net));
            }
        }
        Demand demand = Demand.none();
        for (int node = 0; node < net.length; node++) {
            demand = net[node] == 0 ? demand : demand.and(node, net[node]);
        }
        return all.footprint(demand, NetworkCompiler.TOTAL);
    }

    /**
     * What a facility of the cohort takes from another one does not leave the cohort, whether it comes directly, through a mix
     * or by the footprint that the other one sent.
     */
    private void deliver(Link link, double units, Collection<String> facilities, double[] net) {
        ProcessNode provider = nodes.get(link.provider());
        if (provider.kind() == Kind.MIX) {
            provider.links().forEach(part -> deliver(part, units * link.amount(), facilities, net));
        } else if (facilities.contains(provider.facility())) {
            system.maker(provider.product().id(), provider.facility())
                    .ifPresent(maker -> net[maker.index()] -= units * link.amount());
        }
    }

    /** Effort and result of asking for data, with the spreads of the system's rules after an answer. */
    public Effort effort() {
        return Effort.standard(system.rules().afterRecord(), system.rules().afterFootprint());
    }

    /** The standard deviation of the footprint of every product, to first order, sorted by product. */
    public Map<String, Double> deviations() {
        List<String> products = products();
        int[] some = byProduct.values().stream().mapToInt(ProcessNode::index).toArray();
        double[] deviations = all.deviations(NetworkCompiler.TOTAL, some, Runnable::run);
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int i = 0; i < some.length; i++) {
            byId.put(products.get(i), deviations[i]);
        }
        return byId;
    }

    private double intensity(ProcessNode node) {
        return all.of(node.index(), NetworkCompiler.TOTAL);
    }

    // --- one footprint

    private ProductCarbonFootprint footprint(ProcessNode node, int depth) {
        NetworkFootprint parted = all.footprint(Demand.of(node.index()), NetworkCompiler.TOTAL);
        List<Contribution> parts = new ArrayList<>();
        for (ProcessNode one : nodes) {
            double runs = parted.runs(one.index());
            if (runs != 0) {
                one.burdens().forEach(part -> parts.add(part.times(runs)));
            }
        }
        List<Contribution> counted = inSet(parts);
        requireAgreement(node, counted);
        return new ProductCarbonFootprint(
                node.product(),
                node.facility(),
                system.method(),
                counted,
                apart(parts),
                biogenic(parts),
                inputs(node),
                upstream(node, 1, depth),
                parted.spread(FACTS),
                parted);
    }

    private List<Contribution> inSet(List<Contribution> parts) {
        return sorted(parts, part -> part.isIn(system.gwpSet()));
    }

    private List<Contribution> apart(List<Contribution> parts) {
        return sorted(
                parts,
                part -> !part.gwpSet().equals(system.gwpSet())
                        && !part.component().isBiogenicCarbonDioxide());
    }

    private static List<Contribution> biogenic(List<Contribution> parts) {
        return sorted(parts, part -> part.component().isBiogenicCarbonDioxide());
    }

    private static List<Contribution> sorted(List<Contribution> parts, Predicate<Contribution> wanted) {
        return parts.stream()
                .filter(wanted.and(part -> part.kilograms() != 0))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** Primal and adjoint are two ways to one number; a difference would be a fault of the program. */
    private void requireAgreement(ProcessNode node, List<Contribution> parts) {
        double size =
                parts.stream().mapToDouble(part -> Math.abs(part.kilograms())).sum();
        double difference = Math.abs(Contribution.total(parts) - intensity(node));
        if (difference > AGREEMENT * size) {
            throw new IllegalStateException(
                    "contributions of " + node.label() + " miss its intensity by " + difference + " kg");
        }
    }

    private List<ProductCarbonFootprint.Input> inputs(ProcessNode node) {
        Map<String, Double> flows = Contribution.by(
                node.burdens().stream()
                        .filter(part -> part.isIn(system.gwpSet()))
                        .toList(),
                Contribution::flow);
        List<ProductCarbonFootprint.Input> inputs = new ArrayList<>();
        flows.forEach((flow, mass) -> inputs.add(new ProductCarbonFootprint.Input(flow, "", mass)));
        for (Link link : node.links()) {
            ProcessNode provider = nodes.get(link.provider());
            inputs.add(new ProductCarbonFootprint.Input(
                    provider.product().id(), provider.facility(), link.amount() * intensity(provider)));
        }
        inputs.sort(Comparator.comparingDouble((ProductCarbonFootprint.Input input) -> -Math.abs(input.kilograms()))
                .thenComparing(ProductCarbonFootprint.Input::id)
                .thenComparing(ProductCarbonFootprint.Input::facility));
        return inputs;
    }

    private ProductCarbonFootprint.Upstream upstream(ProcessNode node, double amount, int depth) {
        List<ProductCarbonFootprint.Upstream> inputs = depth <= 0
                ? List.of()
                : node.links().stream()
                        .map(link -> upstream(nodes.get(link.provider()), amount * link.amount(), depth - 1))
                        .sorted(Comparator.comparingDouble(
                                        (ProductCarbonFootprint.Upstream one) -> -Math.abs(one.kilograms()))
                                .thenComparing(ProductCarbonFootprint.Upstream::product)
                                .thenComparing(ProductCarbonFootprint.Upstream::facility))
                        .toList();
        return new ProductCarbonFootprint.Upstream(
                node.product().id(),
                node.facility(),
                amount,
                amount * intensity(node),
                amount * node.own(system.gwpSet()),
                inputs);
    }

    // --- the whole partnership

    /**
     * Declared units of each node in the period: what facilities made, and of all else what these facilities took. A
     * footprint that a facility of the partnership sent is not counted beside that facility's own making.
     */
    private double[] outputs() {
        double[] outputs = new double[nodes.size()];
        nodes.forEach(node -> outputs[node.index()] = node.output());
        List<ProcessNode> others = nodes.stream()
                .filter(node -> node.kind() != Kind.MADE && !isOwnMaking(node))
                .toList();
        if (others.isEmpty()) {
            return outputs;
        }
        double[] taken = takenFromOthers(others, outputs);
        IntStream.range(0, taken.length).forEach(i -> outputs[others.get(i).index()] = taken[i]);
        return outputs;
    }

    /** Solves {@code A x = d} among the others alone, with d what facilities took from them for what they made. */
    private double[] takenFromOthers(List<ProcessNode> others, double[] made) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        others.forEach(node -> places.put(node.index(), places.size()));
        SparseMatrix.Builder matrix = SparseMatrix.builder(others.size(), others.size());
        double[] demand = new double[others.size()];
        for (ProcessNode node : nodes) {
            Optional<Integer> column = Optional.ofNullable(places.get(node.index()));
            column.ifPresent(own -> matrix.add(own, own, 1));
            for (Link link : node.links()) {
                Optional.ofNullable(places.get(link.provider()))
                        .ifPresent(row -> column.ifPresentOrElse(
                                own -> matrix.add(row, own, -link.amount()),
                                () -> demand[row] += made[node.index()] * link.amount()));
            }
        }
        return TechnosphereSolver.compile(matrix.build()).solve(demand).values();
    }

    private boolean isOwnMaking(ProcessNode node) {
        return node.kind() == Kind.RECEIVED
                && system.maker(node.product().id(), node.facility()).isPresent();
    }

    private void noteDifferences() {
        for (ProcessNode node : nodes) {
            if (node.kind() == Kind.RECEIVED) {
                system.maker(node.product().id(), node.facility()).ifPresent(own -> noteDifference(node, own));
            }
        }
    }

    private void noteDifference(ProcessNode received, ProcessNode own) {
        double sent = intensity(received);
        double computed = intensity(own);
        if (Math.abs(sent - computed) > WORTH_A_NOTE * Math.max(Math.abs(sent), Math.abs(computed))) {
            system.add(Finding.note(
                    "footprint.received-differs",
                    received.product().position(),
                    received.product().id(),
                    received.facility(),
                    String.format(Locale.ROOT, "%.4g", sent),
                    String.format(Locale.ROOT, "%.4g", computed)));
        }
    }
}
