package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * Tries every start year of every option of a small scenario, by the formulas alone; GHG only, one rate. Decided options keep
 * their year; a limit that they exceed leaves nothing to the others. What would not work within the plan is not started.
 */
final class Enumeration {
    private final Scenario scenario;
    private final List<Option> options;
    private final int years;
    private int opened = -1;

    Enumeration(Scenario scenario) {
        this.scenario = scenario;
        options = scenario.options();
        years = scenario.years();
    }

    /** The least cost of all plans that keep everything, none where no plan does. */
    OptionalDouble leastCost() {
        return leastCost(starts -> true);
    }

    /** The least cost of all plans that keep everything and have an option at work, or never start it. */
    OptionalDouble leastCost(String option, boolean taken) {
        int place = options.stream().map(Option::id).toList().indexOf(option);
        return leastCost(starts -> taken ? works(place, starts, years - 1) : starts[place] < 0);
    }

    private OptionalDouble leastCost(Predicate<int[]> wanted) {
        int[] starts = new int[options.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = isDecided(i) ? decision(i).year() - scenario.firstYear() : -1;
        }
        List<Double> costs = new ArrayList<>();
        do {
            if (wanted.test(starts) && isAllowed(starts) && keepsHours(starts) && meetsTargets(starts)) {
                addCosts(starts, costs);
            }
        } while (next(starts));
        return costs.stream().mapToDouble(Double::doubleValue).min();
    }

    /** What is paid once is paid in any year up to the first start, never where nothing starts. */
    private void addCosts(int[] starts, List<Double> costs) {
        int first = Arrays.stream(starts).filter(start -> start >= 0).min().orElse(-1);
        boolean pays = first >= 0 && has(PolicyRule.FixedCost.class);
        for (opened = pays ? 0 : -1; opened <= (pays ? first : -1); opened++) {
            if (keepsBudgets(starts) && keepsCosts(starts)) {
                costs.add(cost(starts) + changes(starts));
            }
        }
    }

    private double fixedCost() {
        return rule(PolicyRule.FixedCost.class)
                .map(rule -> rule.amount().amount().doubleValue())
                .orElse(0.0);
    }

    /** Paid in full where a year is given. */
    private double openingPaid(int year) {
        return opened >= 0 && year == opened + scenario.firstYear() ? fixedCost() : 0;
    }

    /** Its annuity over the plan or the assumed life, whichever is longer. */
    private double openingCharge(int year, double rate) {
        int life = Math.max(years, scenario.assumedLifetimeYears());
        double annuity = rate == 0 ? 1.0 / life : rate / (1 - Math.pow(1 + rate, -life));
        return opened >= 0 && year >= opened ? annuity * fixedCost() : 0;
    }

    private boolean next(int[] starts) {
        for (int i = 0; i < starts.length; i++) {
            if (isDecided(i)) {
                continue;
            }
            if (++starts[i] < years) {
                return true;
            }
            starts[i] = -1;
        }
        return false;
    }

    private boolean isAllowed(int[] starts) {
        for (int year = 0; year < years; year++) {
            int started = 0;
            int decided = 0;
            for (int i = 0; i < starts.length; i++) {
                started += starts[i] == year ? 1 : 0;
                decided += starts[i] == year && isDecided(i) ? 1 : 0;
                if (!isDecided(i) && (isClosed(i, starts[i]) || (starts[i] >= 0 && isBarred(i, starts[i])))) {
                    return false;
                }
                if (!isDecided(i) && starts[i] >= 0 && !works(i, starts, years - 1)) {
                    return false;
                }
                if (!isDecided(i) && works(i, starts, year) && !fits(i, starts, year)) {
                    return false;
                }
            }
            if (started > Math.max(limit(), decided)) {
                return false;
            }
        }
        return true;
    }

