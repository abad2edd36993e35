package org.vereda.footprint.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.Offer;
import org.vereda.quantity.Finding;

/**
 * A process database as a supply network: one node for every product, in the unit that its process states, with what was
 * decided on the way.
 */
public final class CompiledDatabase {
    private final SupplyNetwork network;
    private final LinkReport links;
    private final List<Offer> products;
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final List<Boolean> known;
    private final List<Finding> findings;

    CompiledDatabase(
            SupplyNetwork network,
            LinkReport links,
            List<Offer> products,
            List<Boolean> known,
            Collection<Finding> findings) {
        this.network = network;
        this.links = links;
        this.products = List.copyOf(products);
        this.known = List.copyOf(known);
        this.findings = List.copyOf(findings);
        for (int node = products.size() - 1; node >= 0; node--) {
            Offer product = products.get(node);
            nodes.put(key(product.process().id(), product.line().flow().id()), node);
        }
    }

    public SupplyNetwork network() {
        return network;
    }

    /** What was linked to what. */
    public LinkReport links() {
        return links;
    }

    /** The products behind the nodes, in the order of the nodes. */
    public List<Offer> products() {
        return products;
    }

    /** What a person should know: choices about co-products, credits, flows without factors. */
    public List<Finding> findings() {
        return findings;
    }

    /** The node of the reference product of a process, by the identifier of the process. */
    public Optional<Integer> node(String process) {
        return links.database()
                .process(process)
                .flatMap(found -> node(process, found.referenceLine().flow().id()));
    }

    /** The node of a product of a process, by both identifiers. */
    public Optional<Integer> node(String process, String flow) {
        return Optional.ofNullable(nodes.get(key(process, flow)));
    }

    /**
     * An elementary flow that no category of the method knows.
     *
     * @param flow the flow
     * @param amount how much of it the demand causes, in the flow's unit
     */
    public record UnmatchedFlow(NetworkFlow flow, double amount) {}

    /** The elementary flows of a demand that no category knows, largest amounts first within each unit. */
    public List<UnmatchedFlow> unmatched(NetworkFootprint footprint) {
        double[] amounts = new double[network.flows().size()];
        for (int node = 0; node < products.size(); node++) {
            double runs = footprint.runs(node);
            if (runs != 0) {
                network.burdens(node).forEach(burden -> amounts[burden.other()] += runs * burden.amount());
            }
        }
        List<UnmatchedFlow> unmatched = new ArrayList<>();
        for (int flow = 0; flow < amounts.length; flow++) {
            if (!known.get(flow) && amounts[flow] != 0) {
                unmatched.add(new UnmatchedFlow(network.flows().get(flow), amounts[flow]));
            }
        }
        unmatched.sort(
                Comparator.comparing((UnmatchedFlow entry) -> entry.flow().unit())
                        .thenComparingDouble(entry -> -Math.abs(entry.amount())));
        return Collections.unmodifiableList(unmatched);
    }

    private static String key(String process, String flow) {
        return process + "\n" + flow;
    }
}
