package org.vereda.footprint.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.footprint.economy.HybridSystem.Purchase;
import org.vereda.footprint.economy.SectorProduct.Purchases;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Joins a foreground and an input-output model to one network. */
final class HybridCompiler {
    /** Below this share of a purchase, a physical input that is worth more is rounding. */
    private static final double ROUNDING = 1e-9;

    private final HybridPlan plan;
    private final InputOutputModel model;
    private final SupplyNetwork foreground;
    private final Findings findings = new Findings();
    private final SectorPrices prices;
    private final Map<Integer, SectorProduct> productByNode = new HashMap<>();
    private final Map<Integer, OptionalDouble> priceByNode = new HashMap<>();

    HybridCompiler(HybridPlan plan, ExchangeTable exchange) {
        this.plan = plan;
        this.model = plan.model();
        this.foreground = plan.foreground();
        this.prices = new SectorPrices(model, exchange, findings::add);
        plan.products().forEach(product -> productByNode.put(product.node(), product));
    }

    HybridSystem system() {
        SupplyNetwork.Builder builder = copyOfForeground();
        int firstSector = SectorNetwork.addSectors(builder, model, soldInstead());
        List<Purchase> purchases = purchases();
        for (Purchase purchase : purchases) {
            if (purchase.kept() != 0) {
                builder.link(
                        purchase.node(),
                        firstSector + purchase.sector(),
                        purchase.kept() * foreground.output(purchase.node()));
            }
        }
        plan.sales()
                .forEach(sale ->
                        builder.link(firstSector + sector(sale.sector(), sale.position()), sale.node(), sale.amount()));
        addBurdens(builder, firstSector);
        return new HybridSystem(builder.build(), firstSector, purchases, findings.sorted());
    }

    private int sector(String code, SourcePosition place) {
        try {
            return model.sector(code);
        } catch (InvalidInput unknown) {
            throw unknown.at(place);
        }
    }

    // --- the foreground as it is

