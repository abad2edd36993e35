package org.vereda.bench.plan;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.inventory.Metric;
import org.vereda.matrix.optimum.NativeSolver;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.quantity.Country;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * The whole roadmap as one mixed-integer program, given to the same library at once: for every end use a network whose nodes
 * are the sets of measures that work before a year and whose arcs are next year's sets. It is made from the scenario alone,
 * with formulas of its own, and so checks the other way of solving too.
 *
 * <p>It knows scenarios as {@link PlanForge} makes them: no rules, no decay, one currency, targets in percent and budgets by
 * country.
 */
public final class Monolith {
    private final Scenario scenario;
    private final MPSolver solver = NativeSolver.integer();
    private final Map<String, MPConstraint> rows = new HashMap<>();
    private final double rate;
    private int arcs;

    /**
     * What came out.
     *
     * @param cost of the best plan, infinite where none was found
     * @param bound what no plan costs less than, by the library
     * @param proven true where the gap was reached
     * @param seconds that building and solving took
     * @param variables how many binaries the program has
     */
    public record Result(double cost, double bound, boolean proven, double seconds, int variables) {
        /** {@code (cost - bound) / |cost|}. */
        public double gap() {
            return Math.abs(cost - bound) / Math.abs(cost);
        }
    }

    private Monolith(Scenario scenario) {
        this.scenario = scenario;
        rate = scenario.discountPercent().doubleValue() / 100;
    }

    /** Builds and solves; targets and budgets by country where {@code pooled} is false, else one of each year. */
    public static Result solve(Scenario scenario, boolean pooled, double gap, Duration limit) {
        return new Monolith(scenario).run(pooled, gap, limit);
    }

