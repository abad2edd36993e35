package org.vereda.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.columns.SolveSettings;

/** Writes the chosen paths of all parts as a roadmap that people can read. */
final class RoadmapWriter {
    private final Scenario scenario;
    private final RoadmapProblem asked;
    private final RoadmapProblem problem;
    private final List<Solution> solutions;
    private final SolveSettings settings;
    private final Map<OptionGroup, Column> plans;
    private final Map<String, Double> prices;

    RoadmapWriter(RoadmapProblem asked, List<Solution> solutions, SolveSettings settings) {
        this.asked = asked;
        this.solutions = solutions;
        this.settings = settings;
        scenario = asked.scenario();
        List<Row> rows = solutions.stream()
                .flatMap(solution -> solution.part().rows().stream())
                .sorted(Comparator.comparing(Row::id))
                .toList();
        problem = asked.withRows(rows);
        plans = Solution.plans(solutions);
        prices = Solution.prices(solutions);
    }

    Roadmap write() {
        double cost = sum(solution -> solution.cost());
        double bound = sum(solution -> Math.min(solution.bound(), solution.cost()));
        boolean bounded = bound > Double.NEGATIVE_INFINITY;
        double beside = decidedCost() - changes();
        double gap = Math.max(0, cost - bound) / Math.max(Math.abs(cost + beside), Double.MIN_NORMAL);
        return new Roadmap(
                status(gap),
                Decimals.money(cost + beside, scenario),
                bounded ? Optional.of(Decimals.money(bound + beside, scenario)) : Optional.empty(),
                bounded && Double.isFinite(gap) ? OptionalDouble.of(gap) : OptionalDouble.empty(),
                actions(),
                years(),
                rows(),
                certificate(cost),
                shortfalls(),
                repairs(),
                findings(gap),
                problem);
    }

    private double sum(java.util.function.ToDoubleFunction<Solution> part) {
        return solutions.stream().mapToDouble(part).sum();
    }

    /** What decided options cost less what they save. */
    private double decidedCost() {
        return problem.groups().stream()
                .flatMap(group -> problem.decided(group).stream())
                .mapToDouble(fixed -> fixed.column().cost())
                .sum();
    }

    /** What the costs of the paths hold for changes of an earlier plan; it is no cost of the plan. */
    private double changes() {
        double sum = 0;
        for (OptionGroup group : problem.groups()) {
            int[] starts = plan(group).starts();
            for (int k = 0; k < starts.length; k++) {
                sum += starts[k] >= 0 ? group.candidates().get(k).change(starts[k]) : 0;
            }
        }
        return sum;
    }

    private Roadmap.Status status(double gap) {
        Roadmap.Status worst = Roadmap.Status.PROVEN;
        for (Solution solution : solutions) {
            worst = solution.status().compareTo(worst) > 0 ? solution.status() : worst;
        }
        boolean stopped = worst == Roadmap.Status.STOPPED;
        return stopped && gap <= settings.gap() ? Roadmap.Status.PROVEN : worst;
    }

    private List<Roadmap.Action> actions() {
        List<Roadmap.Action> actions = new ArrayList<>();
        for (OptionGroup group : problem.groups()) {
            int[] starts = plan(group).starts();
            double[][] parts = shares(group, starts);
            for (int k = 0; k < starts.length; k++) {
                if (starts[k] >= 0) {
                    actions.add(action(group, k, starts[k], parts[k]));
                }
            }
            problem.decided(group).ifPresent(fixed -> actions.addAll(decided(group, fixed)));
        }
        actions.sort(Comparator.comparingInt(Roadmap.Action::startYear)
                .thenComparing(action -> action.option().facility())
                .thenComparing(action -> action.option().id()));
        return actions;
    }

    private Roadmap.Action action(OptionGroup group, int k, int start, double[] parts) {
        Candidate candidate = group.candidates().get(k);
        double all = 0;
        for (int year = start; year < scenario.years(); year++) {
            all += candidate.spend(start, year);
        }
        return new Roadmap.Action(
                candidate.option(),
                group.endUse().country(),
                scenario.firstYear() + start,
                scenario.firstYear() + start + candidate.lead(),
                candidate.replacements(start).stream()
                        .map(year -> scenario.firstYear() + year)
                        .toList(),
                Decimals.money(candidate.spend(start, start), scenario),
                Decimals.money(all, scenario),
                Decimals.money(candidate.cost(start) - candidate.change(start) - worth(group, parts), scenario),
                reductions(group, parts),
                false);
    }

    /** Decided options as actions; they act first, so that their parts are of the whole use. */
    private List<Roadmap.Action> decided(OptionGroup group, DecidedUse use) {
        List<DecidedUse.Fixed> fixed = use.fixed();
        double[][] parts = new double[fixed.size()][scenario.years()];
        for (int year = 0; year < scenario.years(); year++) {
            int now = year;
            double[] fair = Shapley.ofBundle(
                    fixed.stream().mapToDouble(one -> one.share(now)).toArray());
            for (int d = 0; d < fair.length; d++) {
                parts[d][year] = fair[d] * use.whole(year);
            }
        }
        List<Roadmap.Action> actions = new ArrayList<>();
        for (int d = 0; d < fixed.size(); d++) {
            actions.add(decided(group, fixed.get(d), parts[d]));
        }
        return actions;
    }

