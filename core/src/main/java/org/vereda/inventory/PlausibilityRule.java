package org.vereda.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** A check of an inventory that asks back where a value is hard to believe; the value itself is always kept. */
public sealed interface PlausibilityRule {

    /** What the rule has to say about an inventory, nothing where it holds or does not apply. */
    Optional<Finding> check(SiteInventory inventory, Map<String, Product> products);

    /** What all rules have to say. */
    static List<Finding> check(List<PlausibilityRule> rules, SiteInventory inventory, Map<String, Product> products) {
        return rules.stream()
                .flatMap(rule -> rule.check(inventory, products).stream())
                .sorted()
                .toList();
    }

    /** The rules that need no reference data: laws of mass that hold for every facility. */
    static List<PlausibilityRule> laws() {
        return List.of(Law.values());
    }

    /** A ratio of two amounts of one facility that has a typical size in an industry. */
    enum Indicator {
        /** Electricity per employee and year. */
        ELECTRICITY_PER_EMPLOYEE,
        /** Natural gas per employee and year; gas billed by volume or on the lower heating value is not compared. */
        NATURAL_GAS_PER_EMPLOYEE,
        /** Money per unit of electricity, where bills state both. */
        ELECTRICITY_PRICE,
        /** Money per unit of natural gas, where bills state both. */
        NATURAL_GAS_PRICE;

        /** The metric of {@link TypicalUse}. */
        String metric() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The unit of {@link TypicalUse} without the employee; gas bills of the audits are on the higher heating value. */
        Unit unit() {
            return switch (this) {
                case ELECTRICITY_PER_EMPLOYEE, ELECTRICITY_PRICE -> Units.KILOWATT_HOUR;
                case NATURAL_GAS_PER_EMPLOYEE, NATURAL_GAS_PRICE -> Units.MILLION_BTU.on(Basis.HHV);
            };
        }

        String code() {
            return switch (this) {
                case ELECTRICITY_PER_EMPLOYEE -> "inventory.electricity-per-employee";
                case NATURAL_GAS_PER_EMPLOYEE -> "inventory.natural-gas-per-employee";
                case ELECTRICITY_PRICE, NATURAL_GAS_PRICE -> "inventory.energy-price";
            };
        }

        Flow flow() {
            return switch (this) {
                case ELECTRICITY_PER_EMPLOYEE, ELECTRICITY_PRICE -> new Flow.Energy(EnergyCarrier.ELECTRICITY);
                case NATURAL_GAS_PER_EMPLOYEE, NATURAL_GAS_PRICE -> new Flow.Energy(EnergyCarrier.NATURAL_GAS);
            };
        }
    }

    /**
     * The rules that compare use per employee with audited plants: a value ten times outside the quartiles asks back.
     *
     * @param uses quartiles of reference packs; metrics that no rule knows are left aside
     */
    static List<PlausibilityRule> typical(List<TypicalUse> uses) {
        return Stream.of(Indicator.ELECTRICITY_PER_EMPLOYEE, Indicator.NATURAL_GAS_PER_EMPLOYEE)
                .<PlausibilityRule>map(indicator -> new Typical(
                        indicator,
                        uses.stream()
                                .filter(use -> use.metric().equals(indicator.metric()))
                                .map(use -> new Span(
                                        use.industry(), use.firstQuartile(), use.thirdQuartile(), use.source()))
                                .toList(),
                        BigDecimal.TEN,
                        indicator.unit(),
                        Optional.empty()))
                .toList();
    }

    /**
     * The rule that compares the price paid for a carrier, where bills state amount and money.
     *
     * @param indicator {@link Indicator#ELECTRICITY_PRICE} or {@link Indicator#NATURAL_GAS_PRICE}
     * @param low the lower end of usual prices per unit
     * @param high the upper end
     * @param unit the unit that the prices are for
     * @param currency the currency of the prices; bills in another one are not compared
     * @param source where the prices were read
     */
    static PlausibilityRule price(
            Indicator indicator, BigDecimal low, BigDecimal high, Unit unit, Currency currency, String source) {
        return new Typical(
                indicator, List.of(new Span("", low, high, source)), BigDecimal.TEN, unit, Optional.of(currency));
    }

    /**
     * A usual range of an industry.
     *
     * @param industry a NAICS prefix, a range of prefixes such as {@code 3361-3363}, or empty for all
     * @param low the lower end, for example the first quartile
     * @param high the upper end, for example the third quartile
     * @param source where it was read
     */
    record Span(String industry, BigDecimal low, BigDecimal high, String source) {
        boolean isFor(Optional<IndustryCode> code) {
            String[] ends = industry.split("-", -1);
            return industry.isEmpty()
                    || (ends.length == 1
                            && code.filter(one -> one.isWithin(industry)).isPresent())
                    || (ends.length == 2
                            && code.filter(one -> isBetween(one.digits(), ends)).isPresent());
        }

        /** A prefix says more than a range of prefixes, and a longer prefix more than a shorter one. */
        int precision() {
            return industry.contains("-") ? 0 : industry.length();
        }

        private static boolean isBetween(String digits, String... ends) {
            return digits.length() >= ends[0].length()
                    && digits.compareTo(ends[0]) >= 0
                    && digits.substring(0, ends[0].length()).compareTo(ends[1]) <= 0;
        }
    }

