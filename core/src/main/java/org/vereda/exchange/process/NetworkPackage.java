package org.vereda.exchange.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessKind;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * A supply network as an openLCA package: every node a process of one product, linked to its providers, with the network's
 * categories as a method, and a product system with its result for every node that is asked for.
 */
public final class NetworkPackage {
    private final SupplyNetwork network;
    private final String name;
    private final NetworkUnits units;
    private final List<String> processIds;
    private final List<ProcessFlow> flows;
    private final Map<String, ProcessFlow> products = new LinkedHashMap<>();
    private final Map<String, ProcessLocation> locations = new TreeMap<>();

    private NetworkPackage(SupplyNetwork network, String name) {
        this.network = network;
        this.name = name;
        this.units = new NetworkUnits(Stream.concat(
                        network.nodes().stream().map(NetworkNode::unit),
                        network.flows().stream().map(NetworkFlow::unit))
                .toList());
        this.processIds = processIds(network.nodes());
        this.flows = network.flows().stream().map(this::elementary).toList();
        network.nodes().forEach(node -> {
            products.computeIfAbsent(productKey(node), key -> product(node));
            locations.computeIfAbsent(
                    node.country(),
                    code -> code.isEmpty()
                            ? ProcessLocation.NONE
                            : new ProcessLocation(StableIdentifier.named("Location", code), code, code));
        });
    }

    /**
     * The package of a network.
     *
     * @param name what the method and the database are called
     * @param nodes the nodes that get a product system and a result for one unit each
     */
    public static OpenLcaPackage of(SupplyNetwork network, String name, List<Integer> nodes) {
        return new NetworkPackage(network, name).content(nodes);
    }

    private OpenLcaPackage content(List<Integer> nodes) {
        return new OpenLcaPackage(
                database(),
                List.of(method()),
                nodes.stream().map(this::system).toList(),
                network.categories().isEmpty() ? List.of() : results(nodes));
    }

    private ProcessDatabase database() {
        List<ProcessFlow> all = new ArrayList<>(products.values());
        all.addAll(flows);
        return new ProcessDatabase(
                name,
                units.groups(),
                units.properties(),
                all,
                locations.values().stream()
                        .filter(location -> !location.equals(ProcessLocation.NONE))
                        .toList(),
                IntStream.range(0, network.nodes().size())
                        .mapToObj(this::process)
                        .toList());
    }