    private Roadmap.Action decided(OptionGroup group, DecidedUse.Fixed one, double[] parts) {
        double all = 0;
        double charged = 0;
        List<Integer> again = new ArrayList<>();
        for (int year = 0; year < scenario.years(); year++) {
            all += one.spend(year);
            charged += one.charge(year) * problem.discount(group.endUse(), year);
            if (year > one.start() && (year - one.start()) % one.candidate().life() == 0) {
                again.add(scenario.firstYear() + year);
            }
        }
        return new Roadmap.Action(
                one.option(),
                group.endUse().country(),
                scenario.firstYear() + one.start(),
                scenario.firstYear() + one.works(),
                again,
                Decimals.money(one.start() >= 0 ? one.spend(one.start()) : 0, scenario),
                Decimals.money(all, scenario),
                Decimals.money(charged - worth(group, parts), scenario),
                reductions(group, parts),
                true);
    }

    /** The discounted worth of what an option saves, the carbon price included. */
    private double worth(OptionGroup group, double[] parts) {
        double sum = 0;
        for (int year = 0; year < scenario.years(); year++) {
            sum += group.value(year) * parts[year];
        }
        return sum;
    }

    private Map<Burden, List<Quantity>> reductions(OptionGroup group, double[] parts) {
        Map<Burden, List<Quantity>> reductions = new TreeMap<>(Burden.inOrder());
        for (Burden metric : group.endUse().factors().keySet()) {
            List<Quantity> byYear = new ArrayList<>();
            for (int year = 0; year < scenario.years(); year++) {
                byYear.add(quantity(group.factor(metric, year) * parts[year], metric));
            }
            reductions.put(metric, List.copyOf(byYear));
        }
        return reductions;
    }

    /** What each option saves in each year: its Shapley part of what the bundle saves. */
    private double[][] shares(OptionGroup group, int[] starts) {
        double[][] parts = new double[starts.length][scenario.years()];
        for (int year = 0; year < scenario.years(); year++) {
            double[] fractions = new double[starts.length];
            for (int k = 0; k < starts.length; k++) {
                fractions[k] = group.shareIn(year, k, starts[k]);
            }
            double[] fair = Shapley.ofBundle(fractions);
            for (int k = 0; k < starts.length; k++) {
                parts[k][year] = fair[k] * group.baseline(year);
            }
        }
        return parts;
    }

    private List<Roadmap.YearLine> years() {
        List<Roadmap.YearLine> lines = new ArrayList<>();
        for (int year = 0; year < scenario.years(); year++) {
            for (Country country : scenario.countries()) {
                lines.add(line(year, country));
            }
        }
        return lines;
    }

    private Roadmap.YearLine line(int year, Country country) {
        double spending = 0;
        int starts = 0;
        Map<Burden, Double> baseline = new TreeMap<>(Burden.inOrder());
        Map<Burden, Double> reduction = new TreeMap<>(Burden.inOrder());
        for (OptionGroup group : problem.groups()) {
            if (group.endUse().country() == country) {
                Column column = plan(group);
                Optional<DecidedUse> fixed = problem.decided(group);
                double whole = group.baseline(year);
                double saved = column.saved()[year];
                spending += column.spend()[year];
                starts += column.startCount()[year];
                if (fixed.isPresent()) {
                    Column before = fixed.get().column();
                    whole = fixed.get().whole(year);
                    saved += before.saved()[year];
                    spending += before.spend()[year];
                    starts += before.startCount()[year];
                }
                for (Burden metric : group.endUse().factors().keySet()) {
                    double factor = group.factor(metric, year);
                    baseline.merge(metric, factor * whole, Double::sum);
                    reduction.merge(metric, factor * saved, Double::sum);
                }
            }
        }
        return new Roadmap.YearLine(
                scenario.firstYear() + year,
                country,
                starts,
                Decimals.money(spending, scenario),
                quantities(baseline),
                quantities(reduction));
    }

    private List<Roadmap.RowResult> rows() {
        return problem.rows().stream()
                .map(row -> new Roadmap.RowResult(
                        problem.shown(row),
                        Decimals.of((row.isTarget() ? 1 : -1) * (reached(row) + problem.decidedIn(row))),
                        Decimals.of(prices.getOrDefault(row.id(), 0.0))))
                .toList();
    }

    private double reached(Row row) {
        return problem.groups().stream()
                .filter(row::covers)
                .mapToDouble(group -> row.coefficient(group, plan(group)))
                .sum();
    }

    private Certificate certificate(double cost) {
        TreeMap<String, Integer> starts = new TreeMap<>();
        for (OptionGroup group : problem.groups()) {
            int[] years = plan(group).starts();
            for (int k = 0; k < years.length; k++) {
                if (years[k] >= 0) {
                    starts.put(group.candidates().get(k).option().id(), scenario.firstYear() + years[k]);
                }
            }
        }
        double certified = sum(Solution::certified);
        return new Certificate(problem.fingerprint(), new TreeMap<>(prices), certified, cost, starts);
    }

