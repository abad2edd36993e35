package org.vereda.roadmap.gains;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Decimals;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * Who gains how much by planning together: the cost of every coalition of countries with common targets and budgets, and
 * ways to share what the grand coalition saves.
 *
 * <pre>saving of S = sum over i in S of cost({i}) - cost(S)</pre>
 *
 * @param costs what each coalition pays, countries joined by {@code +}
 * @param savings what each coalition saves against its members alone
 * @param shapley each country's gain by Shapley: what it adds, averaged over all orders of joining
 * @param core the least and greatest gain of each country with which no coalition does better alone; empty where there
 *     is no such sharing
 * @param nucleolus each country's gain where the least satisfied coalition is as satisfied as can be; lies in the core
 *     where there is one
 * @param unstable the coalition that would do better alone under the Shapley gains, none where they are stable
 */
public record CostGame(
        Map<String, Money> costs,
        Map<String, Money> savings,
        Map<Country, Money> shapley,
        Map<Country, Interval> core,
        Map<Country, Money> nucleolus,
        Optional<String> unstable) {
    /** From a least to a greatest gain. */
    public record Interval(Money least, Money greatest) {}

    /**
     * Solves every coalition.
     *
     * @return nothing where some coalition cannot meet its targets; then there is no cost to share
     */
    public static Optional<CostGame> of(Scenario scenario, SolveSettings settings) {
        Scenario national = national(scenario);
        List<Country> players = List.copyOf(scenario.countries());
        double[] costs = new double[1 << players.size()];
        for (int group = 1; group < costs.length; group++) {
            Roadmap plan = Optimizer.solve(national.only(members(players, group)), settings);
            if (!plan.isComplete()) {
                return Optional.empty();
            }
            costs[group] = plan.cost().amount().doubleValue();
        }
        return Optional.of(game(scenario, players, costs));
    }

    private static CostGame game(Scenario scenario, List<Country> players, double[] costs) {
        double[] savings = savings(players.size(), costs);
        GainSharing sharing = new GainSharing(savings);
        double[] shapley = sharing.shapley();
        int unstable = sharing.unstableGroup(shapley);
        return new CostGame(
                byCoalition(scenario, players, costs),
                byCoalition(scenario, players, savings),
                byCountry(scenario, players, shapley),
                core(scenario, players, sharing),
                byCountry(scenario, players, sharing.nucleolus()),
                unstable == 0 ? Optional.empty() : Optional.of(CouplingRow.label(members(players, unstable))));
    }

    private static double[] savings(int players, double[] costs) {
        double[] savings = new double[costs.length];
        for (int group = 1; group < costs.length; group++) {
            for (int player = 0; player < players; player++) {
                savings[group] += (group >> player & 1) == 1 ? costs[1 << player] : 0;
            }
            savings[group] -= costs[group];
        }
        return savings;
    }

    private static Map<Country, Interval> core(Scenario scenario, List<Country> players, GainSharing sharing) {
        Map<Country, Interval> core = new EnumMap<>(Country.class);
        for (int player = 0; player < players.size(); player++) {
            Country country = players.get(player);
            sharing.coreInterval(player)
                    .ifPresent(range -> core.put(
                            country,
                            new Interval(Decimals.money(range[0], scenario), Decimals.money(range[1], scenario))));
        }
        return core;
    }

    private static Map<String, Money> byCoalition(Scenario scenario, List<Country> players, double[] values) {
        Map<String, Money> found = new LinkedHashMap<>();
        for (int group = 1; group < values.length; group++) {
            found.put(CouplingRow.label(members(players, group)), Decimals.money(values[group], scenario));
        }
        return found;
    }

    private static Map<Country, Money> byCountry(Scenario scenario, List<Country> players, double[] values) {
        Map<Country, Money> found = new EnumMap<>(Country.class);
        for (int player = 0; player < values.length; player++) {
            found.put(players.get(player), Decimals.money(values[player], scenario));
        }
        return found;
    }

    private static Set<Country> members(List<Country> players, int group) {
        Set<Country> members = EnumSet.noneOf(Country.class);
        for (int player = 0; player < players.size(); player++) {
            if ((group >> player & 1) == 1) {
                members.add(players.get(player));
            }
        }
        return members;
    }

    /** The scenario with what was stated for all split among the countries, so that a coalition has its own part. */
    private static Scenario national(Scenario scenario) {
        RoadmapProblem apart =
                RoadmapProblem.of(scenario.withPooling(scenario.pooling().with(false, false)));
        List<Target> targets = new ArrayList<>();
        List<Budget> budgets = new ArrayList<>();
        List<PolicyRule> rules = scenario.rules().stream()
                .filter(rule -> !(rule instanceof PolicyRule.SetAside))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Scope> scopes = new HashMap<>();
        scenario.scopes().forEach(scope -> scopes.put(scope.id(), scope));
        for (CouplingRow row : apart.couplingRows()) {
            Scope scope = scopes.getOrDefault(row.scope(), Scope.parse(row.scope()));
            SourcePosition position = row.position();
            Money money = new Money(ofItsYear(row, apart), scenario.currency(), scenario.priceYear());
            switch (row.kind()) {
                case TARGET -> targets.add(target(row, scope));
                case BUDGET, OWN_BUDGET -> budgets.add(new Budget(scope, row.year(), money, position));
                case SET_ASIDE -> rules.add(new PolicyRule.SetAside(scope, row.year(), money, position));
                case FUND, STARTS, STAFF, NET_COST, BENEFIT_SHARE -> {}
            }
        }
        return scenario.withTargets(targets)
                .withBudgets(budgets)
                .withRules(rules)
                .withPooling(scenario.pooling().with(true, true));
    }

    /** The money of a row's own year, without what the years before it leave. */
    private static BigDecimal ofItsYear(CouplingRow row, RoadmapProblem apart) {
        return apart.couplingRows().stream()
                .filter(other -> other.kind() == row.kind()
                        && other.scope().equals(row.scope())
                        && other.since() == row.since()
                        && other.year() == row.year() - 1)
                .findFirst()
                .map(before -> row.amount().subtract(before.amount()))
                .orElse(row.amount());
    }

    private static Target target(CouplingRow row, Scope scope) {
        Quantity amount = new Quantity(row.amount(), row.metric().orElseThrow().unit());
        Target.Goal goal = new Target.Goal.Reduction(amount);
        return new Target(scope, row.metric().orElseThrow(), row.year(), goal, row.position());
    }
}
