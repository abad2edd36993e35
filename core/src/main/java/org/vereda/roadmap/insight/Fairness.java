package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Decimals;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;

/**
 * What it costs that no country is treated worse: the cheapest plan beside plans that bind what a country bears or reduces.
 *
 * <pre>
 * regret of a country = what the plan costs it - what its own plan would cost it, each with its own targets and budgets
 * price of fairness   = cost of a plan - cost of the cheapest one
 * </pre>
 *
 * Leximin: the least reduction of a country, in percent, is made as large as can be; then the least of the others, and so on.
 *
 * @param plans the cheapest plan first
 */
public record Fairness(List<Plan> plans) {
    private static final int HALVINGS = 14;
    private static final double LEAST_STEP = 1e-4;

    public Fairness {
        plans = List.copyOf(plans);
    }

    /** What a plan was bound by. */
    public enum Kind {
        /** Nothing more than the scenario says. */
        CHEAPEST,
        /** No country pays more than its own plan would cost it. */
        NO_REGRET,
        /** The greatest regret is as small as can be. */
        LEAST_REGRET,
        /** The reductions of the countries, in percent, are as even as can be from below. */
        LEXIMIN
    }

    /**
     * A plan.
     *
     * @param kind what it was bound by
     * @param roadmap the plan
     * @param costs what it costs each country less what it saves
     * @param regrets how much more than the country's own plan; empty where some country cannot meet its targets alone
     * @param reductions what each country reduces in the last year, in percent
     */
    public record Plan(
            Kind kind,
            Roadmap roadmap,
            Map<Country, Double> costs,
            Map<Country, Double> regrets,
            Map<Country, Double> reductions) {
        public Plan {
            costs = new TreeMap<>(costs);
            regrets = new TreeMap<>(regrets);
            reductions = new TreeMap<>(reductions);
        }

        /** The greatest regret of a country, where regrets are known. */
        public Optional<Double> greatestRegret() {
            return regrets.values().stream().max(Double::compare);
        }

        /** The least reduction of a country, in percent. */
        public double leastReduction() {
            return reductions.values().stream().min(Double::compare).orElse(0.0);
        }
    }

    /** By how much a plan costs more than the cheapest one. */
    public double price(Plan plan) {
        return plan.roadmap()
                .cost()
                .amount()
                .subtract(plans.getFirst().roadmap().cost().amount())
                .doubleValue();
    }

    /**
     * Looks for the plans.
     *
     * @param metric whose reductions are compared
     * @param dearer by which share of its cost, without sign, the leximin plan may be dearer than the cheapest one; 0 for no more
     * @return empty where the targets cannot be met
     */
    public static Optional<Fairness> of(Scenario scenario, Burden metric, double dearer, SolveSettings settings) {
        Cheapest cheapest = new Cheapest(scenario, settings);
        return cheapest.meeting(List.of()).map(plan -> new Search(cheapest, metric, dearer, plan).all());
    }

    private static NavigableMap<Country, Double> costs(Roadmap plan) {
        NavigableMap<Country, Double> costs = new TreeMap<>();
        plan.problem().scenario().countries().forEach(country -> costs.put(country, 0.0));
        plan.actions()
                .forEach(action ->
                        costs.merge(action.country(), action.netCost().amount().doubleValue(), Double::sum));
        return costs;
    }

    private static final class Search {
        private final Cheapest cheapest;
        private final Scenario scenario;
        private final Burden metric;
        private final Roadmap plan;
        private final double mostCost;
        private final NavigableMap<Country, Double> alone;

        Search(Cheapest cheapest, Burden metric, double dearer, Roadmap plan) {
            this.cheapest = cheapest;
            this.scenario = cheapest.scenario();
            this.metric = metric;
            this.plan = plan;
            double cost = plan.cost().amount().doubleValue();
            mostCost = cost + Math.abs(cost) * Math.max(dearer, 1e-9);
            Roadmap apart =
                    Optimizer.solve(scenario.withPooling(scenario.pooling().with(false, false)), cheapest.settings());
            alone = apart.isComplete() ? costs(apart) : new TreeMap<>();
        }

        Fairness all() {
            List<Plan> plans = new ArrayList<>(List.of(plan(Kind.CHEAPEST, plan)));
            Optional<Roadmap> noRegret = alone.isEmpty() ? Optional.empty() : within(0);
            noRegret.ifPresent(found -> {
                plans.add(plan(Kind.NO_REGRET, found));
                plans.add(plan(Kind.LEAST_REGRET, leastRegret(found)));
            });
            plans.add(plan(Kind.LEXIMIN, leximin()));
            return new Fairness(plans);
        }

        private Plan plan(Kind kind, Roadmap found) {
            NavigableMap<Country, Double> costs = costs(found);
            return new Plan(kind, found, costs, regrets(costs), Reductions.byCountry(found, metric));
        }

        private NavigableMap<Country, Double> regrets(NavigableMap<Country, Double> costs) {
            NavigableMap<Country, Double> regrets = new TreeMap<>();
            alone.forEach((country, own) -> regrets.put(country, costs.getOrDefault(country, 0.0) - own));
            return regrets;
        }