    /**
     * A comparison of an indicator with the usual range of the facility's industry.
     *
     * @param indicator what is compared
     * @param spans usual ranges; the one that fits the industry most closely counts
     * @param tolerance how many times outside the range a value may lie, for example 10: the size of a unit slip
     * @param unit the energy unit of the numerator, of the denominator for a price
     * @param currency the currency of a price
     */
    record Typical(Indicator indicator, List<Span> spans, BigDecimal tolerance, Unit unit, Optional<Currency> currency)
            implements PlausibilityRule {
        public Typical {
            spans = List.copyOf(spans);
        }

        @Override
        public Optional<Finding> check(SiteInventory inventory, Map<String, Product> products) {
            return spans.stream()
                    .filter(span -> span.isFor(inventory.facility().industry()))
                    .max(Comparator.comparingInt(Span::precision))
                    .flatMap(span -> value(inventory)
                            .filter(value -> isFarOff(value, span))
                            .map(value -> finding(inventory, span, value)));
        }

        private Optional<BigDecimal> value(SiteInventory inventory) {
            Optional<BigDecimal> energy = inventory
                    .total(indicator.flow(), unit)
                    .map(Quantity::amount)
                    .filter(amount -> amount.signum() > 0);
            return switch (indicator) {
                case ELECTRICITY_PER_EMPLOYEE, NATURAL_GAS_PER_EMPLOYEE ->
                    energy.flatMap(amount -> perEmployee(inventory, amount));
                case ELECTRICITY_PRICE, NATURAL_GAS_PRICE -> energy.flatMap(amount -> price(inventory, amount));
            };
        }

        private static Optional<BigDecimal> perEmployee(SiteInventory inventory, BigDecimal amount) {
            int employees = inventory.facility().employees().orElse(0);
            return employees > 0
                    ? Optional.of(amount.divide(BigDecimal.valueOf(employees), MathContext.DECIMAL128))
                    : Optional.empty();
        }

        private Optional<BigDecimal> price(SiteInventory inventory, BigDecimal amount) {
            return inventory.cost(indicator.flow()).stream()
                    .filter(money -> currency.filter(money.currency()::equals).isPresent())
                    .map(Money::amount)
                    .reduce(BigDecimal::add)
                    .map(paid -> paid.divide(amount, MathContext.DECIMAL128));
        }

        private boolean isFarOff(BigDecimal value, Span span) {
            return value.compareTo(span.high().multiply(tolerance)) > 0
                    || value.multiply(tolerance).compareTo(span.low()) < 0;
        }

        private Finding finding(SiteInventory inventory, Span span, BigDecimal value) {
            return Finding.warning(
                    indicator.code(),
                    firstPosition(inventory, indicator.flow()),
                    inventory.facility().id(),
                    rounded(value),
                    rounded(span.low()),
                    rounded(span.high()),
                    unit.symbol(),
                    currency.map(Currency::name).orElse(""),
                    indicator.flow().id());
        }
    }

    /** A law of mass. */
    enum Law implements PlausibilityRule {
        /** A facility lets go no more water than it takes in. */
        WATER_DISCHARGED_WITHIN_WITHDRAWN {
            @Override
            public Optional<Finding> check(SiteInventory inventory, Map<String, Product> products) {
                SiteInventory.WaterBalance water = inventory.water();
                return water.isClosed() && water.consumed().isNegative()
                        ? Optional.of(Finding.warning(
                                "inventory.water-consumed-negative",
                                inventory.facility().position(),
                                inventory.facility().id(),
                                water.withdrawn().toString(),
                                water.discharged().toString()))
                        : Optional.empty();
            }
        },
        /** The VOC that leave are no more than the VOC that were bought. */
        SOLVENT_OUT_WITHIN_IN {
            @Override
            public Optional<Finding> check(SiteInventory inventory, Map<String, Product> products) {
                SolventBalance solvents = inventory.solvents();
                return solvents.emitted().isNegative()
                        ? Optional.of(Finding.warning(
                                "inventory.voc-emitted-negative",
                                inventory.facility().position(),
                                inventory.facility().id(),
                                solvents.input().toString(),
                                solvents.emitted().toString()))
                        : Optional.empty();
            }
        },
        /** Waste weighs no more than the materials bought, where materials are stated by mass. */
        WASTE_WITHIN_MATERIALS {
            @Override
            public Optional<Finding> check(SiteInventory inventory, Map<String, Product> products) {
                return above(inventory, inventory.waste(), "inventory.waste-above-materials");
            }
        },
        /** Products weigh no more than the materials bought, where all of them have a mass and materials are stated by mass. */
        PRODUCTS_WITHIN_MATERIALS {
            @Override
            public Optional<Finding> check(SiteInventory inventory, Map<String, Product> products) {
                return productMass(inventory, products)
                        .flatMap(mass -> above(inventory, mass, "inventory.products-above-materials"));
            }
        };

        private static Optional<Finding> above(SiteInventory inventory, Quantity mass, String code) {
            Quantity materials = inventory.materials();
            return !materials.isZero() && mass.compareTo(materials) > 0
                    ? Optional.of(Finding.warning(
                            code,
                            inventory.facility().position(),
                            inventory.facility().id(),
                            mass.toString(),
                            materials.toString()))
                    : Optional.empty();
        }

        private static Optional<Quantity> productMass(SiteInventory inventory, Map<String, Product> products) {
            Quantity sum = Quantity.zero(Units.KILOGRAM);
            for (Production made : inventory.production()) {
                Optional<Quantity> mass = Optional.ofNullable(products.get(made.product()))
                        .flatMap(product -> product.massOf(made.claim().value()));
                if (mass.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(mass.get());
            }
            return Optional.of(sum);
        }
    }

    private static SourcePosition firstPosition(SiteInventory inventory, Flow flow) {
        return Stream.concat(inventory.counted().stream(), inventory.costs().stream())
                .filter(row -> row.flow().equals(flow))
                .map(row -> row.claim().position())
                .findFirst()
                .orElse(inventory.facility().position());
    }

    private static String rounded(BigDecimal value) {
        return value.round(new MathContext(4)).toPlainString();
    }
}
