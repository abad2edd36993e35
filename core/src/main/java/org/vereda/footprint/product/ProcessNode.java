package org.vereda.footprint.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.inventory.Product;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

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
     * @param spread of the amount
     * @param fact what the amount rests on; nothing for shares of a mix, which are exact
     */
    record Link(int provider, double amount, SourcePosition position, Uncertainty spread, Optional<Fact> fact) {
        /** An exact share. */
        static Link exact(int provider, double amount) {
            return new Link(provider, amount, SourcePosition.NOWHERE, new Uncertainty.None(), Optional.empty());
        }
    }

    /**
     * An amount of a factor that one declared unit of this node uses.
     *
     * @param factor what it is multiplied with
     * @param amount in the factor's unit
     * @param position where it was read
     * @param spread of the amount
     * @param fact what the amount rests on
     * @param bought the good and its supplier where a bill of materials names it: its footprint could be asked for
     */
    record Use(
            FactorKey factor,
            double amount,
            SourcePosition position,
            Uncertainty spread,
            Fact fact,
            Optional<Bought> bought) {}

    /**
     * A good from outside the partnership.
     *
     * @param flow the flow's id
     * @param supplier who delivers it, empty where unknown
     */
    record Bought(String flow, String supplier) {}

    /**
     * What a sent footprint states.
     *
     * @param kilograms kg CO2e of one declared unit by component
     * @param spread of all of them together
     * @param fact what it rests on
     */
    record Sent(Map<GhgComponent, Double> kilograms, Uncertainty spread, Fact fact) {}

    /**
     * A flow beyond greenhouse gases that one declared unit causes at the facility.
     *
     * @param flow the flow
     * @param amount in the flow's unit
     * @param spread of the amount
     * @param fact what it rests on
     */
    record Direct(NetworkFlow flow, double amount, Uncertainty spread, Fact fact) {}

    private final int index;
    private final Kind kind;
    private final Product product;
    private final String facility;
    private final String country;
    private final double output;
    private final List<Contribution> burdens = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Direct> direct = new ArrayList<>();
    private Optional<Sent> sent = Optional.empty();

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

    /** The amounts of factors that the burdens of a made or designed product come from. */
    List<Use> uses() {
        return uses;
    }

    /** Its share of what the facility causes beyond greenhouse gases; nothing unless {@link Kind#MADE}. */
    List<Direct> direct() {
        return direct;
    }

    /** What its supplier stated; nothing unless {@link Kind#RECEIVED}. */
    Optional<Sent> sent() {
        return sent;
    }

    void send(Sent stated) {
        sent = Optional.of(stated);
    }

    /** kg CO2e of one declared unit by itself in a GWP set. */
    double own(String gwpSet) {
        return burdens.stream()
                .filter(part -> part.isIn(gwpSet))
                .mapToDouble(Contribution::kilograms)
                .sum();
    }

    /** How messages name it: {@code product} or {@code product at facility}. */
    String label() {
        return facility.isEmpty() ? product.id() : product.id() + " @ " + facility;
    }
}
