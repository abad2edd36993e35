package org.vereda.footprint.product;

import java.util.ArrayList;
import java.util.List;
import org.vereda.inventory.Product;
import org.vereda.quantity.SourcePosition;

/** One way to get one declared unit of a product: a column of the technosphere with what it causes by itself. */
final class ProcessNode {
    /** What stands behind a node. */
    enum Kind {
        /** A facility makes it. */
        MADE,
        /** Nobody in the partnership makes it, but its bill of materials is known. */
        DESIGN,
        /** A supplier sent its footprint. */
        RECEIVED,
        /** Several facilities make it. */
        MIX
    }

    /**
     * An input from another node.
     *
     * @param provider the other node's index
     * @param amount its declared units in one declared unit of this node
     * @param position where the line was read
     */
    record Link(int provider, double amount, SourcePosition position) {}

    private final int index;
    private final Kind kind;
    private final Product product;
    private final String facility;
    private final String country;
    private final double output;
    private final List<Contribution> burdens = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    ProcessNode(int index, Kind kind, Product product, String facility, String country, double output) {
        this.index = index;
        this.kind = kind;
        this.product = product;
        this.facility = facility;
        this.country = country;
        this.output = output;
    }

    int index() {
        return index;
    }

    Kind kind() {
        return kind;
    }

    Product product() {
        return product;
    }

    /** The facility or the sender, empty where there is none. */
    String facility() {
        return facility;
    }

    String country() {
        return country;
    }

    /** Declared units made in the period; 0 unless {@link Kind#MADE}. */
    double output() {
        return output;
    }

    /** What one declared unit causes by itself, beside its links. */
    List<Contribution> burdens() {
        return burdens;
    }

    List<Link> links() {
        return links;
    }

    /** kg CO2e of one declared unit by itself in a GWP set. */
    double own(String gwpSet) {
        return burdens.stream()
                .filter(part -> part.gwpSet().equals(gwpSet))
                .mapToDouble(Contribution::kilograms)
                .sum();
    }

    /** How messages name it: {@code product} or {@code product at facility}. */
    String label() {
        return facility.isEmpty() ? product.id() : product.id() + " @ " + facility;
    }
}
