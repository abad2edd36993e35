package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.OptionGroup;

/** Turns end uses and options into groups: the door from exact decimals to the optimizer's {@code double}. */
final class GroupMaker {
    private static final Flow ELECTRICITY = new Flow.Energy(EnergyCarrier.ELECTRICITY);

    private final Scenario scenario;
    private final RuleBook rules;
    private final List<Finding> findings;
    private final Map<String, DecidedUse> decided = new TreeMap<>();
    private int assumedLifetimes;

    GroupMaker(Scenario scenario, RuleBook rules, List<Finding> findings) {
        this.scenario = scenario;
        this.rules = rules;
        this.findings = findings;
    }

    /** One group per end use, ordered by identifier whatever the order of the input. */
    List<OptionGroup> make() {
        Map<String, List<Option>> byUse = optionsByUse();
        List<OptionGroup> groups = new ArrayList<>();
        for (EndUse use : sorted(scenario.endUses(), EndUse::id)) {
            if (hasAllYears(use)) {
                make(use, byUse.getOrDefault(use.id(), List.of())).ifPresent(groups::add);
            }
        }
        groups.addAll(new FixedCosts(scenario, rules, this::inPlanMoney, decided).groups(groups));
        if (assumedLifetimes > 0) {
            findings.add(Finding.warning(
                    "roadmap.lifetime-assumed",
                    SourcePosition.NOWHERE,
                    Integer.toString(assumedLifetimes),
                    Integer.toString(scenario.assumedLifetimeYears())));
        }
        return groups;
    }

    private Map<String, List<Option>> optionsByUse() {
        Map<String, List<Option>> byUse = new HashMap<>();
        scenario.endUses().forEach(use -> byUse.put(use.id(), new ArrayList<>()));
        for (Option option : sorted(scenario.options(), Option::id)) {
            List<Option> options = byUse.get(option.endUse());
            if (options == null) {
                findings.add(
                        Finding.error("roadmap.unknown-end-use", SourcePosition.NOWHERE, option.id(), option.endUse()));
            } else if (isSound(option)) {
                options.add(option);
            }
        }
        return byUse;
    }

    private boolean isSound(Option option) {
        BigDecimal saving = option.saving().central();
        if (saving.signum() < 0 || saving.compareTo(BigDecimal.ONE) > 0) {
            findings.add(Finding.error(
                    "roadmap.saving-out-of-range", SourcePosition.NOWHERE, option.id(), saving.toPlainString()));
        } else if (option.investment().central().amount().signum() < 0) {
            findings.add(Finding.error(
                    "roadmap.negative-investment",
                    SourcePosition.NOWHERE,
                    option.id(),
                    option.investment().central().toString()));
        } else if (option.lifetimeYears().orElse(1) < 1 || option.leadYears() < 0) {
            findings.add(Finding.error("roadmap.negative-time", SourcePosition.NOWHERE, option.id()));
        } else if (!isShare(option.declinePerYear()) || !isShare(option.decayPerYear())) {
            findings.add(Finding.error("roadmap.share-out-of-range", SourcePosition.NOWHERE, option.id()));
        } else {
            return true;
        }
        return false;
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
    }

    private boolean hasAllYears(EndUse use) {
        boolean complete = use.baseline().size() == scenario.years()
                && use.price().size() == scenario.years()
                && use.factors().values().stream().allMatch(values -> values.size() == scenario.years());
        if (!complete) {
            findings.add(Finding.error(
                    "roadmap.years-mismatch", SourcePosition.NOWHERE, use.id(), Integer.toString(scenario.years())));
        }
        return complete;
    }

    /** What has been decided, by end use; nothing for end uses where nothing was. */
    Map<String, DecidedUse> decided() {
        return Collections.unmodifiableMap(decided);
    }

    /** What a plan without any candidate is charged: every planned one counts as dropped. */
    double chargeOfNothing(List<OptionGroup> groups) {
        long planned = groups.stream()
                .flatMap(group -> group.candidates().stream())
                .filter(candidate ->
                        !candidate.isFixedCost() && planned(candidate.option()).isPresent())
                .count();
        return planned * scenario.precedent().changeCost().doubleValue();
    }

    private Optional<Integer> planned(Option option) {
        return scenario.precedent().planned(option, scenario.lastYear());
    }

    /** What a start adds to that: nothing for one that is moved, since a charge for it stands already. */
    private double change(Option option, int year) {
        double charge = scenario.precedent().changeCost().doubleValue();
        return planned(option).map(known -> known == year ? -charge : 0.0).orElse(charge);
    }

