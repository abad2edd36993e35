package org.vereda.footprint.economy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vereda.footprint.economy.SectorProduct.Purchases;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * Finds what the nodes of a partnership's network are in the economy.
 *
 * <p>What a facility makes is a product of the sector of its industry, at the value of its production per unit; it buys like
 * its sector on average, and its own fuels and emissions are complete. Energy, water, freight and purchases are products of
 * the sectors below; because a site states all of its energy, water and freight, they stand for the whole purchase and need
 * no price. Waste, materials and other inputs have a sector only where somebody chose one.
 */
public final class PartnershipSectors {
    /** Vintages of NAICS in which a concordance may name an industry. */
    private static final List<Integer> VINTAGES = List.of(2012, 2017, 2022);

    private final SupplyNetwork network;
    private final InputOutputModel model;
    private final Stated stated;
    private final Consumer<Finding> findings;
    private final Map<String, Facility> facilities;
    private final Map<String, Product> products;

    /**
     * What a partnership states about itself.
     *
     * @param facilities its facilities with their industries
     * @param products its products
     * @param production what was made, with its value
     * @param industries translates industry codes between vintages
     * @param chosen sectors chosen by a person, by the identifier of a facility, product or flow
     */
    public record Stated(
            List<Facility> facilities,
            List<Product> products,
            List<Production> production,
            IndustryCrossWalk industries,
            Map<String, String> chosen) {
        public Stated {
            facilities = List.copyOf(facilities);
            products = List.copyOf(products);
            production = List.copyOf(production);
            chosen = Map.copyOf(chosen);
        }
    }

    private PartnershipSectors(
            SupplyNetwork network, InputOutputModel model, Stated stated, Consumer<Finding> findings) {
        this.network = network;
        this.model = model;
        this.stated = stated;
        this.findings = findings;
        this.facilities = stated.facilities().stream().collect(Collectors.toMap(Facility::id, facility -> facility));
        this.products = stated.products().stream().collect(Collectors.toMap(Product::id, product -> product));
    }

    /**
     * The products of all nodes whose sector is known.
     *
     * @param findings takes what is unclear: an industry of several sectors or of none, a product without value
     */
    public static List<SectorProduct> of(
            SupplyNetwork network, InputOutputModel model, Stated stated, Consumer<Finding> findings) {
        return new PartnershipSectors(network, model, stated, findings).all();
    }

