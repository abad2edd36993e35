package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.footprint.method.AllocationDecision.Step;
import org.vereda.footprint.method.CoProduct.Measure;
import org.vereda.footprint.method.MethodProfile.Rule;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * The order in which a profile shares the burden of a process among its products.
 *
 * <p>ISO 14044, 4.3.4.2 (and ISO 14067, PACT 3): avoid it by subdivision or by expanding the system; else a physical
 * relation; else value. Catena-X rulebook 4, 5.1.2: an accepted sector rule; subdivision; substitution where one displaced
 * product is dominant; else by the ratio of the highest price per unit to the lowest: up to 5 physical, beyond 5 by value, with
 * prices averaged over three to five years; heat and power made together always by exergy.
 *
 * @param profile whose order it is
 * @param process what is shared, for a message
 * @param position where it was read
 */
public record AllocationOrder(MethodProfile profile, String process, SourcePosition position) {
    private static final BigDecimal LARGEST_PHYSICAL_RATIO = BigDecimal.valueOf(5);
    private static final int FEWEST_PRICE_YEARS = 3;
    private static final int MOST_PRICE_YEARS = 5;

    /**
     * What is known about the products of a process beside their amounts and prices.
     *
     * @param sectorRule shares by an accepted sector rule, empty where there is none
     * @param subdivided shares by metering each part of the process, empty where it cannot be divided
     * @param mainProduct the product that takes all where the others displace one dominant product each, nothing else
     * @param heatAndPower true for heat and power made together
     */
    public record Circumstances(
            Map<String, BigDecimal> sectorRule,
            Map<String, BigDecimal> subdivided,
            Optional<String> mainProduct,
            boolean heatAndPower) {
        /** Nothing but amounts and prices is known. */
        public static final Circumstances NONE = new Circumstances(Map.of(), Map.of(), Optional.empty(), false);

        public Circumstances {
            sectorRule = Map.copyOf(sectorRule);
            subdivided = Map.copyOf(subdivided);
        }
    }

    /**
     * Shares the burden among the products.
     *
     * @throws InvalidInput where there are no products, or stated shares do not sum to 1
     */
    public AllocationDecision decide(List<CoProduct> products, Circumstances circumstances) {
        if (products.isEmpty()) {
            throw InvalidInput.of(Finding.error("footprint.nothing-to-share", position, process));
        }
        if (products.size() == 1) {
            return stated(
                    Step.SINGLE_PRODUCT,
                    "footprint.allocation-single",
                    Map.of(products.getFirst().id(), BigDecimal.ONE));
        }
        boolean sectorRules = profile == MethodProfile.CATENA_X_4;
        if (sectorRules && !circumstances.sectorRule().isEmpty()) {
            return stated(Step.SECTOR_RULE, "footprint.allocation-sector-rule", circumstances.sectorRule());
        }
        if (!circumstances.subdivided().isEmpty()) {
            return stated(Step.SUBDIVISION, "footprint.allocation-subdivision", circumstances.subdivided());
        }
        Optional<String> main = circumstances.mainProduct();
        if (main.isPresent()) {
            return stated(Step.SUBSTITUTION, "footprint.allocation-substitution", Map.of(main.get(), BigDecimal.ONE));
        }
        return sectorRules ? byPriceRatio(products, circumstances) : physicalFirst(products, circumstances);
    }

    /**
     * The work that heat at a temperature could do: {@code exergy = heat * (1 - T0 / T)} with both in kelvin (Carnot).
     *
     * @throws InvalidInput where the heat is not warmer than its surroundings
     */
    public static BigDecimal exergyOfHeat(BigDecimal heat, BigDecimal kelvin, BigDecimal surroundingsKelvin) {
        if (kelvin.compareTo(surroundingsKelvin) <= 0 || surroundingsKelvin.signum() <= 0) {
            throw InvalidInput.of(Finding.error(
                    "footprint.heat-too-cold",
                    SourcePosition.NOWHERE,
                    kelvin.toPlainString(),
                    surroundingsKelvin.toPlainString()));
        }
        return heat.multiply(BigDecimal.ONE.subtract(surroundingsKelvin.divide(kelvin, MathContext.DECIMAL128)));
    }

    // --- the two orders

    private AllocationDecision physicalFirst(List<CoProduct> products, Circumstances circumstances) {
        Optional<Measure> measure = measure(products, circumstances);
        return measure.map(found -> physical(products, found, Optional.empty(), List.of()))
                .orElseGet(() -> economic(products, Optional.empty(), List.of()));
    }

    private AllocationDecision byPriceRatio(List<CoProduct> products, Circumstances circumstances) {
        Optional<Measure> measure = measure(products, circumstances);
        if (circumstances.heatAndPower() && measure.isPresent()) {
            return physical(products, measure.get(), Optional.empty(), List.of());
        }
        List<Finding> doubts = new ArrayList<>();
        Map<String, BigDecimal> prices = prices(products, doubts);
        if (prices.size() < products.size()) {
            doubts.add(finding(Severity.WARNING, "footprint.allocation-without-prices"));
            return measure.map(found -> physical(products, found, Optional.empty(), doubts))
                    .orElseGet(() -> undecided(doubts));
        }
        Optional<BigDecimal> ratio = ratio(prices);
        boolean apart = ratio.isEmpty() || ratio.get().compareTo(LARGEST_PHYSICAL_RATIO) > 0;
        return apart || measure.isEmpty()
                ? economic(products, ratio, doubts)
                : physical(products, measure.get(), ratio, doubts);
    }

