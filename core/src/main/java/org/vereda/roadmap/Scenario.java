package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * Everything a roadmap is made from: the end uses and options, what must be reached, what may be spent, the rules, and
 * the choices of the planner.
 *
 * @param firstYear the first year of the plan, to whose start all costs are discounted
 * @param years how many years the plan has
 * @param currency the currency of costs and budgets in the result
 * @param priceYear the year of its prices
 * @param discountPercent the rate in percent a year where no rule states another
 * @param rates whose rates count
 * @param assumedLifetimeYears the lifetime of options that state none
 * @param endUses the uses that options reduce, and those without options, which count in the baseline of percent
 *     targets
 * @param options the candidates
 * @param targets what must be reached
 * @param budgets what may be invested; a year without a row is not limited
 * @param rules the rules
 * @param pooling what the countries put together
 * @param exchange brings money to the currency and price year above
 * @param precedent what has been decided and planned before
 */
public record Scenario(
        int firstYear,
        int years,
        Currency currency,
        int priceYear,
        BigDecimal discountPercent,
        Rates rates,
        int assumedLifetimeYears,
        List<EndUse> endUses,
        List<Option> options,
        List<Target> targets,
        List<Budget> budgets,
        List<PolicyRule> rules,
        Pooling pooling,
        ExchangeTable exchange,
        Precedent precedent) {
    /** Whose discount rates count. */
    public enum Rates {
        /** One rate for all: the rule for {@code all}, or the scenario's own. */
        SOCIAL,
        /** Each actor's own: the rule for the facility, else for its country, else for all, else the scenario's. */
        PRIVATE
    }

    public Scenario {
        endUses = List.copyOf(endUses);
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        rules = List.copyOf(rules);
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    /** The countries in which end uses lie. */
    public Set<Country> countries() {
        return endUses.stream()
                .map(EndUse::country)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Country.class)));
    }

    public Scenario withPooling(Pooling other) {
        return changed(draft -> draft.pooling = other);
    }

    public Scenario withPrecedent(Precedent other) {
        return changed(draft -> draft.precedent = other);
    }

    public Scenario withRates(Rates other) {
        return changed(draft -> draft.rates = other);
    }

    public Scenario withTargets(List<Target> others) {
        return changed(draft -> draft.targets = others);
    }

    public Scenario withBudgets(List<Budget> others) {
        return changed(draft -> draft.budgets = others);
    }

    public Scenario withRules(List<PolicyRule> others) {
        return changed(draft -> draft.rules = others);
    }

    /** Every scope that targets, budgets and rules name. */
    public List<Scope> scopes() {
        return Stream.of(
                        targets.stream().map(Target::scope),
                        budgets.stream().map(Budget::scope),
                        rules.stream().map(PolicyRule::scope))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The same scenario as a group of countries would face it alone; rows about others fall away. */
    public Scenario only(Set<Country> members) {
        List<EndUse> ownUses =
                endUses.stream().filter(use -> members.contains(use.country())).toList();
        Set<String> useIds = ownUses.stream().map(EndUse::id).collect(Collectors.toSet());
        Set<String> facilities = ownUses.stream().map(EndUse::facility).collect(Collectors.toSet());
        return changed(draft -> {
            draft.endUses = ownUses;
            draft.options = options.stream()
                    .filter(option -> useIds.contains(option.endUse()))
                    .toList();
            draft.targets = concerned(targets, Target::scope, members, facilities);
            draft.budgets = concerned(budgets, Budget::scope, members, facilities);
            draft.rules = concerned(rules, PolicyRule::scope, members, facilities);
        });
    }

    private static <T> List<T> concerned(
            List<T> rows, Function<T, Scope> scope, Set<Country> members, Set<String> facilities) {
        return rows.stream()
                .filter(row -> concerns(scope.apply(row), members, facilities))
                .toList();
    }

    private static boolean concerns(Scope scope, Set<Country> members, Set<String> facilities) {
        return switch (scope) {
            case Scope.Everyone everyone -> true;
            case Scope.InCountry(Country country) -> members.contains(country);
            case Scope.Group(String name, Set<String> own) -> facilities.containsAll(own);
            case Scope.AtFacility(String facility) -> facilities.contains(facility);
        };
    }

    static List<Country> inOrder() {
        return Arrays.asList(Country.values());
    }

    private Scenario changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.make();
    }

    /** A scenario while some of its parts are exchanged. */
    private static final class Draft {
        private final Scenario before;
        private Rates rates;
        private List<EndUse> endUses;
        private List<Option> options;
        private List<Target> targets;
        private List<Budget> budgets;
        private List<PolicyRule> rules;
        private Pooling pooling;
        private Precedent precedent;

        private Draft(Scenario before) {
            this.before = before;
            rates = before.rates;
            endUses = before.endUses;
            options = before.options;
            targets = before.targets;
            budgets = before.budgets;
            rules = before.rules;
            pooling = before.pooling;
            precedent = before.precedent;
        }

        private Scenario make() {
            return new Scenario(
                    before.firstYear,
                    before.years,
                    before.currency,
                    before.priceYear,
                    before.discountPercent,
                    rates,
                    before.assumedLifetimeYears,
                    endUses,
                    options,
                    targets,
                    budgets,
                    rules,
                    pooling,
                    before.exchange,
                    precedent);
        }
    }
}