    private Optional<OptionGroup> make(EndUse use, List<Option> options) {
        double rate = rules.rate(use.country(), use.facility());
        OptionGroup.Numbers numbers = numbers(use, rate);
        DecidedUse fixed = decide(use, options, numbers, rate);
        List<Candidate> candidates = new ArrayList<>();
        for (Option option : withPrerequisites(options)) {
            if (isOpen(option, fixed)) {
                candidate(use, option, rate, fixed).ifPresent(candidates::add);
            }
        }
        removeUnsupported(candidates, fixed);
        if (OptionGroup.isTooLarge(candidates, scenario.years())) {
            findings.add(Finding.error(
                    "roadmap.too-many-combinations",
                    SourcePosition.NOWHERE,
                    use.id(),
                    Integer.toString(candidates.size())));
            return Optional.empty();
        }
        OptionGroup.Numbers left = fixed.fixed().isEmpty() ? numbers : fixed.left(numbers);
        return Optional.of(new OptionGroup(use, candidates, requires(candidates), left));
    }

    // --- what has been decided

    private DecidedUse decide(EndUse use, List<Option> options, OptionGroup.Numbers numbers, double rate) {
        DecidedUse fixed = new DecidedUse(numbers, rate);
        for (Option option : options) {
            scenario.precedent()
                    .about(option.id())
                    .ifPresent(decision -> fixed.add(fixed(use, option, decision, rate)));
        }
        if (!fixed.fixed().isEmpty()) {
            decided.put(use.id(), fixed);
        }
        return fixed;
    }

    private DecidedUse.Fixed fixed(EndUse use, Option option, Precedent.Decision decision, double rate) {
        OptionalDouble paid = decision.paid().isPresent()
                ? OptionalDouble.of(inPlanMoney(decision.paid().get()))
                : OptionalDouble.empty();
        if (decision.year() > scenario.lastYear() || decision.counted().signum() < 0) {
            findings.add(Finding.error(
                    "roadmap.decision-outside-plan",
                    decision.position(),
                    option.id(),
                    Integer.toString(decision.year()),
                    Integer.toString(scenario.lastYear())));
        }
        Candidate candidate = new Candidate(option, numbers(option, rate, false), calendar(use, option));
        return new DecidedUse.Fixed(
                candidate,
                decision.year() - scenario.firstYear(),
                decision.counted().doubleValue(),
                decision.realised().isPresent(),
                paid);
    }

    /** Nothing is decided twice, nor beside what it excludes, nor against a plant that refused it. */
    private boolean isOpen(Option option, DecidedUse fixed) {
        boolean barred = scenario.precedent().barred().contains(option.id());
        return !barred
                && fixed.fixed().stream()
                        .map(DecidedUse.Fixed::option)
                        .noneMatch(other -> other.id().equals(option.id())
                                || (other.exclusionGroup().isPresent()
                                        && other.exclusionGroup().equals(option.exclusionGroup())));
    }

    /** Closes the years in which an option would work before what it needs does, and those that are over. */
    private void close(Candidate.Years calendar, Option option, DecidedUse fixed) {
        int works = fixed.fixed().stream()
                .filter(one -> option.prerequisites().contains(one.option().measure()))
                .mapToInt(DecidedUse.Fixed::works)
                .max()
                .orElse(0);
        for (int start = 0; start < scenario.years(); start++) {
            boolean over = scenario.firstYear() + start < scenario.precedent().openFrom();
            calendar.open()[start] &= !over && start + option.leadYears() >= works;
            calendar.change()[start] = change(option, scenario.firstYear() + start);
        }
    }

    private Candidate.Numbers numbers(Option option, double rate, boolean refused) {
        return new Candidate.Numbers(
                inPlanMoney(option.investment().central()),
                inPlanMoney(option.yearlyCost()),
                option.saving().central().doubleValue(),
                option.declinePerYear().doubleValue(),
                option.decayPerYear().doubleValue(),
                option.leadYears(),
                option.lifetimeYears().orElse(scenario.assumedLifetimeYears()),
                rate,
                refused);
    }

    private OptionGroup.Numbers numbers(EndUse use, double rate) {
        int years = scenario.years();
        double[] baseline = new double[years];
        double[] value = new double[years];
        Map<Burden, double[]> factors = new TreeMap<>(Burden.inOrder());
        use.factors().forEach((metric, values) -> factors.put(metric, factors(use, metric, values)));
        double[] carbon = factors.getOrDefault(Metric.GHG, new double[years]);
        for (int year = 0; year < years; year++) {
            baseline[year] =
                    use.baseline().get(year).doubleValue() * rules.baselineFactor(use.country(), use.facility(), year);
            double price = inPlanMoney(use.price().get(year));
            value[year] = Math.pow(1 + rate, -year) * (price + carbonPrice(use, year) * carbon[year]);
        }
        return new OptionGroup.Numbers(baseline, value, factors);
    }

