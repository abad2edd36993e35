package org.vereda.bench.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.roadmap.Precedent;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * Makes roadmap scenarios of any size from a seed: three countries, ten years, discount rate 7 %, investments that fall by
 * 2 % a year, targets of 7, 14 and 20 % of the greenhouse gases in years 4, 7 and 10, and a yearly budget of each country.
 * Every facility has three end uses with two to five measures each, 10 measures in all on average.
 */
public final class PlanForge {
    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 10;
    private static final List<Integer> USES = List.of(3, 3, 4);
    private static final BigDecimal DECLINE = new BigDecimal("0.02");
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final SplittableRandom random;
    private final int facilities;
    private final List<EndUse> uses = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    private PlanForge(int facilities, long seed) {
        this.facilities = facilities;
        random = new SplittableRandom(seed);
    }

    /**
     * The scenario.
     *
     * @param candidates about how many options, ten for each facility
     * @param pooling what the countries put together
     */
    public static Scenario make(int candidates, Pooling pooling, long seed) {
        return new PlanForge(candidates / 10, seed).scenario(pooling);
    }

    /** The same scenario where every facility pays so many dollars once before anything starts there. */
    public static Scenario paying(Scenario scenario, int dollars) {
        return scenario.withRules(
                List.of(new PolicyRule.FixedCost(new Scope.Everyone(), usd(dollars), SourcePosition.NOWHERE)));
    }

    private Scenario scenario(Pooling pooling) {
        for (int facility = 0; facility < facilities; facility++) {
            facility(facility);
        }
        return new Scenario(
                FIRST_YEAR,
                YEARS,
                Currency.USD,
                FIRST_YEAR,
                BigDecimal.valueOf(7),
                Scenario.Rates.SOCIAL,
                10,
                uses,
                options,
                targets(),
                budgets(),
                List.of(),
                pooling,
                new ExchangeTable(List.of(), List.of()),
                Precedent.NONE);
    }

    private void facility(int number) {
        Country country = List.of(Country.CA, Country.MX, Country.US).get(number % 3);
        String facility = "f" + number;
        for (int use = 0; use < USES.size(); use++) {
            String id = facility + "/g" + use;
            double baseline = Math.exp(13.5 + 1.2 * normal());
            uses.add(endUse(id, facility, country, use, baseline));
            for (int measure = 0; measure < USES.get(use); measure++) {
                options.add(option(id, facility, measure, baseline));
            }
        }
    }

    private EndUse endUse(String id, String facility, Country country, int use, double baseline) {
        double price = (use == 1 ? 0.03 : 0.09) * Math.exp(0.2 * normal());
        double factor = use == 1 ? 0.18 : List.of(0.12, 0.43, 0.37).get(country.ordinal() % 3);
        List<BigDecimal> factors = IntStream.range(0, YEARS)
                .mapToObj(year -> number(factor * (use == 1 ? 1 : Math.pow(0.98, year))))
                .toList();
        return new EndUse(
                id,
                facility,
                country,
                "g" + use,
                new Flow.Energy(use == 1 ? EnergyCarrier.NATURAL_GAS : EnergyCarrier.ELECTRICITY),
                Units.KILOWATT_HOUR,
                Collections.nCopies(YEARS, number(baseline)),
                Collections.nCopies(YEARS, usd(price)),
                Map.of(Metric.GHG, factors),
                Evidence.ESTIMATED,
                "made from a seed");
    }

    private Option option(String use, String facility, int measure, double baseline) {
        double share = 0.02 + 0.18 * random.nextDouble();
        double payback = Math.exp(0.9 + 0.9 * normal());
        double investment = share * baseline * 0.08 * payback;
        return new Option(
                use + "/m" + measure,
                "m" + measure,
                "m" + measure,
                use,
                facility,
                Range.of(number(share).toPlainString()),
                new Option.Investment(usd(investment), BigDecimal.ZERO, BigDecimal.ZERO),
                usd(0),
                OptionalInt.of(5 + random.nextInt(15)),
                random.nextInt(2),
                Optional.empty(),
                Optional.empty(),
                DECLINE,
                BigDecimal.ZERO,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                "B",
                "made from a seed",
                "");
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Country country : Country.values()) {
            Map.of(3, "7", 6, "14", 9, "20")
                    .forEach((year, percent) -> targets.add(new Target(
                            new Scope.InCountry(country),
                            Metric.GHG,
                            FIRST_YEAR + year,
                            new Target.Goal.Percent(new BigDecimal(percent)),
                            SourcePosition.NOWHERE)));
        }
        return targets;
    }

    private List<Budget> budgets() {
        double all = options.stream()
                .mapToDouble(option -> option.investment().central().amount().doubleValue())
                .sum();
        List<Budget> budgets = new ArrayList<>();
        for (Country country : Country.values()) {
            for (int year = 0; year < YEARS; year++) {
                budgets.add(new Budget(
                        new Scope.InCountry(country), FIRST_YEAR + year, usd(0.05 * all / 3), SourcePosition.NOWHERE));
            }
        }
        return budgets;
    }

    private double normal() {
        return random.nextGaussian();
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value, SIX_DIGITS);
    }

    private static Money usd(double amount) {
        return new Money(number(amount), Currency.USD, FIRST_YEAR);
    }
}