    private List<SectorProduct> all() {
        Map<Integer, SectorProduct> found = new HashMap<>();
        for (int node = 0; node < network.nodes().size(); node++) {
            int index = node;
            made(node).or(() -> bought(index)).ifPresent(product -> found.put(index, product));
        }
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.node(node).kind() == NetworkNode.Kind.MIX) {
                mix(node, found).ifPresent(product -> found.put(product.node(), product));
            }
        }
        return found.values().stream()
                .sorted((left, right) -> Integer.compare(left.node(), right.node()))
                .toList();
    }

    // --- what facilities make

    private Optional<SectorProduct> made(int index) {
        NetworkNode node = network.node(index);
        if (node.kind() != NetworkNode.Kind.MADE) {
            return Optional.empty();
        }
        return sectorOfMaker(node).map(sector -> {
            Optional<Money> price = price(node);
            if (price.isEmpty()) {
                findings.accept(Finding.warning("footprint.sector-without-value", node.position(), node.label()));
            }
            return new SectorProduct(
                    index,
                    sector,
                    price,
                    PriceBasis.PRODUCER,
                    price.isPresent() ? Purchases.OF_SECTOR : Purchases.STATED,
                    true,
                    node.position());
        });
    }

    private Optional<String> sectorOfMaker(NetworkNode node) {
        Optional<String> chosen = chosen(node.product()).or(() -> chosen(node.maker()));
        if (chosen.isPresent()) {
            return chosen;
        }
        Optional<IndustryCode> industry =
                Optional.ofNullable(facilities.get(node.maker())).flatMap(Facility::industry);
        List<String> sectors = industry.map(this::sectorsOf).orElse(List.of());
        if (sectors.size() != 1) {
            findings.accept(Finding.warning(
                    "footprint.sector-unclear",
                    node.position(),
                    node.label(),
                    industry.map(IndustryCode::digits).orElse("-"),
                    sectors.isEmpty() ? "none" : String.join(", ", sectors),
                    model.name()));
        }
        return sectors.size() == 1 ? Optional.of(sectors.getFirst()) : Optional.empty();
    }

    /** The sectors of an industry: by its own digits, else by those of other vintages. */
    private List<String> sectorsOf(IndustryCode code) {
        List<String> own = model.industries().sectorsOf(code.digits());
        if (!own.isEmpty()) {
            return own;
        }
        TreeSet<String> others = new TreeSet<>();
        for (int vintage : VINTAGES) {
            stated.industries()
                    .translate(code, vintage)
                    .forEach(other -> others.addAll(model.industries().sectorsOf(other.digits())));
        }
        return List.copyOf(others);
    }

    /** Value of production over the declared units made, of all rows of one currency and price year. */
    private Optional<Money> price(NetworkNode node) {
        Product product = products.get(node.product());
        BigDecimal units = BigDecimal.ZERO;
        Money value = new Money(BigDecimal.ZERO, Currency.USD, 0);
        for (Production row : stated.production()) {
            if (product == null
                    || !row.facility().equals(node.maker())
                    || !row.product().equals(node.product())) {
                continue;
            }
            Optional<BigDecimal> made = product.declaredUnits(row.claim().value());
            if (made.isEmpty() || row.value().isEmpty()) {
                return Optional.empty();
            }
            Money stated = row.value().get();
            boolean isFirst = value.priceYear() == 0;
            if (!isFirst && (stated.currency() != value.currency() || stated.priceYear() != value.priceYear())) {
                return Optional.empty();
            }
            value = isFirst ? stated : value.plus(stated);
            units = units.add(made.get());
        }
        return units.signum() > 0
                ? Optional.of(new Money(
                        value.amount().divide(units, MathContext.DECIMAL128), value.currency(), value.priceYear()))
                : Optional.empty();
    }

    /** A mix of products of one sector; it has no price of its own, so that it stands for the whole purchase. */
    private Optional<SectorProduct> mix(int index, Map<Integer, SectorProduct> found) {
        List<String> sectors = new ArrayList<>(network.links(index).stream()
                .map(link -> Optional.ofNullable(found.get(link.other()))
                        .map(SectorProduct::sector)
                        .orElse(""))
                .distinct()
                .toList());
        return sectors.size() == 1 && !sectors.getFirst().isEmpty()
                ? Optional.of(input(index, sectors.getFirst()))
                : Optional.empty();
    }

    // --- what facilities buy

    private Optional<SectorProduct> bought(int index) {
        NetworkNode node = network.node(index);
        return chosen(node.product())
                .or(() -> chosen(node.name()))
                .or(() -> Flow.find(node.name()).flatMap(this::sectorOf))
                .map(sector -> input(index, sector));
    }

    private SectorProduct input(int index, String sector) {
        return new SectorProduct(
                index, sector, Optional.empty(), PriceBasis.PRODUCER, Purchases.STATED, true, SourcePosition.NOWHERE);
    }

    /**
     * The sector of a bought flow; the empty text for what is bought from nobody; nothing where it is not known. The
     * industries are those of NAICS 2012 (US Census Bureau): 2211 electric power, 2212 natural gas distribution, 2213 water,
     * sewage and steam, 2121 coal mining, 324110 petroleum refineries, 324199 coke, 325120 industrial gases, 481 to 484
     * air, rail, water and truck transport.
     */
    private Optional<String> sectorOf(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> only(industryOf(energy.carrier()));
            case Flow.Water water -> only("2213");
            case Flow.Refrigerant refrigerant -> only("325120");
            case Flow.Freight freight -> only(industryOf(freight.mode()));
            case Flow.Purchase purchase -> only(purchase.naics());
            case Flow.Solvent solvent -> Optional.of("");
            case Flow.Emission emission -> Optional.of("");
            case Flow.Waste waste -> Optional.empty();
            case Flow.Material material -> Optional.empty();
        };
    }

    private static String industryOf(EnergyCarrier carrier) {
        return switch (carrier) {
            case ELECTRICITY, ELECTRICITY_CONTRACT, ELECTRICITY_ON_SITE -> "2211";
            case NATURAL_GAS -> "2212";
            case PROPANE, LPG, DIESEL, GASOLINE, FUEL_OIL_LIGHT, FUEL_OIL_HEAVY -> "324110";
            case COAL -> "2121";
            case COKE -> "324199";
            case STEAM -> "2213";
        };
    }

    private static String industryOf(FreightMode mode) {
        return switch (mode) {
            case TRUCK -> "484";
            case RAIL -> "482";
            case SHIP, BARGE -> "483";
            case AIR -> "481";
        };
    }

    private Optional<String> only(String industry) {
        List<String> sectors = model.industries().sectorsOf(industry);
        return sectors.size() == 1 ? Optional.of(sectors.getFirst()) : Optional.empty();
    }

    private Optional<String> chosen(String id) {
        return Optional.ofNullable(stated.chosen().get(id));
    }
}