    /** What tells nodes apart in words; where two nodes have the same words, the later one gets a number. */
    private static List<String> processIds(List<NetworkNode> nodes) {
        List<String> ids = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NetworkNode node : nodes) {
            String id = "";
            for (int number = 1; id.isEmpty() || !taken.add(id); number++) {
                id = StableIdentifier.named(
                        "Process",
                        node.kind().name(),
                        node.product(),
                        node.name(),
                        node.maker(),
                        node.country(),
                        node.unit(),
                        Integer.toString(number));
            }
            ids.add(id);
        }
        return ids;
    }

    private static String productKey(NetworkNode node) {
        return StableIdentifier.named("Flow", "product", node.product(), node.unit());
    }

    private ProcessFlow product(NetworkNode node) {
        return flow(
                productKey(node),
                node.name().isEmpty() ? node.product() : node.name(),
                FlowKind.PRODUCT,
                List.of(),
                node.unit());
    }

    private ProcessFlow elementary(NetworkFlow flow) {
        List<String> category = Stream.concat(
                        Stream.of("Elementary flows"),
                        Stream.of(flow.compartment().split("/", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty()))
                .toList();
        String id = StableIdentifier.of("Flow", flow.id());
        return flow(id, flow.name().isEmpty() ? flow.id() : flow.name(), FlowKind.ELEMENTARY, category, flow.unit());
    }

    private ProcessFlow flow(String id, String flowName, FlowKind kind, List<String> category, String unit) {
        return new ProcessFlow(
                id,
                flowName,
                kind,
                category,
                "",
                "",
                List.of(),
                "",
                List.of(new FlowPropertyFactor(units.property(unit), 1)),
                SourcePosition.NOWHERE);
    }

    /** Line 1 is what the node gives; then what it takes, then what it causes. */
    private UnitProcess process(int index) {
        NetworkNode node = network.node(index);
        List<FlowAmount> lines = new ArrayList<>();
        lines.add(line(
                1,
                productOf(index),
                false,
                network.output(index),
                node.unit(),
                "",
                new Uncertainty.None(),
                node.position()));
        for (SupplyNetwork.Entry link : network.links(index)) {
            lines.add(line(
                    lines.size() + 1,
                    productOf(link.other()),
                    true,
                    link.amount(),
                    network.node(link.other()).unit(),
                    processIds.get(link.other()),
                    link.spread(),
                    link.position()));
        }
        for (SupplyNetwork.Entry burden : network.burdens(index)) {
            NetworkFlow flow = network.flows().get(burden.other());
            lines.add(line(
                    lines.size() + 1,
                    flows.get(burden.other()),
                    isTaken(flow),
                    burden.amount(),
                    flow.unit(),
                    "",
                    burden.spread(),
                    burden.position()));
        }
        return new UnitProcess(
                processIds.get(index),
                node.label(),
                ProcessKind.UNIT_PROCESS,
                List.of(node.kind().name().toLowerCase(Locale.ROOT)),
                Optional.ofNullable(locations.get(node.country())).orElse(ProcessLocation.NONE),
                Optional.empty(),
                1,
                lines,
                List.of(),
                Optional.empty(),
                "",
                node.position());
    }

    private ProcessFlow productOf(int node) {
        return Optional.ofNullable(products.get(productKey(network.node(node)))).orElseThrow();
    }

    private static boolean isTaken(NetworkFlow flow) {
        return flow.compartment().toLowerCase(Locale.ROOT).contains("resource");
    }

    private FlowAmount line(
            int number,
            ProcessFlow flow,
            boolean isInput,
            double amount,
            String unit,
            String provider,
            Uncertainty spread,
            SourcePosition position) {
        return new FlowAmount(
                number,
                flow,
                isInput,
                amount,
                units.unit(unit),
                units.property(unit),
                "",
                spread,
                "",
                false,
                provider,
                position);
    }

    private ExportedMethod method() {
        return new ExportedMethod(
                StableIdentifier.named("ImpactMethod", name),
                name,
                IntStream.range(0, network.categories().size())
                        .mapToObj(this::category)
                        .toList());
    }

    private ExportedMethod.Category category(int index) {
        ImpactCategory category = network.categories().get(index);
        Map<String, Double> factors = new TreeMap<>();
        for (SupplyNetwork.Entry factor : network.factors(index)) {
            double perReferenceUnit = factor.amount() / unitFactor(factor.other());
            factors.merge(flows.get(factor.other()).id(), perReferenceUnit, Double::sum);
        }
        return new ExportedMethod.Category(categoryId(category), category.id(), category.unit(), factors);
    }

    private double unitFactor(int flow) {
        return units.unit(network.flows().get(flow).unit()).factor();
    }

    private String categoryId(ImpactCategory category) {
        return StableIdentifier.named("ImpactCategory", name, category.id());
    }

    private ExportedSystem system(int node) {
        return new ExportedSystem(systemId(node), network.node(node).label(), processIds.get(node), 1);
    }

    private String systemId(int node) {
        return StableIdentifier.named("ProductSystem", processIds.get(node));
    }

    private List<ExportedResult> results(List<Integer> nodes) {
        Intensities intensities = network.intensities();
        return nodes.stream().map(node -> result(node, intensities)).toList();
    }

    private ExportedResult result(int node, Intensities intensities) {
        Map<String, Double> impacts = new TreeMap<>();
        for (int index = 0; index < network.categories().size(); index++) {
            impacts.put(categoryId(network.categories().get(index)), intensities.of(node, index));
        }
        return new ExportedResult(
                StableIdentifier.named("Result", name, processIds.get(node)),
                network.node(node).label(),
                systemId(node),
                method().id(),
                impacts,
                inventory(node));
    }

    private Map<String, Double> inventory(int demanded) {
        NetworkFootprint footprint = network.footprint(Demand.of(demanded), 0);
        Map<String, Double> inventory = new TreeMap<>();
        for (int node = 0; node < network.nodes().size(); node++) {
            for (SupplyNetwork.Entry burden : network.burdens(node)) {
                double amount = footprint.runs(node) * burden.amount() * unitFactor(burden.other());
                inventory.merge(flows.get(burden.other()).id(), amount, Double::sum);
            }
        }
        return inventory;
    }
}
