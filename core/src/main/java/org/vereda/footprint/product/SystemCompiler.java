package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.product.ProcessNode.Kind;
import org.vereda.footprint.product.ProcessNode.Link;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** Turns a product system into nodes with burdens and links, and chooses who provides what. */
final class SystemCompiler {
    private record Place(String product, String facility) {}

    private final ProductSystem system;
    private final Map<String, Product> products = new TreeMap<>();
    private final Map<String, List<BomLine>> bom = new TreeMap<>();
    private final Map<String, SiteFootprint> sites = new TreeMap<>();
    private final List<ProcessNode> nodes = new ArrayList<>();
    private final Map<Place, ProcessNode> made = new HashMap<>();
    private final Map<String, List<ProcessNode>> makers = new TreeMap<>();
    private final Map<SupplierFootprint, ProcessNode> received = new HashMap<>();
    private final Map<String, ProcessNode> designs = new HashMap<>();
    private final Map<String, ProcessNode> mixes = new HashMap<>();
    private final Map<String, Allocation> allocations = new TreeMap<>();
    private final List<ProductFootprints.MissingInput> missing = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    SystemCompiler(ProductSystem system) {
        this.system = system;
        system.products().forEach(product -> products.put(product.id(), product));
        system.bom().stream()
                .sorted(Comparator.comparing(BomLine::product)
                        .thenComparing(line -> line.input().id())
                        .thenComparing(line -> line.claim().position())
                        .thenComparing(line -> line.claim().value().toString()))
                .forEach(line -> bom.computeIfAbsent(line.product(), id -> new ArrayList<>())
                        .add(line));
        system.sites().forEach(site -> sites.put(site.inventory().facility().id(), site));
    }

    SystemCompiler compile() {
        sites.values().forEach(this::addMakers);
        system.received().stream()
                .sorted(Comparator.comparing(SupplierFootprint::product)
                        .thenComparing(SupplierFootprint::supplier)
                        .thenComparing(SupplierFootprint::validity)
                        .thenComparing(SupplierFootprint::position))
                .forEach(this::addReceived);
        bom.keySet().forEach(this::addDesign);
        List<ProcessNode> own = List.copyOf(nodes);
        BomReader reader = new BomReader(this);
        own.stream()
                .filter(node -> node.kind() == Kind.MADE || node.kind() == Kind.DESIGN)
                .forEach(node ->
                        reader.read(node, bom.getOrDefault(node.product().id(), List.of())));
        sites.values().forEach(site -> new SiteShare(this, site).add());
        findings.addAll(system.direct().findings());
        return this;
    }

    // --- nodes

    private void addMakers(SiteFootprint site) {
        SiteInventory inventory = site.inventory();
        String facility = inventory.facility().id();
        Map<String, BigDecimal> outputs = new TreeMap<>();
        for (Production row : inventory.production()) {
            declaredUnits(row).ifPresent(units -> outputs.merge(row.product(), units, BigDecimal::add));
        }
        outputs.forEach((id, output) -> addMaker(id, inventory.facility(), output));
        Allocation.of(
                        inventory,
                        products,
                        system.wantedAt(facility),
                        system.method().money(),
                        findings)
                .ifPresentOrElse(
                        allocation -> allocations.put(facility, allocation), () -> noteWithoutProducts(inventory));
    }

    private void noteWithoutProducts(SiteInventory inventory) {
        if (inventory.production().isEmpty()) {
            findings.add(Finding.note(
                    "footprint.facility-without-production",
                    inventory.facility().position(),
                    inventory.facility().id()));
        }
    }

    private Optional<BigDecimal> declaredUnits(Production row) {
        Optional<Product> product = product(row.product(), row.claim().position());
        Optional<BigDecimal> units =
                product.flatMap(known -> known.declaredUnits(row.claim().value()));
        if (product.isPresent() && units.isEmpty()) {
            findings.add(Finding.error(
                    "footprint.production-unit",
                    row.claim().position(),
                    row.product(),
                    row.claim().value().toString(),
                    product.get().declaredUnit().toString()));
        }
        return units;
    }

    private void addMaker(String id, Facility facility, BigDecimal output) {
        Product product = products.get(id);
        if (product == null || output.signum() <= 0) {
            findings.add(Finding.warning(
                    "footprint.no-output", facility.position(), facility.id(), id, output.toPlainString()));
            return;
        }
        ProcessNode node =
                add(Kind.MADE, product, facility.id(), facility.country().name(), output.doubleValue());
        made.put(new Place(id, facility.id()), node);
        makers.computeIfAbsent(id, key -> new ArrayList<>()).add(node);
    }

