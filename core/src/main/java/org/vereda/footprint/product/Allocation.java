package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.footprint.method.AllocationDecision;
import org.vereda.footprint.method.AllocationOrder;
import org.vereda.footprint.method.CoProduct;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;

/**
 * How a facility's footprint is shared among its products; the shares sum to exactly 1.
 *
 * <p>Order of ISO 14044, 4.3.4.2 (the order of Catena-X where the price ratio is asked for): with one product there is nothing to share; else a physical relation, mass; else value.
 * Value is taken before mass where it was chosen for the facility. Where the chosen key lacks data the other one stands in
 * with a finding; where both lack it, nothing is shared and the footprint reaches no product.
 *
 * @param facility the facility's identifier
 * @param key what was taken
 * @param shares the share of each product, 0 to 1
 */
public record Allocation(String facility, Key key, Map<String, BigDecimal> shares) {
    public Allocation {
        shares = Map.copyOf(shares);
    }

    /** By what a footprint is shared. */
    public enum Key {
        /** One product, or none. */
        NONE,
        /** By mass of the products. */
        PHYSICAL,
        /** By value of the products. */
        ECONOMIC,
        /** By mass where the dearest product costs up to five times the cheapest per kg, by value beyond (Catena-X 5.1.2). */
        PRICE_RATIO
    }

    /**
     * The shares of a facility's products, as far as its production tells.
     *
     * @param wanted by what is to be shared
     * @param money to bring values to one currency and price year
     * @param findings takes what stood in for what
     */
    public static Optional<Allocation> of(
            SiteInventory site,
            Map<String, Product> products,
            Optional<Key> wanted,
            ExchangeTable money,
            Collection<Finding> findings) {
        List<Production> made = site.production().stream()
                .filter(row -> row.claim().value().amount().signum() > 0)
                .filter(row -> products.containsKey(row.product()))
                .toList();
        String facility = site.facility().id();
        List<String> ids = made.stream().map(Production::product).distinct().toList();
        if (ids.size() == 1) {
            return Optional.of(new Allocation(facility, Key.NONE, Map.of(ids.getFirst(), BigDecimal.ONE)));
        }
        return ids.isEmpty() ? Optional.empty() : shared(site, made, products, wanted, money, findings);
    }

    private static Optional<Allocation> shared(
            SiteInventory site,
            List<Production> made,
            Map<String, Product> products,
            Optional<Key> wanted,
            ExchangeTable money,
            Collection<Finding> findings) {
        Optional<Map<String, BigDecimal>> masses = weights(made, row -> mass(row, products));
        Optional<Map<String, BigDecimal>> values = weights(made, row -> value(row, made, money));
        boolean economic = switch (wanted.orElse(Key.NONE)) {
            case NONE, PHYSICAL -> false;
            case ECONOMIC -> true;
            case PRICE_RATIO -> isBeyondThePriceRatio(site, masses, values, findings);
        };
        Key first = economic ? Key.ECONOMIC : Key.PHYSICAL;
        Key second = economic ? Key.PHYSICAL : Key.ECONOMIC;
        Optional<Map<String, BigDecimal>> best = economic ? values : masses;
        Optional<Map<String, BigDecimal>> other = economic ? masses : values;
        if (best.isEmpty()) {
            findings.add(Finding.warning(
                    other.isEmpty() ? "footprint.no-allocation" : "footprint.other-allocation",
                    site.facility().position(),
                    site.facility().id(),
                    economic ? "value" : "mass",
                    economic ? "mass" : "value"));
        }
        String facility = site.facility().id();
        return best.map(weights -> new Allocation(facility, first, shares(weights)))
                .or(() -> other.map(weights -> new Allocation(facility, second, shares(weights))));
    }

    /** The rulebook's order on the prices of the year, which are what a facility's production tells. */
    private static boolean isBeyondThePriceRatio(
            SiteInventory site,
            Optional<Map<String, BigDecimal>> masses,
            Optional<Map<String, BigDecimal>> values,
            Collection<Finding> findings) {
        if (masses.isEmpty() || values.isEmpty()) {
            return values.isPresent();
        }
        List<CoProduct> products = masses.get().entrySet().stream()
                .map(mass -> new CoProduct(
                        mass.getKey(),
                        Map.of(CoProduct.Measure.MASS, mass.getValue()),
                        price(mass.getValue(), values.get().getOrDefault(mass.getKey(), BigDecimal.ZERO), site)))
                .toList();
        AllocationDecision decision = new AllocationOrder(
                        MethodProfile.CATENA_X_4,
                        site.facility().id(),
                        site.facility().position())
                .decide(products, AllocationOrder.Circumstances.NONE);
        findings.addAll(decision.reasons());
        return decision.step() == AllocationDecision.Step.ECONOMIC;
    }

    private static List<Money> price(BigDecimal mass, BigDecimal value, SiteInventory site) {
        return mass.signum() == 0
                ? List.of()
                : List.of(new Money(
                        value.divide(mass, MathContext.DECIMAL128),
                        Currency.USD,
                        site.period().end().getYear()));
    }

    /** Weights of all products, or nothing where one is missing or none is above zero. */
    private static Optional<Map<String, BigDecimal>> weights(
            List<Production> made, Function<Production, Optional<BigDecimal>> weight) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Production row : made) {
            Optional<BigDecimal> one = weight.apply(row).filter(value -> value.signum() >= 0);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            weights.merge(row.product(), one.get(), BigDecimal::add);
        }
        return sum(weights).signum() > 0 ? Optional.of(weights) : Optional.empty();
    }

    /** The mass in kilograms. */
    private static Optional<BigDecimal> mass(Production row, Map<String, Product> products) {
        return Optional.ofNullable(products.get(row.product()))
                .flatMap(product -> product.massOf(row.claim().value()))
                .map(Quantity::amount);
    }

    /** The value in the currency and prices of the first row, so that values are comparable. */
    private static Optional<BigDecimal> value(Production row, List<Production> made, ExchangeTable table) {
        Optional<Money> first =
                made.stream().flatMap(one -> one.value().stream()).findFirst();
        try {
            return row.value()
                    .flatMap(money -> first.map(to ->
                            table.convert(money, to.currency(), to.priceYear()).amount()));
        } catch (InvalidInput noRate) {
            return Optional.empty();
        }
    }

    /** {@code weight / sum of weights}; the last product takes what rounding leaves, so that the sum is exactly 1. */
    private static Map<String, BigDecimal> shares(Map<String, BigDecimal> weights) {
        BigDecimal sum = sum(weights);
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal left = BigDecimal.ONE;
        List<String> products =
                new ArrayList<>(weights.keySet().stream().sorted().toList());
        String last = products.removeLast();
        for (String product : products) {
            BigDecimal share = weights.getOrDefault(product, BigDecimal.ZERO).divide(sum, MathContext.DECIMAL128);
            shares.put(product, share);
            left = left.subtract(share);
        }
        shares.put(last, left);
        return shares;
    }

    private static BigDecimal sum(Map<String, BigDecimal> weights) {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