    /** What a unit stands for in each year; the gases of electricity follow the grid. */
    private double[] factors(EndUse use, Burden metric, List<BigDecimal> stated) {
        double[] factors = doubles(stated);
        boolean followsGrid = metric == Metric.GHG && use.flow().equals(ELECTRICITY);
        for (int year = 0; followsGrid && year < factors.length; year++) {
            factors[year] *= rules.gridFactor(use.country(), use.facility(), year);
        }
        return factors;
    }

    /** What changes from year to year for an option. */
    private Candidate.Years calendar(EndUse use, Option option) {
        Candidate.Years calendar = Candidate.Years.plain(scenario.years());
        for (int index = 0; index < scenario.years(); index++) {
            int year = scenario.firstYear() + index;
            calendar.ownShare()[index] = rules.ownShare(use.country(), use.facility(), year);
            calendar.open()[index] = option.outageWeeks()
                    .map(weeks -> rules.mayStop(use.country(), use.facility(), year, weeks))
                    .orElse(true);
        }
        return calendar;
    }

    /** The carbon price of a kilogram, the metric's unit. */
    private double carbonPrice(EndUse use, int year) {
        double kilogramsPerTonne = Units.TONNE.factor().doubleValue();
        return rules.carbonPrice(use.country(), use.facility(), scenario.firstYear() + year)
                .map(rule -> inPlanMoney(rule.perTonne()) / kilogramsPerTonne)
                .orElse(0.0);
    }

    private Optional<Candidate> candidate(EndUse use, Option option, double rate, DecidedUse fixed) {
        double investment = inPlanMoney(option.investment().central());
        double yearlyCost = inPlanMoney(option.yearlyCost());
        double saving = option.saving().central().doubleValue();
        Candidate.Years calendar = calendar(use, option);
        double payback = payback(use, investment * calendar.ownShare()[0], yearlyCost, saving);
        boolean refused = rules.paybackLimit(use.country(), use.facility())
                .map(limit -> payback > limit.doubleValue())
                .orElse(false);
        if (refused && !rules.hasSetAside(use.country(), use.facility())) {
            return Optional.empty();
        }
        assumedLifetimes += option.lifetimeYears().isPresent() ? 0 : 1;
        close(calendar, option, fixed);
        return Optional.of(new Candidate(option, numbers(option, rate, refused), calendar));
    }

    /**
     * Simple payback in years at the use and price of the first year after its incentives, alone at its end use: {@code K / (p B f - opex)};
     * infinite where it never pays back.
     */
    private double payback(EndUse use, double investment, double yearlyCost, double saving) {
        double price = inPlanMoney(use.price().getFirst());
        double yearly = price * use.baseline().getFirst().doubleValue() * saving - yearlyCost;
        return yearly > 0 ? investment / yearly : Double.POSITIVE_INFINITY;
    }

    /** Leaves out options whose prerequisite is not a candidate at the end use, and says so. */
    private List<Option> withPrerequisites(List<Option> options) {
        List<String> measures = options.stream().map(Option::measure).toList();
        List<Option> kept = new ArrayList<>();
        for (Option option : options) {
            Optional<String> missing = option.prerequisites().stream()
                    .sorted()
                    .filter(measure -> !measures.contains(measure))
                    .findFirst();
            missing.ifPresent(measure -> findings.add(
                    Finding.warning("roadmap.prerequisite-missing", SourcePosition.NOWHERE, option.id(), measure)));
            if (missing.isEmpty()) {
                kept.add(option);
            }
        }
        return kept;
    }

    /** Options whose prerequisite the payback rule removed can never be taken either. */
    private static void removeUnsupported(List<Candidate> candidates, DecidedUse fixed) {
        boolean removed = true;
        while (removed) {
            List<String> measures = Stream.concat(
                            candidates.stream().map(Candidate::option),
                            fixed.fixed().stream().map(DecidedUse.Fixed::option))
                    .map(Option::measure)
                    .toList();
            removed = candidates.removeIf(
                    one -> !measures.containsAll(one.option().prerequisites()));
        }
    }

    private static int[][] requires(List<Candidate> candidates) {
        List<String> measures = candidates.stream()
                .map(candidate -> candidate.option().measure())
                .toList();
        return candidates.stream()
                .map(candidate -> candidate.option().prerequisites().stream()
                        .mapToInt(measures::indexOf)
                        .filter(place -> place >= 0)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    double inPlanMoney(Money money) {
        boolean same = money.currency() == scenario.currency() && money.priceYear() == scenario.priceYear();
        Money plan = same ? money : scenario.exchange().convert(money, scenario.currency(), scenario.priceYear());
        return plan.amount().doubleValue();
    }

    private static double[] doubles(List<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> id) {
        return items.stream().sorted(Comparator.comparing(id)).toList();
    }
}
