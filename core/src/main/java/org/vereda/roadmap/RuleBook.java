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
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;

/** The rules of a scenario, looked up for a place; where several speak, the narrower scope wins unless said otherwise. */
final class RuleBook {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /** What a facility pays once before anything starts there. */
    Optional<PolicyRule.FixedCost> fixedCost(Country country, String facility) {
        return narrowest(
                PolicyRule.FixedCost.class,
                country,
                facility,
                rule -> rule.amount().amount().signum() > 0);
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

    /** True where money that a year leaves may be spent later. */
    boolean carriesOver(Scope budget) {
        return all(PolicyRule.CarryOver.class).stream()
                .map(PolicyRule.CarryOver::scope)
                .anyMatch(scope -> scope instanceof Scope.Everyone || scope.id().equals(budget.id()));
    }

    /** The share of an investment that is left to pay in a year, after the narrowest incentive. */
    double ownShare(Country country, String facility, int year) {
        return narrowest(
                        PolicyRule.Incentive.class,
                        country,
                        facility,
                        rule -> rule.fromYear() <= year && year <= rule.lastYear())
                .map(rule -> 1 - share(rule.percent()))
                .orElse(1.0);
    }

    /** By how much uses are multiplied in a year, counted from 0: what production brings, less what falls by itself. */
    double baselineFactor(Country country, String facility, int year) {
        double growth = narrowest(PolicyRule.ActivityChange.class, country, facility, rule -> true)
                .map(rule -> share(rule.percentPerYear()))
                .orElse(0.0);
        double fall = narrowest(PolicyRule.AutonomousChange.class, country, facility, rule -> true)
                .map(rule -> share(rule.percentPerYear()))
                .orElse(0.0);
        return Math.pow((1 + growth) * (1 - fall), year);
    }

    /** By how much the gases of a unit of electricity are multiplied in a year, counted from 0. */
    double gridFactor(Country country, String facility, int year) {
        return narrowest(PolicyRule.GridChange.class, country, facility, rule -> true)
                .map(rule -> Math.pow(1 + share(rule.percentPerYear()), year))
                .orElse(1.0);
    }

    /** True where production stands still long enough in a year, or no shutdown is stated for the place. */
    boolean mayStop(Country country, String facility, int year, BigDecimal weeks) {
        List<PolicyRule.Shutdown> known = all(PolicyRule.Shutdown.class).stream()
                .filter(rule -> rule.scope().covers(country, facility))
                .toList();
        return known.isEmpty()
                || known.stream()
                        .anyMatch(rule -> rule.year() == year && rule.weeks().compareTo(weeks) >= 0);
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
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
            case PolicyRule.FixedCost cost -> scope;
            case PolicyRule.Fund fund -> scope + " " + fund.year();
            case PolicyRule.StaffLimit limit -> scope + " " + limit.year();
            case PolicyRule.DiscountRate rate -> scope;
            case PolicyRule.CarryOver carry -> scope;
            case PolicyRule.Incentive incentive -> scope + " " + incentive.fromYear();
            case PolicyRule.ActivityChange change -> scope;
            case PolicyRule.AutonomousChange change -> scope;
            case PolicyRule.GridChange change -> scope;
            case PolicyRule.Shutdown shutdown -> scope + " " + shutdown.year();
            case PolicyRule.CostLimit limit -> scope;
            case PolicyRule.BenefitShare share -> scope;
        };
    }

    /** The number itself, or how far it is beyond a hundred, as a negative number. */
    private static BigDecimal atMost100(BigDecimal percent) {
        return percent.compareTo(HUNDRED) > 0 ? HUNDRED.subtract(percent) : percent;
    }

    private static Optional<String> negative(PolicyRule rule) {
        BigDecimal value = switch (rule) {
            case PolicyRule.SetAside aside -> aside.limit().amount();
            case PolicyRule.CarbonPrice price -> price.perTonne().amount();
            case PolicyRule.PaybackLimit limit -> limit.years();
            case PolicyRule.StartLimit limit -> BigDecimal.valueOf(limit.starts());
            case PolicyRule.StaffLimit limit -> limit.hours();
            case PolicyRule.FixedCost cost -> cost.amount().amount();
            case PolicyRule.Fund fund -> fund.amount().amount();
            case PolicyRule.DiscountRate rate -> rate.percentPerYear();
            case PolicyRule.CarryOver carry -> BigDecimal.ZERO;
            case PolicyRule.Incentive incentive -> atMost100(incentive.percent());
            case PolicyRule.ActivityChange change -> HUNDRED.add(change.percentPerYear());
            case PolicyRule.AutonomousChange change -> atMost100(change.percentPerYear());
            case PolicyRule.GridChange change -> HUNDRED.add(change.percentPerYear());
            case PolicyRule.Shutdown shutdown -> shutdown.weeks();
            case PolicyRule.CostLimit limit -> BigDecimal.ZERO;
            case PolicyRule.BenefitShare share -> atMost100(share.percent());
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
        return switch (rule) {
            case PolicyRule.CarbonPrice price -> price.fromYear();
            case PolicyRule.Incentive incentive -> incentive.fromYear();
            case PolicyRule.PaybackLimit limit -> 0;
            case PolicyRule.SetAside aside -> 0;
            case PolicyRule.StartLimit limit -> 0;
            case PolicyRule.StaffLimit limit -> 0;
            case PolicyRule.FixedCost cost -> 0;
            case PolicyRule.Fund fund -> 0;
            case PolicyRule.DiscountRate rate -> 0;
            case PolicyRule.CarryOver carry -> 0;
            case PolicyRule.ActivityChange change -> 0;
            case PolicyRule.AutonomousChange change -> 0;
            case PolicyRule.GridChange change -> 0;
            case PolicyRule.Shutdown shutdown -> 0;
            case PolicyRule.CostLimit limit -> 0;
            case PolicyRule.BenefitShare share -> 0;
        };
    }

    private static int narrowness(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> 0;
            case Scope.InCountry country -> 1;
            case Scope.Group group -> 2;
            case Scope.AtFacility facility -> 3;
        };
    }
}
