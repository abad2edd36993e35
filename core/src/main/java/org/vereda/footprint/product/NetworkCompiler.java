package org.vereda.footprint.product;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.Gas;
import org.vereda.footprint.GwpSet;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.impact.CategoryFactors;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * Compiles the nodes of a product system to a supply network: first the nodes themselves in their order, then the goods that
 * they buy from outside and the factors behind them, each factor once.
 *
 * <p>The first category is the total in the method's GWP set; the next are its components and the biogenic carbon dioxide
 * that no total counts; then come releases, energy and water of the facilities.
 */
final class NetworkCompiler {
    static final int TOTAL = 0;
    private static final String KILOGRAM = "kg CO2e";

    private record Gases(Gas gas, GhgComponent component, String gwpSet) {}

    private record Good(ProcessNode.Bought bought, FactorKey factor) {}

    private final List<ProcessNode> nodes;
    private final GwpSet gwp;
    private final UncertaintyRules rules;
    private final int year;
    private final CategoryFactors categories;
    private final SupplyNetwork.Builder builder = SupplyNetwork.builder();
    private final Map<FactorKey, Integer> factors = new HashMap<>();
    private final Map<Good, Integer> goods = new HashMap<>();
    private final Map<Gases, Integer> flows = new HashMap<>();
    private final Map<GhgComponent, Integer> components = new EnumMap<>(GhgComponent.class);

    NetworkCompiler(SystemCompiler system) {
        this.nodes = system.nodes();
        this.gwp = system.method().gwp();
        this.rules = system.rules();
        this.year = system.year();
        this.categories = system.system().direct().factors();
        builder.addCategory(new ImpactCategory("GWP-" + gwp.horizonYears() + " " + gwp.id(), KILOGRAM));
    }

    SupplyNetwork compile() {
        nodes.forEach(node -> builder.addNode(node(node)));
        for (ProcessNode node : nodes) {
            node.links().forEach(link -> link(node.index(), link.provider(), link));
            node.uses().forEach(use -> use(node.index(), use));
            node.sent().ifPresent(sent -> sent(node.index(), sent));
        }
        addDirect();
        return builder.build();
    }

    /** Flows and categories beyond greenhouse gases stand behind all others. */
    private void addDirect() {
        Map<String, Integer> known = new HashMap<>();
        for (ProcessNode node : nodes) {
            for (ProcessNode.Direct direct : node.direct()) {
                int flow = known.computeIfAbsent(direct.flow().id(), id -> builder.addFlow(direct.flow()));
                Uncertainty spread = spread(direct.amount(), direct.spread());
                builder.burden(node.index(), flow, direct.amount(), spread, builder.fact(direct.fact()));
            }
        }
        categories.addTo(builder, known);
    }

    private static NetworkNode node(ProcessNode node) {
        NetworkNode.Kind kind = switch (node.kind()) {
            case MADE -> NetworkNode.Kind.MADE;
            case DESIGN -> NetworkNode.Kind.DESIGN;
            case RECEIVED -> NetworkNode.Kind.RECEIVED;
            case MIX -> NetworkNode.Kind.MIX;
        };
        return new NetworkNode(
                kind,
                node.product().id(),
                node.product().name(),
                node.facility(),
                node.country(),
                node.product().declaredUnit().toString(),
                node.product().position());
    }

    // --- amounts

    private void link(int user, int provider, ProcessNode.Link link) {
        boolean exact = link.fact().isEmpty() || link.amount() == 0;
        builder.link(
                user,
                provider,
                link.amount(),
                exact ? new Uncertainty.None() : link.spread(),
                exact ? 0 : link.fact().map(builder::fact).orElse(0L),
                link.position());
    }

    private void use(int user, ProcessNode.Use use) {
        int factor = factors.computeIfAbsent(use.factor(), this::factor);
        int provider = use.bought()
                .map(bought -> goods.computeIfAbsent(new Good(bought, use.factor()), good -> good(good, factor)))
                .orElse(factor);
        link(
                user,
                provider,
                new ProcessNode.Link(provider, use.amount(), use.position(), use.spread(), Optional.of(use.fact())));
    }

    /** A good of one supplier stands between its users and the factor, so that its own footprint can take its place. */
    private int good(Good good, int factor) {
        int node = builder.addNode(new NetworkNode(
                NetworkNode.Kind.BOUGHT,
                good.bought().flow(),
                good.bought().flow(),
                good.bought().supplier(),
                "",
                unit(good.factor().factor()),
                SourcePosition.NOWHERE));
        builder.link(node, factor, 1);
        return node;
    }

    private void sent(int node, ProcessNode.Sent sent) {
        sent.kilograms().forEach((component, kilograms) -> {
            int flow = flows.computeIfAbsent(new Gases(Gas.CO2E, component, gwp.id()), this::flow);
            builder.burden(node, flow, kilograms, spread(kilograms, sent.spread()), builder.fact(sent.fact()));
        });
    }

    private static Uncertainty spread(double amount, Uncertainty spread) {
        return amount == 0 ? new Uncertainty.None() : spread;
    }

    // --- factors

    /** What a factor counts by; money with its price year. */
    private static String unit(EmissionFactor factor) {
        return factor.priceYear()
                .map(year -> "USD (" + year + ")")
                .orElseGet(() -> factor.unit().toString());
    }

    private int factor(FactorKey key) {
        EmissionFactor factor = key.factor();
        int node = builder.addNode(new NetworkNode(
                NetworkNode.Kind.FACTOR,
                key.name(),
                factor.flow().id(),
                "",
                factor.region(),
                unit(factor),
                SourcePosition.NOWHERE));
        new TreeMap<>(factor.gases())
                .forEach((gas, amount) -> Optional.ofNullable(key.gases().get(gas))
                        .ifPresent(component -> gas(node, key, gas, component, amount.doubleValue())));
        return node;
    }

    private void gas(int node, FactorKey key, Gas gas, GhgComponent component, double amount) {
        Uncertainty spread = key.isExact()
                ? new Uncertainty.None()
                : spread(amount, rules.factor(key.factor(), gas, key.geography(), year));
        Fact fact = new Fact(
                "factor|" + key.name() + "|" + gas,
                Fact.Kind.FACTOR,
                key.factor().source(),
                key.factor().flow().id(),
                SourcePosition.NOWHERE);
        builder.burden(
                node,
                flows.computeIfAbsent(new Gases(gas, component, key.gwpSet()), this::flow),
                amount,
                spread,
                builder.fact(fact));
    }

    /** A gas with the set that it counts in; what another set sums up has no factor in this one. */
    private int flow(Gases gases) {
        boolean summed = gases.gas() == Gas.CO2E || gases.gas() == Gas.FLUORINATED;
        String id = gases.gas() + "|" + gases.component().id() + "|" + gases.gwpSet();
        String unit = summed ? "kg CO2e " + gases.gwpSet() : "kg";
        int flow = builder.addFlow(new NetworkFlow(id, gases.gas().name(), "air", unit));
        if (gases.gwpSet().equals(gwp.id())) {
            double potential = gwp.of(gases.gas()).orElseThrow().doubleValue();
            builder.factor(components.computeIfAbsent(gases.component(), this::component), flow, potential);
            if (!gases.component().isBiogenicCarbonDioxide()) {
                builder.factor(TOTAL, flow, potential);
            }
        }
        return flow;
    }

    private int component(GhgComponent component) {
        return builder.addCategory(new ImpactCategory(component.id(), KILOGRAM));
    }
}
