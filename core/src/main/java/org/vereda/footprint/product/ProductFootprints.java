package org.vereda.footprint.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.product.ProcessNode.Kind;
import org.vereda.footprint.product.ProcessNode.Link;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
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

    private static final double AGREEMENT = 1e-9;
    private static final double WORTH_A_NOTE = 0.25;
    private static final Comparator<Contribution> LARGEST_FIRST = Comparator.comparingDouble(
                    (Contribution part) -> -Math.abs(part.kilograms()))
            .thenComparing(Contribution::facility)
            .thenComparing(Contribution::product)
            .thenComparing(Contribution::flow)
            .thenComparing(Contribution::scope)
            .thenComparing(Contribution::source)
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
    private final TechnosphereSolver solver;
    private final double[] intensities;
    private final Map<String, ProcessNode> byProduct = new LinkedHashMap<>();

    private ProductFootprints(SystemCompiler system) {
        this.system = system;
        for (String id : system.products().keySet()) {
            system.provider(id).ifPresent(node -> byProduct.put(id, node));
        }
        this.nodes = system.nodes();
        this.solver = compile(nodes);
        this.intensities = solve(nodes);
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
        Map<String, Double> all = new LinkedHashMap<>();
        byProduct.forEach((product, node) -> all.put(product, intensities[node.index()]));
        return all;
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
        return new PartnershipFootprint(inSet(parts, true), inSet(parts, false));
    }

    // --- solving

    private static TechnosphereSolver compile(List<ProcessNode> nodes) {
        SparseMatrix.Builder matrix = SparseMatrix.builder(nodes.size(), nodes.size());
        for (ProcessNode node : nodes) {
            matrix.add(node.index(), node.index(), 1);
            node.links().forEach(link -> matrix.add(link.provider(), node.index(), -link.amount()));
        }
        try {
            return TechnosphereSolver.compile(matrix.build());
        } catch (UnsolvableSystem refusal) {
            throw explained(refusal, nodes);
        }
    }

    private double[] solve(List<ProcessNode> all) {
        double[] own =
                all.stream().mapToDouble(node -> node.own(system.gwpSet())).toArray();
        try {
            return solver.solveTransposed(own).values();
        } catch (UnsolvableSystem refusal) {
            throw explained(refusal, all);
        }
    }

    /** The matrix knows numbers only; here its refusal gets the names of products and the line of a bill of materials. */
    private static InvalidInput explained(UnsolvableSystem refusal, List<ProcessNode> nodes) {
        List<ProcessNode> named = Arrays.stream(refusal.indices())
                .filter(index -> index >= 0 && index < nodes.size())
                .distinct()
                .limit(12)
                .mapToObj(nodes::get)
                .toList();
        String names = named.stream().map(ProcessNode::label).collect(Collectors.joining(", "));
        SourcePosition position = named.stream()
                .flatMap(node -> node.links().stream())
                .filter(link -> named.contains(nodes.get(link.provider())))
                .map(Link::position)
                .filter(place -> !place.equals(SourcePosition.NOWHERE))
                .min(Comparator.naturalOrder())
                .orElse(SourcePosition.NOWHERE);
        boolean loop = switch (refusal.reason()) {
            case LOOP_GAIN, ZERO_DIAGONAL, NEGATIVE_DIAGONAL, SINGULAR_COMPONENT, EMPTY_COLUMN, EMPTY_ROW -> true;
            case NOT_SQUARE, SHAPE_MISMATCH, NOT_FINITE, OUT_OF_RANGE, INVALID_DISTRIBUTION, INACCURATE -> false;
        };
        return InvalidInput.of(
                loop
                        ? Finding.error("footprint.loop-consumes-more", position, names)
                        : Finding.error(
                                "footprint.not-solvable",
                                position,
                                names,
                                refusal.reason().name()));
    }

    // --- one footprint

    private ProductCarbonFootprint footprint(ProcessNode node, int depth) {
        double[] demand = new double[nodes.size()];
        demand[node.index()] = 1;
        double[] scale = solver.solve(demand).values();
        List<Contribution> parts = new ArrayList<>();
        for (ProcessNode one : nodes) {
            if (scale[one.index()] != 0) {
                one.burdens().forEach(part -> parts.add(part.times(scale[one.index()])));
            }
        }
        List<Contribution> counted = inSet(parts, true);
        requireAgreement(node, counted);
        return new ProductCarbonFootprint(
                node.product(),
                node.facility(),
                system.method(),
                counted,
                inSet(parts, false),
                inputs(node),
                upstream(node, 1, depth));
    }

    private List<Contribution> inSet(List<Contribution> parts, boolean wanted) {
        return parts.stream()
                .filter(part -> part.kilograms() != 0 && part.gwpSet().equals(system.gwpSet()) == wanted)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** Primal and adjoint are two ways to one number; a difference would be a fault of the program. */
    private void requireAgreement(ProcessNode node, List<Contribution> parts) {
        double size =
                parts.stream().mapToDouble(part -> Math.abs(part.kilograms())).sum();
        double difference = Math.abs(Contribution.total(parts) - intensities[node.index()]);
        if (difference > AGREEMENT * size) {
            throw new IllegalStateException(
                    "contributions of " + node.label() + " miss its intensity by " + difference + " kg");
        }
    }

    private List<ProductCarbonFootprint.Input> inputs(ProcessNode node) {
        Map<String, Double> flows = Contribution.by(
                node.burdens().stream()
                        .filter(part -> part.gwpSet().equals(system.gwpSet()))
                        .toList(),
                Contribution::flow);
        List<ProductCarbonFootprint.Input> inputs = new ArrayList<>();
        flows.forEach((flow, mass) -> inputs.add(new ProductCarbonFootprint.Input(flow, "", mass)));
        for (Link link : node.links()) {
            ProcessNode provider = nodes.get(link.provider());
            inputs.add(new ProductCarbonFootprint.Input(
                    provider.product().id(), provider.facility(), link.amount() * intensities[provider.index()]));
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
                amount * intensities[node.index()],
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
        double sent = intensities[received.index()];
        double computed = intensities[own.index()];
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
