package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;

/** A change of a scenario that people ask about: what if? */
public sealed interface Change {
    /** The changed scenario. */
    Scenario on(Scenario scenario);

    /** As it is. */
    record Nothing() implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            return scenario;
        }
    }

    /**
     * A payback rule of so many years for everybody, instead of those there are; with no set-aside.
     *
     * @param years the longest payback
     */
    record Payback(BigDecimal years) implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            List<PolicyRule> rules = without(
                    scenario, rule -> rule instanceof PolicyRule.PaybackLimit || rule instanceof PolicyRule.SetAside);
            rules.add(new PolicyRule.PaybackLimit(new Scope.Everyone(), years, SourcePosition.NOWHERE));
            return scenario.withRules(rules);
        }
    }

    /**
     * A payback rule with a set-aside for what it refuses: a share of each year's budgets.
     *
     * @param years the longest payback
     * @param percent the share of each budget
     */
    record PaybackAndSetAside(BigDecimal years, BigDecimal percent) implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            Scenario limited = new Payback(years).on(scenario);
            List<PolicyRule> rules = new ArrayList<>(limited.rules());
            scenario.budgets()
                    .forEach(budget -> rules.add(new PolicyRule.SetAside(
                            budget.scope(),
                            budget.year(),
                            budget.limit().times(percent.movePointLeft(2)),
                            SourcePosition.NOWHERE)));
            return limited.withRules(rules);
        }
    }

    /**
     * A price of a tonne CO2e for everybody from the first year on, instead of those there are.
     *
     * @param perTonne the price in the plan's currency
     */
    record CarbonPrice(BigDecimal perTonne) implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            List<PolicyRule> rules = without(scenario, PolicyRule.CarbonPrice.class::isInstance);
            Money money = new Money(perTonne, scenario.currency(), scenario.priceYear());
            rules.add(new PolicyRule.CarbonPrice(
                    new Scope.Everyone(), scenario.firstYear(), money, SourcePosition.NOWHERE));
            return scenario.withRules(rules);
        }
    }

    /**
     * All budgets larger or smaller.
     *
     * @param percent the change, negative for less
     */
    record Budgets(BigDecimal percent) implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
            return scenario.withBudgets(scenario.budgets().stream()
                    .map(budget -> new Budget(
                            budget.scope(), budget.year(), budget.limit().times(factor), budget.position()))
                    .toList());
        }
    }

    /**
     * A grid that gets cleaner or dirtier, instead of the rules there are.
     *
     * @param percentPerYear the change of its gases a year, negative for cleaner
     */
    record Grid(BigDecimal percentPerYear) implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            List<PolicyRule> rules = without(scenario, PolicyRule.GridChange.class::isInstance);
            rules.add(new PolicyRule.GridChange(new Scope.Everyone(), percentPerYear, SourcePosition.NOWHERE));
            return scenario.withRules(rules);
        }
    }

    /** Nothing may be paid in the first year: what waiting a year costs. */
    record Delay() implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            List<Budget> budgets = new ArrayList<>(scenario.budgets().stream()
                    .filter(budget -> budget.year() != scenario.firstYear())
                    .toList());
            Money nothing = new Money(BigDecimal.ZERO, scenario.currency(), scenario.priceYear());
            scenario.countries()
                    .forEach(country -> budgets.add(new Budget(
                            new Scope.InCountry(country), scenario.firstYear(), nothing, SourcePosition.NOWHERE)));
            return scenario.withBudgets(budgets);
        }
    }

    /** Without the targets and limits of single facilities and groups: what fairness and local rules cost. */
    record NoLocalRows() implements Change {
        @Override
        public Scenario on(Scenario scenario) {
            return scenario.withTargets(scenario.targets().stream()
                            .filter(target -> !isLocal(target.scope()))
                            .toList())
                    .withBudgets(scenario.budgets().stream()
                            .filter(budget -> !isLocal(budget.scope()))
                            .toList());
        }
    }

    private static boolean isLocal(Scope scope) {
        return scope instanceof Scope.Group || scope instanceof Scope.AtFacility;
    }

    private static List<PolicyRule> without(Scenario scenario, Predicate<PolicyRule> dropped) {
        return new ArrayList<>(
                scenario.rules().stream().filter(dropped.negate()).toList());
    }
}
