package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.endoflife.rates.DesignPart;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Product;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.vehicles.StepTable;

/**
 * Vehicles as the bills of materials of a partnership folder tell them: products down to materials, by mass. The amount of a
 * line counts before its loss; energy, freight and purchases by money weigh nothing.
 */
public final class BillDesigns {
    private static final String MATERIAL = "material:";
    private static final String RECYCLED = "-(recycled|reused)$";

    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, List<BomLine>> bills;
    private final Map<String, StepTable.Taken> steps;
    private final Findings findings;
    /** The products whose bills are being read, from the vehicle down. */
    private final List<String> open = new ArrayList<>();

    private BillDesigns(PartnershipFolder folder, Map<String, StepTable.Taken> steps, Findings findings) {
        folder.products().forEach(product -> products.put(product.id(), product));
        this.bills = folder.bom().stream().collect(Collectors.groupingBy(BomLine::product));
        this.steps = steps;
        this.findings = findings;
    }

    /**
     * The vehicles of a folder.
     *
     * @param vehicles the products that are vehicles; where none is named, those with a bill and a mass that go into no other
     * @param steps what takes inputs whole, by their identifier
     * @throws InvalidInput where there is no product of a name, or none that may be a vehicle
     */
    public static List<DesignPart> of(
            PartnershipFolder folder, List<String> vehicles, Map<String, StepTable.Taken> steps, Findings findings) {
        BillDesigns designs = new BillDesigns(folder, steps, findings);
        designs.doubtSteps();
        List<Product> roots = vehicles.isEmpty()
                ? designs.roots(folder)
                : vehicles.stream().map(designs::named).toList();
        if (roots.isEmpty()) {
            throw InvalidInput.of(Finding.error("rates.no-vehicles", SourcePosition.ofFile("products.csv")));
        }
        return roots.stream()
                .map(product -> designs.product(product, product.id(), BigDecimal.ONE, product.position()))
                .toList();
    }

    private List<Product> roots(PartnershipFolder folder) {
        Set<String> used = folder.bom().stream().map(line -> line.input().id()).collect(Collectors.toSet());
        return products.values().stream()
                .filter(product -> bills.containsKey(product.id())
                        && !used.contains(product.id())
                        && massOfOne(product).isPresent())
                .toList();
    }

    private void doubtSteps() {
        Set<String> inputs = bills.values().stream()
                .flatMap(List::stream)
                .map(line -> line.input().id())
                .collect(Collectors.toSet());
        steps.keySet().stream()
                .filter(input -> !inputs.contains(input))
                .sorted()
                .forEach(input -> findings.add(Finding.warning(
                        "rates.step-of-no-input",
                        SourcePosition.ofFile("bom.csv"),
                        input,
                        NearestName.orNone(input, inputs))));
    }

    private Product named(String id) {
        return Optional.ofNullable(products.get(id))
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "rates.unknown-vehicle",
                        SourcePosition.ofFile("products.csv"),
                        id,
                        NearestName.orNone(id, products.keySet()))));
    }

    private DesignPart product(Product product, String name, BigDecimal count, SourcePosition position) {
        if (open.contains(product.id())) {
            throw InvalidInput.of(
                    Finding.error("rates.bill-in-circle", position, String.join(" > ", open) + " > " + product.id()));
        }
        open.add(product.id());
        List<DesignPart> parts = bills.getOrDefault(product.id(), List.of()).stream()
                .flatMap(line -> part(line).stream())
                .toList();
        open.removeLast();
        Optional<StepTable.Taken> taken = Optional.ofNullable(steps.get(product.id()));
        return new DesignPart(
                name,
                "",
                taken.map(StepTable.Taken::step),
                taken.flatMap(StepTable.Taken::recovered),
                count,
                massOfOne(product),
                parts,
                position);
    }

    private Optional<DesignPart> part(BomLine line) {
        return switch (line.input()) {
            case BomLine.Input.Made(String id) -> made(line, id);
            case BomLine.Input.Bought(Flow flow) -> bought(line, flow);
        };
    }

    private Optional<DesignPart> made(BomLine line, String id) {
        Optional<Product> product = Optional.ofNullable(products.get(id));
        Optional<BigDecimal> count = product.flatMap(one -> physical(line).flatMap(one::declaredUnits));
        if (count.isEmpty()) {
            findings.add(
                    Finding.warning("rates.amount-without-mass", line.claim().position(), id));
        }
        return product.flatMap(one ->
                count.map(many -> product(one, one.name(), many, line.claim().position())));
    }

    private Optional<DesignPart> bought(BomLine line, Flow flow) {
        Optional<Quantity> mass =
                physical(line).filter(amount -> amount.unit().dimension().equals(Dimension.MASS));
        if (flow instanceof Flow.Purchase || (flow.id().startsWith(MATERIAL) && mass.isEmpty())) {
            findings.add(
                    Finding.warning("rates.amount-without-mass", line.claim().position(), flow.id()));
        }
        return mass.filter(any -> flow.id().startsWith(MATERIAL)).map(amount -> material(line, flow.id(), amount));
    }

    private DesignPart material(BomLine line, String id, Quantity mass) {
        Optional<StepTable.Taken> taken = Optional.ofNullable(steps.get(id));
        return new DesignPart(
                id.substring(MATERIAL.length()).replaceFirst(RECYCLED, ""),
                "",
                taken.map(StepTable.Taken::step),
                taken.flatMap(StepTable.Taken::recovered),
                BigDecimal.ONE,
                Optional.of(mass),
                List.of(),
                line.claim().position());
    }

    private static Optional<Quantity> physical(BomLine line) {
        return line.claim().value() instanceof Amount.Physical(Quantity quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    private static Optional<Quantity> massOfOne(Product product) {
        return product.massOf(product.declaredUnit());
    }
}