    private void addReceived(SupplierFootprint footprint) {
        Optional<Product> product = product(footprint.product(), footprint.position());
        Optional<BigDecimal> units = product.flatMap(known -> known.declaredUnits(footprint.declaredUnit()));
        if (product.isEmpty() || units.isEmpty()) {
            product.ifPresent(known -> findings.add(Finding.error(
                    "footprint.received-unit",
                    footprint.position(),
                    known.id(),
                    footprint.declaredUnit().toString(),
                    known.declaredUnit().toString())));
            return;
        }
        ProcessNode node = add(Kind.RECEIVED, product.get(), footprint.supplier(), countryOf(footprint.supplier()), 0);
        Map<GhgComponent, Double> kilograms = new EnumMap<>(GhgComponent.class);
        footprint.components().forEach((component, mass) -> {
            double perUnit = mass.divide(units.get(), MathContext.DECIMAL128).doubleValue();
            kilograms.put(component, perUnit);
            node.burdens().add(sent(footprint, node.country(), component, perUnit));
        });
        node.send(new ProcessNode.Sent(kilograms, spread(footprint), fact(footprint)));
        received.put(footprint, node);
        noteGwpSet(footprint);
    }

    private Contribution sent(SupplierFootprint footprint, String country, GhgComponent component, double kilograms) {
        return new Contribution(
                footprint.product(),
                footprint.supplier(),
                country,
                EmissionScope.PURCHASED_GOODS,
                "footprint:" + footprint.product(),
                Contribution.Source.SUPPLIER_FOOTPRINT,
                component,
                gwpSet(),
                kilograms,
                kilograms * footprint.primaryShare().doubleValue());
    }

    private Uncertainty spread(SupplierFootprint footprint) {
        int expired =
                system.period().start().getYear() - footprint.validity().end().getYear();
        return rules().footprint(Math.max(0, expired));
    }

    private static Fact fact(SupplierFootprint footprint) {
        String key = "footprint|" + footprint.product() + "|" + footprint.supplier() + "|" + footprint.position();
        return new Fact(
                key, Fact.Kind.SUPPLIER_FOOTPRINT, footprint.supplier(), footprint.product(), footprint.position());
    }

    /** A supplier's own result cannot be computed again: with another GWP set it counts, and a finding says so. */
    private void noteGwpSet(SupplierFootprint footprint) {
        if (!footprint.gwpSet().isEmpty() && !footprint.gwpSet().equals(gwpSet())) {
            findings.add(Finding.warning(
                    "footprint.received-other-gwp-set",
                    footprint.position(),
                    footprint.product(),
                    footprint.supplier(),
                    footprint.gwpSet(),
                    gwpSet()));
        }
    }

    private void addDesign(String id) {
        SourcePosition position =
                bom.getOrDefault(id, List.of()).getFirst().claim().position();
        product(id, position)
                .filter(product -> !makers.containsKey(id))
                .ifPresent(product -> designs.put(id, add(Kind.DESIGN, product, "", "", 0)));
    }

    private ProcessNode add(Kind kind, Product product, String facility, String country, double output) {
        ProcessNode node = new ProcessNode(nodes.size(), kind, product, facility, country, output);
        nodes.add(node);
        return node;
    }

    // --- who provides what

    /** Who provides a product where a line names no supplier: see {@link ProductSystem}. */
    Optional<ProcessNode> provider(String product) {
        List<ProcessNode> own = makers.getOrDefault(product, List.of());
        if (own.size() > 1) {
            return Optional.of(mixes.computeIfAbsent(product, id -> mix(own)));
        }
        return own.stream()
                .findFirst()
                .map(node -> atFacility(node))
                .or(() -> someReceived(product))
                .or(() -> Optional.ofNullable(designs.get(product)));
    }

    /** Who provides a product where a line names the supplier. */
    Optional<ProcessNode> provider(String product, String supplier, SourcePosition position) {
        if (supplier.isEmpty()) {
            return provider(product);
        }
        Optional<ProcessNode> direct = validReceived(product, supplier)
                .or(() -> Optional.ofNullable(made.get(new Place(product, supplier))))
                .or(() -> expiredReceived(product, supplier));
        return direct.or(() -> another(product, supplier, position));
    }

    private Optional<ProcessNode> another(String product, String supplier, SourcePosition position) {
        Optional<ProcessNode> other = provider(product);
        other.ifPresent(node -> findings.add(
                Finding.warning("footprint.supplier-does-not-make", position, supplier, product, node.label())));
        return other;
    }

    private ProcessNode atFacility(ProcessNode node) {
        return validReceived(node.product().id(), node.facility()).orElse(node);
    }

