package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;

/**
 * What a facility delivered to others of the partnership: the bills of materials of what they made in the period name it as supplier.
 * {@code delivered = amount in one unit / (1 - loss) * units made}.
 */
public final class Deliveries {
    private final Map<String, Product> products;
    private final Map<String, Facility> facilities;
    private final Map<String, Organization> organizations;
    private final List<BomLine> bom;
    private final List<Production> production;

    public Deliveries(
            Collection<Product> products,
            Collection<Facility> facilities,
            Collection<Organization> organizations,
            Collection<BomLine> bom,
            Collection<Production> production) {
        this.products = byId(products, Product::id);
        this.facilities = byId(facilities, Facility::id);
        this.organizations = byId(organizations, Organization::id);
        this.bom = List.copyOf(bom);
        this.production = List.copyOf(production);
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    /**
     * The deliveries of a facility in a period, customer by customer and row by row.
     *
     * @param findings takes the rows that cannot be counted: an amount of another kind than the product's declared unit, money
     */
    public List<FacilityRecord.Delivery> of(String facility, Period period, Findings findings) {
        List<FacilityRecord.Delivery> deliveries = new ArrayList<>();
        for (BomLine line : bom) {
            if (line.supplierFacility().equals(facility) && line.input() instanceof BomLine.Input.Made(String id)) {
                production.stream()
                        .filter(row -> row.product().equals(line.product()) && period.contains(row.period()))
                        .forEach(row -> delivery(line, id, row)
                                .ifPresentOrElse(deliveries::add, () -> findings.add(uncounted(line, id, row))));
            }
        }
        return deliveries;
    }

    private static Finding uncounted(BomLine line, String id, Production row) {
        return Finding.warning(
                "answers.delivery-uncounted",
                line.claim().position(),
                id,
                line.product(),
                text(line.claim().value()),
                row.claim().value().toString());
    }

    private Optional<FacilityRecord.Delivery> delivery(BomLine line, String id, Production row) {
        Optional<Facility> customer = Optional.ofNullable(facilities.get(row.facility()));
        Optional<Product> input = Optional.ofNullable(products.get(id));
        Optional<BigDecimal> each =
                input.flatMap(product -> line.claim().value() instanceof Amount.Physical(var quantity)
                        ? product.declaredUnits(quantity)
                        : Optional.empty());
        Optional<BigDecimal> made = Optional.ofNullable(products.get(line.product()))
                .flatMap(product -> product.declaredUnits(row.claim().value()));
        if (customer.isEmpty() || input.isEmpty() || each.isEmpty() || made.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal bought = each.get().divide(BigDecimal.ONE.subtract(line.loss()), MathContext.DECIMAL128);
        String organization = customer.get().organization();
        return Optional.of(new FacilityRecord.Delivery(
                organization,
                Optional.ofNullable(organizations.get(organization))
                        .map(Organization::name)
                        .orElse(organization),
                input.get(),
                bought.multiply(made.get()),
                List.of(
                        Answer.Stated.of(
                                "bom.amount", line.claim(), text(line.claim().value())),
                        Answer.Stated.of(
                                "production.amount",
                                row.claim(),
                                row.claim().value().toString()))));
    }

    private static String text(Amount amount) {
        return switch (amount) {
            case Amount.Physical(var quantity) -> quantity.toString();
            case Amount.Spent(var money) -> money.toString();
        };
    }
}