    private SupplyNetwork.Builder copyOfForeground() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        foreground.nodes().forEach(builder::addNode);
        foreground.flows().forEach(builder::addFlow);
        foreground.categories().forEach(builder::addCategory);
        foreground.facts().values().forEach(builder::fact);
        for (int node = 0; node < foreground.nodes().size(); node++) {
            builder.output(node, foreground.output(node));
            for (SupplyNetwork.Entry link : foreground.links(node)) {
                builder.link(node, link.other(), link.amount(), link.spread(), link.fact(), link.position());
            }
            for (SupplyNetwork.Entry burden : foreground.burdens(node)) {
                builder.burden(node, burden.other(), burden.amount(), burden.spread(), burden.fact());
            }
        }
        for (int category = 0; category < foreground.categories().size(); category++) {
            for (SupplyNetwork.Entry factor : foreground.factors(category)) {
                builder.factor(category, factor.other(), factor.amount(), factor.spread(), factor.fact());
            }
        }
        return builder;
    }

    // --- what is bought

    private List<Purchase> purchases() {
        Map<Integer, SortedMap<Integer, Double>> stated = stated();
        List<Purchase> purchases = new ArrayList<>();
        new TreeMap<>(stated).forEach((node, bySector) -> {
            Map<Integer, Double> takenOut = takenOut(node, bySector);
            bySector.forEach((sector, amount) ->
                    purchases.add(new Purchase(node, sector, amount, takenOut.getOrDefault(sector, 0.0))));
        });
        return purchases;
    }

    /** Money per unit by node and sector, before anything is taken out. */
    private Map<Integer, SortedMap<Integer, Double>> stated() {
        Map<Integer, SortedMap<Integer, Double>> stated = new HashMap<>();
        for (SectorProduct product : plan.products()) {
            if (product.purchases() == Purchases.OF_SECTOR) {
                stated.put(product.node(), ofSector(product));
            }
        }
        for (Spend spend : plan.spends()) {
            if (isCounted(spend)) {
                int sector = sector(spend.sector(), spend.position());
                double value = prices.toModel(spend.amount(), sector, spend.basis(), spend.position());
                stated.computeIfAbsent(spend.node(), node -> new TreeMap<>()).merge(sector, value, Double::sum);
            }
        }
        return stated;
    }

    private SortedMap<Integer, Double> ofSector(SectorProduct product) {
        int sector = sector(product.sector(), product.position());
        double price = price(product.node()).orElseThrow(() -> priceMissing(product.node(), product.position()));
        SortedMap<Integer, Double> purchases = new TreeMap<>();
        for (int seller = 0; seller < model.sectors().size(); seller++) {
            double amount = model.requirements().get(seller, sector) * price;
            if (amount != 0) {
                purchases.put(seller, amount);
            }
        }
        return purchases;
    }

    /** False, with a finding, for a spend line that stands for something that is there already. */
    private boolean isCounted(Spend spend) {
        SectorProduct product = productByNode.get(spend.node());
        if (spend.twin().isPresent()) {
            findings.add(Finding.note(
                    "footprint.hybrid-spend-has-twin",
                    spend.position(),
                    spend.amount().toString(),
                    label(spend.node()),
                    label(spend.twin().getAsInt())));
            return false;
        }
        if (product != null && product.purchases() == Purchases.OF_SECTOR) {
            findings.add(Finding.warning(
                    "footprint.hybrid-spend-in-column",
                    spend.position(),
                    spend.amount().toString(),
                    label(spend.node()),
                    product.sector()));
            return false;
        }
        return true;
    }

    /** The subtraction matrix of one node: what its physical inputs are worth, by sector; what it gives back is no input. */
    private Map<Integer, Double> takenOut(int node, Map<Integer, Double> stated) {
        Map<Integer, Double> takenOut = new TreeMap<>();
        for (SupplyNetwork.Entry link : foreground.links(node)) {
            if (link.amount() <= 0) {
                continue;
            }
            SectorProduct provided = productByNode.get(link.other());
            if (provided == null) {
                findings.add(Finding.warning(
                        "footprint.hybrid-input-without-sector", link.position(), label(link.other()), label(node)));
                continue;
            }
            if (provided.sector().isEmpty()) {
                continue;
            }
            int sector = sector(provided.sector(), provided.position());
            double purchase = stated.getOrDefault(sector, 0.0);
            if (purchase != 0) {
                takenOut.merge(sector, worth(link, purchase), Double::sum);
            }
        }
        takenOut.replaceAll((sector, value) -> capped(node, sector, value, stated.getOrDefault(sector, 0.0)));
        return takenOut;
    }

    private double worth(SupplyNetwork.Entry link, double purchase) {
        OptionalDouble price = price(link.other());
        boolean isWhole = plan.doubleCounting() == DoubleCounting.WHOLE_PURCHASE;
        if (!isWhole && price.isEmpty()) {
            findings.add(Finding.note(
                    "footprint.hybrid-input-without-price", link.position(), label(link.other()), label(link.owner())));
        }
        return isWhole || price.isEmpty()
                ? purchase
                : price.getAsDouble() * link.amount() / foreground.output(link.owner());
    }

    /** At most the purchase itself is taken out; a physical input that is worth more says so. */
    private double capped(int node, int sector, double value, double stated) {
        boolean isMore = stated >= 0 ? value > stated : value < stated;
        if (!isMore) {
            return value;
        }
        boolean isRounding = Math.abs(value - stated) <= ROUNDING * Math.abs(stated);
        if (!isRounding && plan.doubleCounting() == DoubleCounting.BY_VALUE) {
            findings.add(Finding.warning(
                    "footprint.hybrid-input-worth-more",
                    foreground.node(node).position(),
                    model.sectors().get(sector).name(),
                    label(node),
                    Double.toString(value),
                    Double.toString(stated),
                    SectorNetwork.unit(model)));
        }
        return stated;
    }

    private OptionalDouble price(int node) {
        return priceByNode.computeIfAbsent(
                node,
                key -> Optional.ofNullable(productByNode.get(key))
                        .flatMap(product -> product.price()
                                .map(money -> prices.toModel(
                                        money,
                                        sector(product.sector(), product.position()),
                                        product.basis(),
                                        product.position())))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }

    // --- what is sold

    /** What sales take out of the purchases of sectors, by buyer and seller. */
    private Map<Integer, double[]> soldInstead() {
        Map<Integer, double[]> replaced = new HashMap<>();
        for (Sale sale : plan.sales()) {
            int buyer = sector(sale.sector(), sale.position());
            SectorProduct product = Optional.ofNullable(productByNode.get(sale.node()))
                    .orElseThrow(() -> priceMissing(sale.node(), sale.position()));
            int seller = sector(product.sector(), product.position());
            double price = price(sale.node()).orElseThrow(() -> priceMissing(sale.node(), sale.position()));
            double[] column = replaced.computeIfAbsent(
                    buyer, key -> new double[model.sectors().size()]);
            column[seller] = soldAtMost(sale, buyer, seller, column[seller] + price * sale.amount());
        }
        return replaced;
    }

    private InvalidInput priceMissing(int node, SourcePosition place) {
        return InvalidInput.of(Finding.error("footprint.hybrid-price-missing", place, label(node)));
    }

    private double soldAtMost(Sale sale, int buyer, int seller, double value) {
        double bought = model.requirements().get(seller, buyer);
        if (value <= bought) {
            return value;
        }
        if (value - bought > ROUNDING * Math.abs(bought)) {
            findings.add(Finding.warning(
                    "footprint.hybrid-input-worth-more",
                    sale.position(),
                    model.sectors().get(seller).name(),
                    model.sectors().get(buyer).name(),
                    Double.toString(value),
                    Double.toString(bought),
                    SectorNetwork.unit(model)));
        }
        return bought;
    }

    // --- what is caused

    private void addBurdens(SupplyNetwork.Builder builder, int firstSector) {
        for (int category = 0; category < foreground.categories().size(); category++) {
            String id = foreground.categories().get(category).id();
            String code = plan.indicators().get(id);
            if (code == null) {
                findings.add(
                        Finding.warning("footprint.hybrid-category-alone", SourcePosition.NOWHERE, id, model.name()));
                continue;
            }
            int indicator = model.indicator(code);
            tellOtherWarming(id, code);
            int flow = builder.addFlow(SectorNetwork.flow(model, indicator));
            builder.factor(category, flow, 1);
            for (int sector = 0; sector < model.sectors().size(); sector++) {
                SectorNetwork.addBurden(
                        builder, firstSector + sector, flow, model.direct().get(indicator, sector));
            }
            addOwn(builder, category, indicator, flow);
        }
    }

    /** A node that states nothing of its own in a category causes what its sector causes for the same money. */
    private void addOwn(SupplyNetwork.Builder builder, int category, int indicator, int flow) {
        Map<Integer, Double> factors = new HashMap<>();
        foreground.factors(category).forEach(factor -> factors.merge(factor.other(), factor.amount(), Double::sum));
        for (SectorProduct product : plan.products()) {
            boolean states = product.statesOwnBurdens()
                    || foreground.burdens(product.node()).stream()
                            .anyMatch(burden -> factors.getOrDefault(burden.other(), 0.0) != 0);
            if (product.purchases() == Purchases.OF_SECTOR && !states) {
                double price = price(product.node()).orElse(0);
                double direct = model.direct().get(indicator, sector(product.sector(), product.position()));
                SectorNetwork.addBurden(
                        builder, product.node(), flow, direct * price * foreground.output(product.node()));
            }
        }
    }

    private void tellOtherWarming(String category, String indicator) {
        model.gwpSet()
                .filter(set -> indicator.equals("GHG") && !category.contains(set))
                .ifPresent(set -> findings.add(Finding.warning(
                        "footprint.hybrid-other-warming", SourcePosition.NOWHERE, category, model.name(), set)));
    }

    private String label(int node) {
        return foreground.node(node).label();
    }
}
