package org.vereda.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.endoflife.content.ContentEffect;
import org.vereda.footprint.product.Contribution;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.Named;
import org.vereda.report.content.ProductLine;

/** Product footprints as lines of a report, with the names of facilities, products and flows put in. */
public final class ProductLines {
    /** How the flow of a received footprint begins. */
    private static final String RECEIVED = "footprint:";
    /** Digits of a computed footprint that are shown; beyond them lies the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(12);

    private final Map<String, Facility> facilities;
    private final Map<String, Product> products;
    private final FlowNames flows;
    private final RecycledLines recycled;

    public ProductLines(Collection<Facility> facilities, Collection<Product> products, FlowNames flows) {
        this(facilities, products, flows, List.of());
    }

    /** The same with the recycled content that the footprints count. */
    public ProductLines(
            Collection<Facility> facilities,
            Collection<Product> products,
            FlowNames flows,
            Collection<ContentEffect> effects) {
        this.recycled = new RecycledLines(effects, facilities, products);
        this.facilities = facilities.stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        this.products = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        this.flows = flows;
    }

    public ProductLine line(ProductCarbonFootprint footprint) {
        Optional<Facility> maker = Optional.ofNullable(facilities.get(footprint.facility()));
        return new ProductLine(
                footprint.product().id(),
                footprint.product().name(),
                maker.map(Facility::name).orElse(""),
                maker.map(Facility::country),
                footprint.product().declaredUnit().toString(),
                Estimate.exactly(decimal(footprint.total())),
                contributions(footprint),
                footprint.inputs().stream().map(this::input).toList(),
                Optional.of(decimal(footprint.primaryDataShare()).movePointLeft(2)),
                recycled.of(footprint.product().id(), footprint.facility()));
    }

    /** Its parts by the facility and flow that cause them, and by what their number rests on. */
    private List<ContributionLine> contributions(ProductCarbonFootprint footprint) {
        TreeMap<Part, List<Contribution>> parts = footprint.contributions().stream()
                .collect(Collectors.groupingBy(Part::of, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> new ContributionLine(
                        at(part.getKey().facility(), part.getKey().flow()),
                        part.getKey().source(),
                        decimal(Contribution.total(part.getValue()))))
                .toList();
    }

    private ContributionLine input(ProductCarbonFootprint.Input input) {
        return new ContributionLine(named(input.id()), "", decimal(input.kilograms()));
    }

    private Named named(String id) {
        Product product = products.get(id);
        return product == null ? flows.of(id) : Named.of(product.name());
    }

    private Named at(String facility, String flow) {
        Named name = named(flow.startsWith(RECEIVED) ? flow.substring(RECEIVED.length()) : flow);
        Facility place = facilities.get(facility);
        String before = place == null ? "" : place.name() + " · ";
        return new Named(before + name.en(), before + name.fr(), before + name.es());
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, DIGITS);
    }

    /** What contributions have in common that are shown as one. */
    private record Part(String facility, String flow, String source) implements Comparable<Part> {
        static Part of(Contribution part) {
            String source = part.source().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Part(part.facility(), part.flow(), source);
        }

        @Override
        public int compareTo(Part other) {
            return toString().compareTo(other.toString());
        }
    }
}