    /** All options of these scenarios stand at one facility. */
    private int limit() {
        return scenario.rules().stream()
                .filter(PolicyRule.StartLimit.class::isInstance)
                .mapToInt(rule -> ((PolicyRule.StartLimit) rule).starts())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean fits(int i, int[] starts, int year) {
        for (int j = 0; j < starts.length; j++) {
            boolean sameUse = options.get(i).endUse().equals(options.get(j).endUse());
            boolean excludes = i != j
                    && sameUse
                    && options.get(i).exclusionGroup().isPresent()
                    && options.get(i).exclusionGroup().equals(options.get(j).exclusionGroup());
            boolean needs = sameUse
                    && options.get(i).prerequisites().contains(options.get(j).measure());
            if ((excludes && works(j, starts, year)) || (needs && !works(j, starts, year))) {
                return false;
            }
        }
        return true;
    }

    private boolean works(int i, int[] starts, int year) {
        return starts[i] >= 0 && year >= starts[i] + options.get(i).leadYears();
    }

    /** What countries lack is drawn from the fund, which has an end, as has what their projects may draw. */
    private boolean keepsFund(PolicyRule.Fund fund, int[] starts) {
        double drawn = 0;
        for (Budget budget : scenario.budgets()) {
            double lacking = spent(budget, starts, budget.year())
                    - budget.limit().amount().doubleValue();
            boolean funded = budget.year() == fund.year();
            double most = 0;
            for (int i = 0; i < starts.length && funded; i++) {
                boolean draws = starts[i] == fund.year() - scenario.firstYear()
                        && budget.scope().covers(use(i).country(), use(i).facility());
                double share = fund.percent().doubleValue() / 100 * price(i, Math.max(0, starts[i]));
                double ceiling = fund.perProject()
                        .map(money -> money.amount().doubleValue())
                        .orElse(share);
                most += draws ? Math.min(share, ceiling) : 0;
            }
            if (lacking > most + 1e-9) {
                return false;
            }
            drawn += funded ? Math.max(0, lacking) : 0;
        }
        return drawn <= fund.amount().amount().doubleValue() + 1e-9;
    }

    private boolean keepsBudgets(int[] starts) {
        if (has(PolicyRule.Fund.class)) {
            return keepsFund(rule(PolicyRule.Fund.class).orElseThrow(), starts);
        }
        return scenario.budgets().stream().allMatch(budget -> {
            double left = budget.limit().amount().doubleValue()
                    - spent(budget, starts, budget.year())
                    - openingPaid(budget.year());
            double over = -budget.limit().amount().doubleValue() + spent(budget, decided(), budget.year());
            for (Budget earlier : scenario.budgets()) {
                boolean leaves = earlier.scope().equals(budget.scope()) && earlier.year() < budget.year();
                if (leaves && has(PolicyRule.CarryOver.class)) {
                    left += earlier.limit().amount().doubleValue()
                            - spent(budget, starts, earlier.year())
                            - openingPaid(earlier.year());
                    over += -earlier.limit().amount().doubleValue() + spent(budget, decided(), earlier.year());
                }
            }
            return left >= -1e-9 * budget.limit().amount().doubleValue() - Math.max(0, over);
        });
    }

    /** Limits of what somebody bears, and least shares of what is gained; no rounding is given where nothing is at stake. */
    private boolean keepsCosts(int[] starts) {
        return scenario.rules().stream().allMatch(rule -> switch (rule) {
            case PolicyRule.CostLimit limit ->
                cost(starts, limit.scope()) <= limit.limit().amount().doubleValue() + 1e-9;
            case PolicyRule.BenefitShare share ->
                cost(starts, share.scope())
                        <= share.percent().doubleValue() / 100 * cost(starts, new Scope.Everyone()) + 1e-9;
            default -> true;
        });
    }

    /** Hours of those that a row names together; a row of a year stands before the one for every year. */
    private boolean keepsHours(int[] starts) {
        List<PolicyRule.StaffLimit> limits = scenario.rules().stream()
                .filter(PolicyRule.StaffLimit.class::isInstance)
                .map(PolicyRule.StaffLimit.class::cast)
                .toList();
        for (PolicyRule.StaffLimit limit : limits) {
            for (int year = 0; year < years; year++) {
                int wanted = scenario.firstYear() + year;
                boolean own = limit.year().isEmpty()
                        ? limits.stream()
                                .noneMatch(other -> other.scope().equals(limit.scope())
                                        && other.year().equals(OptionalInt.of(wanted)))
                        : limit.year().getAsInt() == wanted;
                double most = Math.max(limit.hours().doubleValue(), hours(limit.scope(), decided(), year));
                if (own && hours(limit.scope(), starts, year) > most + 1e-9) {
                    return false;
                }
            }
        }
        return true;
    }

    private double hours(Scope scope, int[] starts, int year) {
        double sum = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean counts = starts[i] == year && scope.covers(use(i).country(), use(i).facility());
            sum += counts ? options.get(i).staffHours().orElse(BigDecimal.ZERO).doubleValue() : 0;
        }
        return sum;
    }