    /** Exergy for heat and power; else the first measure that all products have: mass, pieces, exergy, energy. */
    private static Optional<Measure> measure(List<CoProduct> products, Circumstances circumstances) {
        List<Measure> order = circumstances.heatAndPower()
                ? List.of(Measure.EXERGY)
                : List.of(Measure.MASS, Measure.PIECES, Measure.EXERGY, Measure.ENERGY);
        return order.stream()
                .filter(measure -> products.stream()
                        .allMatch(product -> product.measures()
                                        .getOrDefault(measure, BigDecimal.ZERO)
                                        .signum()
                                > 0))
                .findFirst();
    }

    // --- prices

    private Map<String, BigDecimal> prices(List<CoProduct> products, List<Finding> doubts) {
        Map<String, BigDecimal> prices = new TreeMap<>();
        for (CoProduct product : products) {
            List<Money> years = product.prices();
            if (!years.isEmpty()) {
                prices.put(product.id(), average(years));
            }
            if (!years.isEmpty() && (years.size() < FEWEST_PRICE_YEARS || years.size() > MOST_PRICE_YEARS)) {
                doubts.add(finding(
                        Severity.WARNING,
                        "footprint.allocation-price-years",
                        product.id(),
                        Integer.toString(years.size())));
            }
        }
        return prices;
    }

    private BigDecimal average(List<Money> years) {
        if (years.stream()
                        .map(money -> money.currency() + "@" + money.priceYear())
                        .distinct()
                        .count()
                > 1) {
            throw InvalidInput.of(Finding.error("footprint.prices-not-comparable", position, process));
        }
        return years.stream()
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(years.size()), MathContext.DECIMAL128);
    }

    /** Nothing where some product is worth nothing: no ratio is large enough for that. */
    private static Optional<BigDecimal> ratio(Map<String, BigDecimal> prices) {
        BigDecimal lowest = prices.values().stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal highest = prices.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return lowest.signum() > 0 ? Optional.of(highest.divide(lowest, MathContext.DECIMAL128)) : Optional.empty();
    }

    // --- decisions

    private AllocationDecision stated(Step step, String code, Map<String, BigDecimal> shares) {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw InvalidInput.of(Finding.error(
                    "footprint.shares-not-one",
                    position,
                    process,
                    sum.stripTrailingZeros().toPlainString()));
        }
        return new AllocationDecision(
                step, Optional.empty(), shares, Optional.empty(), List.of(finding(Severity.NOTE, code)));
    }

    private AllocationDecision physical(
            List<CoProduct> products, Measure measure, Optional<BigDecimal> ratio, List<Finding> doubts) {
        List<Finding> reasons = new ArrayList<>(doubts);
        reasons.add(finding(Severity.NOTE, "footprint.allocation-physical", measure.name(), text(ratio)));
        Map<String, BigDecimal> shares =
                shares(products, product -> product.measures().getOrDefault(measure, BigDecimal.ZERO));
        return new AllocationDecision(Step.PHYSICAL, Optional.of(measure), shares, ratio, reasons);
    }

    /** {@code value = amount * average price}; the amount is the first measure that all products have. */
    private AllocationDecision economic(List<CoProduct> products, Optional<BigDecimal> ratio, List<Finding> doubts) {
        List<Finding> reasons = new ArrayList<>(doubts);
        Map<String, BigDecimal> prices = prices(products, new ArrayList<>());
        Optional<Measure> measure = measure(products, Circumstances.NONE);
        boolean worthless = prices.values().stream().noneMatch(price -> price.signum() > 0)
                || prices.values().stream().anyMatch(price -> price.signum() < 0);
        if (measure.isEmpty() || prices.size() < products.size() || worthless) {
            return undecided(reasons);
        }
        reasons.add(finding(Severity.NOTE, "footprint.allocation-economic", text(ratio)));
        Map<String, BigDecimal> shares = shares(
                products,
                product -> product.measures()
                        .getOrDefault(measure.get(), BigDecimal.ZERO)
                        .multiply(prices.getOrDefault(product.id(), BigDecimal.ZERO)));
        return new AllocationDecision(Step.ECONOMIC, Optional.empty(), shares, ratio, reasons);
    }

    private AllocationDecision undecided(List<Finding> doubts) {
        List<Finding> reasons = new ArrayList<>(doubts);
        reasons.add(finding(Severity.WARNING, "footprint.allocation-undecided"));
        return new AllocationDecision(Step.UNDECIDED, Optional.empty(), Map.of(), Optional.empty(), reasons);
    }

    /** {@code weight / sum of weights}; the last product takes what rounding leaves. */
    private static Map<String, BigDecimal> shares(List<CoProduct> products, Function<CoProduct, BigDecimal> weight) {
        BigDecimal sum = products.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> shares = new TreeMap<>();
        BigDecimal left = BigDecimal.ONE;
        for (CoProduct product : products.subList(0, products.size() - 1)) {
            BigDecimal share = weight.apply(product).divide(sum, MathContext.DECIMAL128);
            shares.put(product.id(), share);
            left = left.subtract(share);
        }
        shares.put(products.getLast().id(), left);
        return shares;
    }

    private Finding finding(Severity severity, String code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(profile.title(), profile.section(Rule.ALLOCATION), process));
        all.addAll(List.of(arguments));
        return new Finding(severity, code, position, all);
    }

    private static String text(Optional<BigDecimal> ratio) {
        return ratio.map(value -> value.setScale(2, RoundingMode.HALF_EVEN).toPlainString())
                .orElse("-");
    }
}