    private Result run(boolean pooled, double gap, Duration limit) {
        long begin = System.nanoTime();
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            makeRows(pooled);
            Map<String, List<Option>> options =
                    scenario.options().stream().collect(Collectors.groupingBy(Option::endUse));
            for (EndUse use : scenario.endUses()) {
                new Network(use, options.getOrDefault(use.id(), List.of()), pooled).make();
            }
            solver.objective().setMinimization();
            solver.setTimeLimit(limit.toMillis());
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
            MPSolver.ResultStatus status = solver.solve(parameters);
            boolean found = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
            return new Result(
                    found ? solver.objective().value() : Double.POSITIVE_INFINITY,
                    solver.objective().bestBound(),
                    status == MPSolver.ResultStatus.OPTIMAL,
                    (System.nanoTime() - begin) * 1e-9,
                    arcs);
        } finally {
            Reference.reachabilityFence(parameters);
            Reference.reachabilityFence(solver);
            solver.delete();
        }
    }

    private void makeRows(boolean pooled) {
        Map<String, Double> required = new HashMap<>();
        for (Target target : scenario.targets()) {
            Country country = countryOf(target.scope());
            double percent = percentOf(target.goal());
            int year = target.year() - scenario.firstYear();
            double baseline = scenario.endUses().stream()
                    .filter(use -> use.country() == country)
                    .mapToDouble(use -> use.baseline().get(year).doubleValue() * factor(use, year))
                    .sum();
            required.merge(key("target", pooled, country, year), baseline * percent / 100, Double::sum);
        }
        required.forEach((key, least) -> rows.put(key, solver.makeConstraint(least, MPSolver.infinity(), "")));
        Map<String, Double> limits = new HashMap<>();
        for (Budget budget : scenario.budgets()) {
            String key = key("budget", pooled, countryOf(budget.scope()), budget.year() - scenario.firstYear());
            limits.merge(key, budget.limit().amount().doubleValue(), Double::sum);
        }
        limits.forEach((key, most) -> rows.put(key, solver.makeConstraint(-MPSolver.infinity(), most, "")));
    }

    private static String key(String kind, boolean pooled, Country country, int year) {
        return kind + " " + (pooled ? "all" : country) + " " + year;
    }

    private static Country countryOf(Scope scope) {
        return switch (scope) {
            case Scope.InCountry(Country country) -> country;
            case Scope.Everyone everyone -> throw new IllegalArgumentException("rows of countries only");
            case Scope.Group group -> throw new IllegalArgumentException("rows of countries only");
            case Scope.AtFacility facility -> throw new IllegalArgumentException("rows of countries only");
        };
    }

    private static double percentOf(Target.Goal goal) {
        return switch (goal) {
            case Target.Goal.Percent(var percent) -> percent.doubleValue();
            case Target.Goal.Cap cap -> throw new IllegalArgumentException("targets in percent only");
            case Target.Goal.Reduction reduction -> throw new IllegalArgumentException("targets in percent only");
        };
    }

    private static double factor(EndUse use, int year) {
        return use.factors().getOrDefault(Metric.GHG, List.of()).get(year).doubleValue();
    }

    /** The sets of measures of one end use through the years. */
    private final class Network {
        private final EndUse use;
        private final List<Option> options;
        private final boolean pooled;
        private final int sets;

        Network(EndUse use, List<Option> options, boolean pooled) {
            this.use = use;
            this.options = options;
            this.pooled = pooled;
            sets = 1 << options.size();
        }

        void make() {
            List<MPConstraint> before = nodes();
            before.getFirst().setBounds(-1, -1);
            for (int year = 0; year < scenario.years(); year++) {
                List<MPConstraint> after = year + 1 < scenario.years() ? nodes() : List.of();
                for (int from = 0; from < sets; from++) {
                    for (int to = 0; to < sets; to++) {
                        if ((from & to) == from) {
                            arc(before, after, from, to, year);
                        }
                    }
                }
                before = after;
            }
        }

        /** What flows in less what flows out is nothing. */
        private List<MPConstraint> nodes() {
            List<MPConstraint> nodes = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                nodes.add(solver.makeConstraint(0, 0, ""));
            }
            return nodes;
        }

        private void arc(List<MPConstraint> before, List<MPConstraint> after, int from, int to, int year) {
            for (int k = 0; k < options.size(); k++) {
                if (isNew(from, to, k) && year < options.get(k).leadYears()) {
                    return;
                }
            }
            MPVariable arc = solver.makeBoolVar("");
            arcs++;
            before.get(from).setCoefficient(arc, -1);
            if (!after.isEmpty()) {
                after.get(to).setCoefficient(arc, 1);
            }
            double saved = saved(to, year);
            double cost = -saved * use.price().get(year).amount().doubleValue() / Math.pow(1 + rate, year);
            for (int k = 0; k < options.size(); k++) {
                if (isNew(from, to, k)) {
                    cost += begin(arc, options.get(k), year - options.get(k).leadYears());
                }
            }
            solver.objective().setCoefficient(arc, cost);
            add(arc, key("target", pooled, use.country(), year), saved * factor(use, year));
        }

        private static boolean isNew(int from, int to, int k) {
            return (to >> k & 1) == 1 && (from >> k & 1) == 0;
        }

        private double saved(int set, int year) {
            double residual = 1;
            for (int k = 0; k < options.size(); k++) {
                residual *= (set >> k & 1) == 1
                        ? 1 - options.get(k).saving().central().doubleValue()
                        : 1;
            }
            return use.baseline().get(year).doubleValue() * (1 - residual);
        }

        /** The discounted annuities of a start, its payments written into the budgets. */
        private double begin(MPVariable arc, Option option, int start) {
            int life = option.lifetimeYears().orElseThrow();
            double factor = rate * Math.pow(1 + rate, life) / (Math.pow(1 + rate, life) - 1);
            double cost = 0;
            double price = 0;
            for (int year = start; year < scenario.years(); year++) {
                if ((year - start) % life == 0) {
                    price = option.investment().central().amount().doubleValue()
                            * Math.pow(1 - option.declinePerYear().doubleValue(), year);
                    add(arc, key("budget", pooled, use.country(), year), price);
                }
                cost += factor * price / Math.pow(1 + rate, year);
            }
            return cost;
        }

        private void add(MPVariable arc, String key, double amount) {
            MPConstraint row = rows.get(key);
            if (row != null) {
                row.setCoefficient(arc, row.getCoefficient(arc) + amount);
            }
        }
    }
}