    private List<Roadmap.Shortfall> shortfalls() {
        List<Roadmap.Shortfall> found = new ArrayList<>();
        for (Solution solution : solutions) {
            solution.missed().forEach((row, missing) -> {
                if (row.isTarget()) {
                    found.add(shortfall(row, missing));
                }
            });
        }
        return found;
    }

    private Roadmap.Shortfall shortfall(Row row, double missing) {
        Burden metric = row.metric().orElseThrow();
        return new Roadmap.Shortfall(
                asked.shown(row),
                quantity(row.required() + asked.decidedIn(row) - missing, metric),
                quantity(missing, metric));
    }

    private List<Roadmap.Repair> repairs() {
        List<Roadmap.Repair> found = new ArrayList<>();
        for (Solution solution : solutions) {
            solution.money()
                    .forEach((row, money) -> found.add(
                            new Roadmap.Repair.RaiseBudget(asked.shown(row), Decimals.money(money, scenario))));
        }
        shortfalls().forEach(missed -> found.add(new Roadmap.Repair.LowerTarget(missed.target(), missed.reached())));
        return found;
    }

    private List<Finding> findings(double gap) {
        List<Finding> found = new ArrayList<>(problem.findings());
        shortfalls().forEach(missed -> found.add(missed(missed)));
        solutions.forEach(solution -> found.addAll(gainsMissed(solution)));
        repairs().forEach(repair -> found.add(note(repair)));
        Set<Roadmap.Status> states = new HashSet<>();
        solutions.forEach(solution -> states.add(solution.status()));
        if (states.contains(Roadmap.Status.UNDECIDED)) {
            found.add(Finding.warning("roadmap.undecided", SourcePosition.NOWHERE));
        }
        if (status(gap) == Roadmap.Status.STOPPED) {
            String shown = Double.isInfinite(gap)
                    ? "100"
                    : Decimals.of(100 * gap).round(new MathContext(3)).toPlainString();
            found.add(Finding.warning("roadmap.stopped-early", SourcePosition.NOWHERE, shown));
        }
        return found.stream().sorted().toList();
    }

    /** Limits of cost that ask for a gain that no plan brings together with the targets. */
    private List<Finding> gainsMissed(Solution solution) {
        List<Finding> found = new ArrayList<>();
        solution.missed().forEach((row, missing) -> {
            if (!row.isTarget()) {
                CouplingRow limit = asked.shown(row);
                found.add(Finding.error(
                        "roadmap.gain-missed",
                        limit.position(),
                        limit.scope(),
                        say(new Money(limit.amount(), scenario.currency(), scenario.priceYear())),
                        say(Decimals.money(missing, scenario))));
            }
        });
        return found;
    }

    private static Finding missed(Roadmap.Shortfall missed) {
        CouplingRow row = missed.target();
        return Finding.error(
                "roadmap.target-missed",
                row.position(),
                row.metric().orElseThrow().id(),
                row.scope(),
                Integer.toString(row.year()),
                say(new Quantity(row.amount(), missed.reached().unit())),
                say(missed.reached()),
                say(missed.missing()));
    }

    /** Masses of a tonne or more in tonnes; six digits. */
    private static String say(Quantity quantity) {
        boolean isMass = quantity.unit().dimension().equals(Units.TONNE.dimension());
        boolean isLarge = isMass && quantity.to(Units.TONNE).amount().compareTo(BigDecimal.ONE) >= 0;
        Quantity shown = isLarge ? quantity.to(Units.TONNE) : quantity;
        return plain(shown.amount()) + " " + shown.unit().symbol();
    }

    private static String say(Money money) {
        return money.currency() + " " + plain(money.amount()) + " (" + money.priceYear() + ")";
    }

    private static String plain(BigDecimal amount) {
        return amount.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static Finding note(Roadmap.Repair repair) {
        return switch (repair) {
            case Roadmap.Repair.RaiseBudget(CouplingRow budget, var by) ->
                Finding.note(
                        "roadmap.repair-budget",
                        budget.position(),
                        budget.scope(),
                        Integer.toString(budget.year()),
                        say(by));
            case Roadmap.Repair.LowerTarget(CouplingRow target, Quantity to) ->
                Finding.note(
                        "roadmap.repair-target",
                        target.position(),
                        target.scope(),
                        Integer.toString(target.year()),
                        say(to));
        };
    }

    private Column plan(OptionGroup group) {
        Column column = plans.get(group);
        return column == null ? group.idle() : column;
    }

    private static Map<Burden, Quantity> quantities(Map<Burden, Double> values) {
        Map<Burden, Quantity> found = new TreeMap<>(Burden.inOrder());
        values.forEach((metric, value) -> found.put(metric, quantity(value, metric)));
        return found;
    }

    private static Quantity quantity(double value, Burden metric) {
        return new Quantity(Decimals.of(value), metric.unit());
    }
}
