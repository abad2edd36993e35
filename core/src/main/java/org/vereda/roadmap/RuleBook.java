package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;

/** The rules of a scenario, looked up for a place; where several speak, the narrower scope wins unless said otherwise. */
final class RuleBook {
    private final Scenario scenario;

    RuleBook(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The discount rate of a place as a share. */
    double rate(Country country, String facility) {
        return narrowest(PolicyRule.DiscountRate.class, country, facility, rule -> true)
                .map(PolicyRule.DiscountRate::percentPerYear)
                .orElse(scenario.discountPercent())
                .movePointLeft(2)
                .doubleValue();
    }

    /** The carbon price rule in force at a place: of the narrowest scope the one that began last. */
    Optional<PolicyRule.CarbonPrice> carbonPrice(Country country, String facility, int year) {
        return narrowest(PolicyRule.CarbonPrice.class, country, facility, rule -> rule.fromYear() <= year);
    }

    /** The shortest payback limit of all that bind a place. */
    Optional<BigDecimal> paybackLimit(Country country, String facility) {
        return all(PolicyRule.PaybackLimit.class).stream()
                .filter(rule -> rule.scope().covers(country, facility))
                .map(PolicyRule.PaybackLimit::years)
                .min(BigDecimal::compareTo);
    }

    /** The smallest start limit of all that bind a place. */
    Optional<PolicyRule.StartLimit> startLimit(Country country, String facility) {
        return all(PolicyRule.StartLimit.class).stream()
                .filter(rule -> rule.scope().covers(country, facility))
                .reduce((one, other) -> other.starts() < one.starts() ? other : one);
    }

    /** True where some set-aside pays for options that the payback limit refuses. */
    boolean hasSetAside(Country country, String facility) {
        return all(PolicyRule.SetAside.class).stream()
                .anyMatch(rule -> rule.scope().covers(country, facility));
    }

    <T extends PolicyRule> List<T> all(Class<T> kind) {
        return scenario.rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What is wrong with the rules themselves. */
    List<Finding> problems() {
        List<Finding> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PolicyRule rule : scenario.rules()) {
            if (!seen.add(key(rule))) {
                found.add(Finding.error(
                        "roadmap.rule-twice", rule.position(), rule.scope().id()));
            }
            negative(rule)
                    .ifPresent(value -> found.add(Finding.error("roadmap.negative-amount", rule.position(), value)));
        }
        return found;
    }

    private static String key(PolicyRule rule) {
        String scope = rule.getClass().getSimpleName() + " " + rule.scope().id();
        return switch (rule) {
            case PolicyRule.SetAside aside -> scope + " " + aside.year();
            case PolicyRule.CarbonPrice price -> scope + " " + price.fromYear();
            case PolicyRule.PaybackLimit limit -> scope;
            case PolicyRule.StartLimit limit -> scope;
            case PolicyRule.DiscountRate rate -> scope;
        };
    }

    private static Optional<String> negative(PolicyRule rule) {
        BigDecimal value = switch (rule) {
            case PolicyRule.SetAside aside -> aside.limit().amount();
            case PolicyRule.CarbonPrice price -> price.perTonne().amount();
            case PolicyRule.PaybackLimit limit -> limit.years();
            case PolicyRule.StartLimit limit -> BigDecimal.valueOf(limit.starts());
            case PolicyRule.DiscountRate rate -> rate.percentPerYear();
        };
        return value.signum() < 0 ? Optional.of(value.toPlainString()) : Optional.empty();
    }

    private <T extends PolicyRule> Optional<T> narrowest(
            Class<T> kind, Country country, String facility, Function<T, Boolean> applies) {
        boolean onlyCommon = kind == PolicyRule.DiscountRate.class && scenario.rates() == Scenario.Rates.SOCIAL;
        return all(kind).stream()
                .filter(rule -> rule.scope().covers(country, facility) && applies.apply(rule))
                .filter(rule -> !onlyCommon || rule.scope() instanceof Scope.Everyone)
                .max((one, other) -> compare(one, other));
    }

    private static int compare(PolicyRule one, PolicyRule other) {
        int byScope = Integer.compare(narrowness(one.scope()), narrowness(other.scope()));
        return byScope != 0 ? byScope : Integer.compare(since(one), since(other));
    }

    private static int since(PolicyRule rule) {
        return rule instanceof PolicyRule.CarbonPrice price ? price.fromYear() : 0;
    }

    private static int narrowness(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> 0;
            case Scope.InCountry country -> 1;
            case Scope.AtFacility facility -> 2;
        };
    }
}