        private double greatestRegret(Roadmap found) {
            return regrets(costs(found)).values().stream().max(Double::compare).orElse(0.0);
        }

        /** The cheapest plan in which no country regrets more than so much. */
        private Optional<Roadmap> within(double regret) {
            List<PolicyRule> rules = new ArrayList<>(scenario.rules());
            alone.forEach((country, own) -> {
                double limit = own + regret + 1e-9 * Math.abs(own);
                Scope scope = new Scope.InCountry(country);
                rules.removeIf(rule -> rule instanceof PolicyRule.CostLimit(Scope other, var money, var at)
                        && other.equals(scope)
                        && scenario.exchange()
                                        .convert(money, scenario.currency(), scenario.priceYear())
                                        .amount()
                                        .doubleValue()
                                >= limit);
                if (rules.stream()
                        .noneMatch(rule -> rule instanceof PolicyRule.CostLimit
                                && rule.scope().equals(scope))) {
                    rules.add(new PolicyRule.CostLimit(scope, Decimals.money(limit, scenario), SourcePosition.NOWHERE));
                }
            });
            return cheapest.of(scenario.withRules(rules));
        }

        /** No plan brings every country more than its even part of what is gained together. */
        private Roadmap leastRegret(Roadmap noRegret) {
            Roadmap best = noRegret;
            double high = greatestRegret(noRegret);
            double low = (plan.cost().amount().doubleValue()
                            - alone.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                    / alone.size();
            double smallest = LEAST_STEP * Math.max(1, Math.abs(low));
            for (int step = 0; step < HALVINGS && high - low > smallest; step++) {
                double middle = (low + high) / 2;
                Optional<Roadmap> found = within(middle);
                low = found.isPresent() ? low : middle;
                best = found.orElse(best);
                high = found.map(this::greatestRegret)
                        .map(reached -> Math.min(middle, reached))
                        .orElse(high);
            }
            return best;
        }

        private Roadmap leximin() {
            NavigableMap<Country, Double> settled = new TreeMap<>();
            NavigableMap<Country, Double> open = Reductions.byCountry(plan, metric);
            Roadmap best = plan;
            while (!open.isEmpty()) {
                best = raise(settled, open.navigableKeySet(), best);
                double level = least(best, open.navigableKeySet());
                List<Country> stuck = stuck(settled, open.navigableKeySet(), level);
                for (Country country : stuck) {
                    settled.put(country, level);
                    open.remove(country);
                }
            }
            return best;
        }

        private double least(Roadmap found, Iterable<Country> countries) {
            NavigableMap<Country, Double> reductions = Reductions.byCountry(found, metric);
            double least = 100;
            for (Country country : countries) {
                least = Math.min(least, reductions.getOrDefault(country, 0.0));
            }
            return least;
        }

        /** The plan in which the open countries all reduce as much as can be. */
        private Roadmap raise(NavigableMap<Country, Double> settled, Iterable<Country> open, Roadmap from) {
            Roadmap best = from;
            double low = least(from, open);
            double high = 100;
            for (int step = 0; step < HALVINGS && high - low > LEAST_STEP; step++) {
                double middle = step == 0 ? low + 2 * LEAST_STEP : (low + high) / 2;
                Optional<Roadmap> found = reaching(settled, open, middle, Optional.empty());
                high = found.isPresent() ? high : middle;
                low = found.map(plan -> Math.max(middle, least(plan, open))).orElse(low);
                best = found.orElse(best);
            }
            return best;
        }

        /** The open countries that cannot reduce more while no other one reduces less; all where that cannot be told. */
        private List<Country> stuck(NavigableMap<Country, Double> settled, Iterable<Country> open, double level) {
            List<Country> stuck = new ArrayList<>();
            List<Country> all = new ArrayList<>();
            for (Country country : open) {
                all.add(country);
                if (reaching(settled, open, level, Optional.of(country)).isEmpty()) {
                    stuck.add(country);
                }
            }
            return stuck.isEmpty() ? all : stuck;
        }

        /** The cheapest plan at these reductions, where it is not too dear; one country more may be asked for a little more. */
        private Optional<Roadmap> reaching(
                NavigableMap<Country, Double> settled, Iterable<Country> open, double level, Optional<Country> more) {
            NavigableMap<Country, Double> asked = new TreeMap<>(settled);
            open.forEach(country -> asked.put(country, level));
            more.ifPresent(country -> asked.merge(country, 10 * LEAST_STEP, Double::sum));
            return cheapest.meeting(asked.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0)
                            .map(entry -> Reductions.asked(scenario, metric, entry.getKey(), below(entry.getValue())))
                            .toList())
                    .filter(found -> found.cost().amount().compareTo(BigDecimal.valueOf(mostCost)) <= 0);
        }

        /** A little less, or rounding would refuse what was just reached. */
        private static double below(double percent) {
            return percent * (1 - 1e-9);
        }
    }
}
