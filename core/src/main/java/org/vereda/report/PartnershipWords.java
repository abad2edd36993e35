package org.vereda.report;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.report.content.Named;
import org.vereda.report.upstream.NodeWords;

/** How the nodes and facts of a partnership's network are called: by its products, its facilities and the names of flows. */
public final class PartnershipWords implements NodeWords {
    private final Map<String, Facility> facilities;
    private final Map<String, Product> products;
    private final FlowNames flows;

    public PartnershipWords(Collection<Facility> facilities, Collection<Product> products, FlowNames flows) {
        this.facilities = facilities.stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        this.products = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        this.flows = flows;
    }

    @Override
    public Named name(NetworkNode node) {
        Product product = products.get(node.product());
        if (product != null) {
            return Named.of(product.name());
        }
        return flows.of(node.name().isEmpty() ? node.product() : node.name());
    }

    @Override
    public String maker(String id) {
        return Optional.ofNullable(facilities.get(id))
                .map(Facility::name)
                .or(() -> Optional.ofNullable(products.get(id)).map(Product::name))
                .orElse(id);
    }

    @Override
    public Named subject(String subject) {
        Product product = products.get(subject);
        return product == null ? flows.of(subject) : Named.of(product.name());
    }
}