    private ProcessNode mix(List<ProcessNode> own) {
        ProcessNode mix = add(Kind.MIX, own.getFirst().product(), "", "", 0);
        double all = own.stream().mapToDouble(ProcessNode::output).sum();
        own.forEach(node -> mix.links().add(Link.exact(atFacility(node).index(), node.output() / all)));
        return mix;
    }

    private Optional<ProcessNode> validReceived(String product, String supplier) {
        return ofSupplier(product, supplier)
                .filter(footprint -> footprint.validity().overlaps(system.period()))
                .map(received::get);
    }

    private Optional<ProcessNode> expiredReceived(String product, String supplier) {
        Optional<SupplierFootprint> expired = ofSupplier(product, supplier);
        expired.ifPresent(this::noteExpired);
        return expired.map(received::get);
    }

    private void noteExpired(SupplierFootprint footprint) {
        if (!footprint.validity().overlaps(system.period())) {
            findings.add(Finding.warning(
                    "footprint.received-not-valid",
                    footprint.position(),
                    footprint.product(),
                    footprint.supplier(),
                    footprint.validity().toString(),
                    system.period().toString()));
        }
    }

    /** The footprint that the supplier, its organization or anybody sent; the one valid longest where there are several. */
    private Optional<SupplierFootprint> ofSupplier(String product, String supplier) {
        String organization = Optional.ofNullable(sites.get(supplier))
                .map(site -> site.inventory().facility().organization())
                .orElse(supplier);
        return received.keySet().stream()
                .filter(footprint -> footprint.product().equals(product))
                .filter(footprint -> List.of(supplier, organization, "").contains(footprint.supplier()))
                .max(Comparator.comparing((SupplierFootprint footprint) ->
                                !footprint.supplier().isEmpty())
                        .thenComparing(footprint -> footprint.validity().end())
                        .thenComparing(SupplierFootprint::supplier)
                        .thenComparing(SupplierFootprint::position));
    }

    private Optional<ProcessNode> someReceived(String product) {
        List<SupplierFootprint> all = received.keySet().stream()
                .filter(footprint -> footprint.product().equals(product))
                .sorted(Comparator.comparing((SupplierFootprint footprint) ->
                                !footprint.validity().overlaps(system.period()))
                        .thenComparing(SupplierFootprint::supplier)
                        .thenComparing(SupplierFootprint::position))
                .toList();
        if (all.size() > 1) {
            findings.add(Finding.warning(
                    "footprint.several-suppliers",
                    all.getFirst().position(),
                    product,
                    Integer.toString(all.size()),
                    all.getFirst().supplier()));
        }
        all.stream().findFirst().ifPresent(this::noteExpired);
        return all.stream().findFirst().map(received::get);
    }

    // --- what the readers of bills and sites need

    Optional<Product> product(String id, SourcePosition position) {
        Optional<Product> product = Optional.ofNullable(products.get(id));
        if (product.isEmpty()) {
            findings.add(Finding.error("footprint.unknown-product", position, id));
        }
        return product;
    }

    boolean isKnown(String id) {
        return products.containsKey(id);
    }

    Optional<SiteFootprint> site(String facility) {
        return Optional.ofNullable(sites.get(facility));
    }

    Optional<ProcessNode> maker(String product, String facility) {
        return Optional.ofNullable(made.get(new Place(product, facility)));
    }

    ProcessNode node(int index) {
        return nodes.get(index);
    }

    Optional<Allocation> allocation(String facility) {
        return Optional.ofNullable(allocations.get(facility));
    }

    UncertaintyRules rules() {
        return system.uncertainty();
    }

    FootprintMethod method() {
        return system.method();
    }

    String gwpSet() {
        return system.method().gwp().id();
    }

    int year() {
        return system.period().end().getYear();
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void addAll(Collection<Finding> others) {
        findings.addAll(others);
    }

    void leaveOut(String product, String input, Finding reason) {
        missing.add(new ProductFootprints.MissingInput(product, input, reason));
        findings.add(reason);
    }

    // --- the result

    ProductSystem system() {
        return system;
    }

    List<ProcessNode> nodes() {
        return List.copyOf(nodes);
    }

    Map<String, Product> products() {
        return products;
    }

    List<SiteFootprint> sites() {
        return List.copyOf(sites.values());
    }

    List<Allocation> allocations() {
        return List.copyOf(allocations.values());
    }

    List<ProductFootprints.MissingInput> missing() {
        return missing;
    }

    List<Finding> findings() {
        return findings;
    }

    private String countryOf(String facility) {
        return Optional.ofNullable(sites.get(facility))
                .map(site -> site.inventory().facility().country().name())
                .orElse("");
    }
}