    private double spent(Budget budget, int[] starts, int year) {
        double spent = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean counts = budget.scope().covers(use(i).country(), use(i).facility());
            spent += counts ? paid(i, starts[i], year - scenario.firstYear()) : 0;
        }
        return spent;
    }

    private boolean has(Class<? extends PolicyRule> kind) {
        return scenario.rules().stream().anyMatch(kind::isInstance);
    }

    private <T extends PolicyRule> Optional<T> rule(Class<T> kind) {
        return scenario.rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** A year in which production does not stand still long enough for an option that stops it. */
    private boolean isClosed(int i, int start) {
        return start >= 0
                && options.get(i).outageWeeks().isPresent()
                && rule(PolicyRule.Shutdown.class)
                        .filter(rule -> rule.year() != start + scenario.firstYear()
                                || rule.weeks()
                                                .compareTo(options.get(i)
                                                        .outageWeeks()
                                                        .get())
                                        < 0)
                        .isPresent();
    }

    private double growing(int year) {
        double growth = rule(PolicyRule.ActivityChange.class)
                .map(rule -> rule.percentPerYear().doubleValue() / 100)
                .orElse(0.0);
        double fall = rule(PolicyRule.AutonomousChange.class)
                .map(rule -> rule.percentPerYear().doubleValue() / 100)
                .orElse(0.0);
        return Math.pow(1 + growth, year) * Math.pow(1 - fall, year);
    }

    private double grid(int year) {
        return rule(PolicyRule.GridChange.class)
                .map(rule -> Math.pow(1 + rule.percentPerYear().doubleValue() / 100, year))
                .orElse(1.0);
    }

    private boolean meetsTargets(int[] starts) {
        return scenario.targets().stream().allMatch(target -> {
            double reduced = 0;
            double all = 0;
            int year = target.year() - scenario.firstYear();
            for (EndUse use : scenario.endUses()) {
                boolean counts = target.scope().covers(use.country(), use.facility());
                double factor = factor(use, target.metric(), year);
                reduced += counts ? factor * saved(use, starts, year) : 0;
                all += counts
                        ? factor * growing(year) * use.baseline().get(year).doubleValue()
                        : 0;
            }
            double wanted = switch (target.goal()) {
                case Target.Goal.Reduction(var amount) ->
                    amount.in(target.metric().unit());
                case Target.Goal.Cap(var left) -> all - left.in(target.metric().unit());
                case Target.Goal.Percent(var percent) -> all * percent.doubleValue() / 100;
            };
            return reduced >= wanted - 1e-9 * Math.abs(wanted);
        });
    }

    private double factor(EndUse use, Burden burden, int year) {
        List<BigDecimal> stated = use.factors().get(burden);
        double onGrid = burden == Metric.GHG ? grid(year) : 1;
        return stated == null ? 0 : onGrid * stated.get(year).doubleValue();
    }

    private double cost(int[] starts) {
        return cost(starts, new Scope.Everyone());
    }

    private double cost(int[] starts, Scope scope) {
        double rate = scenario.discountPercent().movePointLeft(2).doubleValue();
        double sum = 0;
        for (int year = 0; year < years; year++) {
            double inYear = openingCharge(year, rate);
            for (int i = 0; i < starts.length; i++) {
                if (!scope.covers(use(i).country(), use(i).facility())) {
                    continue;
                }
                inYear += charge(i, starts[i], year, rate);
                inYear += works(i, starts, year)
                        ? options.get(i).yearlyCost().amount().doubleValue()
                        : 0;
            }
            for (EndUse use : covered(scope)) {
                inYear -= use.price().get(year).amount().doubleValue() * saved(use, starts, year);
            }
            sum += inYear / Math.pow(1 + rate, year);
        }
        return sum;
    }

    private List<EndUse> covered(Scope scope) {
        return scenario.endUses().stream()
                .filter(use -> scope.covers(use.country(), use.facility()))
                .toList();
    }

    private double saved(EndUse use, int[] starts, int year) {
        double residual = 1;
        for (int i = 0; i < starts.length; i++) {
            if (options.get(i).endUse().equals(use.id()) && works(i, starts, year)) {
                int age = (year - starts[i] - options.get(i).leadYears()) % life(i);
                double fading = Math.pow(1 - options.get(i).decayPerYear().doubleValue(), age);
                double realised = isDecided(i) ? decision(i).counted().doubleValue() : 1;
                residual *= 1
                        - Math.min(
                                1, realised * options.get(i).saving().central().doubleValue() * fading);
            }
        }
        return use.baseline().get(year).doubleValue() * growing(year) * (1 - residual);
    }

    /** The annuity of the purchase in use: rate / (1 - (1 + rate)^-life) of its price. */
    private double charge(int i, int start, int year, double rate) {
        if (start < 0 || year < start) {
            return 0;
        }
        double price = paid(i, start, year - (year - start) % life(i));
        return rate == 0 ? price / life(i) : price * rate / (1 - Math.pow(1 + rate, -life(i)));
    }

    private double paid(int i, int start, int year) {
        if (year == start && isDecided(i) && decision(i).paid().isPresent()) {
            return decision(i).paid().get().amount().doubleValue();
        }
        return start >= 0 && year >= start && (year - start) % life(i) == 0 ? price(i, year) : 0;
    }

    private double price(int i, int year) {
        double decline = options.get(i).declinePerYear().doubleValue();
        double supported = rule(PolicyRule.Incentive.class)
                .filter(rule -> rule.fromYear() <= year + scenario.firstYear()
                        && rule.lastYear() >= year + scenario.firstYear())
                .map(rule -> rule.percent().doubleValue() / 100)
                .orElse(0.0);
        return options.get(i).investment().central().amount().doubleValue()
                * Math.pow(1 - decline, year)
                * (1 - supported);
    }

    // --- what was decided and planned before

    private boolean isDecided(int i) {
        return scenario.precedent().about(options.get(i).id()).isPresent();
    }

    private Precedent.Decision decision(int i) {
        return scenario.precedent().about(options.get(i).id()).orElseThrow();
    }

    private int[] decided() {
        int[] starts = new int[options.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = isDecided(i) ? decision(i).year() - scenario.firstYear() : -1;
        }
        return starts;
    }

    private boolean isBarred(int i, int start) {
        return start + scenario.firstYear() < scenario.precedent().openFrom() || isExcluded(i);
    }

    private boolean isExcluded(int i) {
        for (int j = 0; j < options.size(); j++) {
            boolean same = options.get(i).endUse().equals(options.get(j).endUse())
                    && options.get(i).exclusionGroup().isPresent()
                    && options.get(i).exclusionGroup().equals(options.get(j).exclusionGroup());
            if (i != j && isDecided(j) && same) {
                return true;
            }
        }
        return false;
    }

    /** What leaving the earlier plan is charged: for each option that is dropped, moved or new. */
    private double changes(int[] starts) {
        int changes = 0;
        for (int i = 0; i < starts.length; i++) {
            int lead = options.get(i).leadYears();
            int planned = Optional.ofNullable(
                            scenario.precedent().plan().get(options.get(i).id()))
                    .map(year -> year - scenario.firstYear())
                    .filter(start -> start + lead < years)
                    .orElse(-1);
            changes += !isDecided(i) && !isExcluded(i) && planned != starts[i] ? 1 : 0;
        }
        return changes * scenario.precedent().changeCost().doubleValue();
    }

    private int life(int i) {
        return options.get(i).lifetimeYears().orElse(scenario.assumedLifetimeYears());
    }

    private EndUse use(int i) {
        return scenario.endUses().stream()
                .filter(use -> use.id().equals(options.get(i).endUse()))
                .findFirst()
                .orElseThrow();
    }
}
