package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.quantity.Money;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.DecidedUse;
import org.vereda.roadmap.Precedent;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.columns.Swap;
import org.vereda.roadmap.insight.OptionReason.Reason;

/**
 * Explains a plan option by option at the prices of its proof.
 *
 * <p>For an option of end use g, with c the least reduced cost of all paths of g and prices pi on the rows: leaving it out costs
 * {@code c(paths without it) - c}, forcing it in {@code c(paths with it) - c}; both are exact, by dynamic programming. Where the
 * facility pays once before anything starts there, c counts all its end uses and the payment.
 */
public final class Explanation {
    /** The highest price of a tonne CO2e that is tried, in the plan's currency. */
    public static final double HIGHEST_PRICE = 10_000;

    private static final int DRAWS = 100;
    private static final int STEPS = 40;
    private static final double KILOGRAMS = 1000;
    private static final double EVEN = 1e-7;
    private static final MathContext DIGITS = new MathContext(6);

    private final Roadmap roadmap;
    private final RoadmapProblem problem;
    private final Map<String, Double> prices;
    private final Map<String, Integer> plan;
    private final Map<String, List<OptionGroup>> paying;

    private Explanation(Roadmap roadmap) {
        this.roadmap = roadmap;
        problem = roadmap.problem();
        prices = roadmap.certificate().prices();
        plan = roadmap.certificate().plan();
        paying = problem.payingFacilities().stream()
                .collect(
                        Collectors.toMap(facility -> facility.getLast().endUse().facility(), facility -> facility));
    }

    /** The reasons for all options of a plan's scenario, those taken first, by facility and option. */
    public static List<OptionReason> of(Roadmap roadmap) {
        return new Explanation(roadmap).all();
    }

    private List<OptionReason> all() {
        List<OptionReason> reasons = new ArrayList<>();
        Set<String> candidates = new HashSet<>();
        for (OptionGroup group : problem.groups()) {
            reasons.addAll(new AtEndUse(group).reasons());
            group.candidates()
                    .forEach(candidate -> candidates.add(candidate.option().id()));
        }
        Set<String> measures = problem.groups().stream()
                .flatMap(this::present)
                .map(option -> option.endUse() + " " + option.measure())
                .collect(Collectors.toSet());
        problem.scenario().options().stream()
                .filter(option -> !candidates.contains(option.id()))
                .forEach(option -> reasons.add(noCandidate(option, measures)));
        reasons.sort(
                Comparator.comparing((OptionReason reason) -> reason.startYear().isEmpty())
                        .thenComparing(reason -> reason.option().facility())
                        .thenComparing(reason -> reason.option().id()));
        return reasons;
    }

    private Stream<Option> present(OptionGroup group) {
        return Stream.concat(group.candidates().stream().map(Candidate::option), decided(group));
    }

    private Stream<Option> decided(OptionGroup group) {
        return problem.decided(group).stream()
                .flatMap(use -> use.fixed().stream())
                .map(DecidedUse.Fixed::option);
    }

    private OptionReason noCandidate(Option option, Set<String> measures) {
        Optional<Precedent.Decision> decision = problem.scenario().precedent().about(option.id());
        return new OptionReason(
                option,
                decision.map(one -> OptionalInt.of(one.year())).orElseGet(OptionalInt::empty),
                decision.isPresent() ? Reason.DECIDED : closed(option, measures),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                decision.isPresent() ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    /** Why an option that nobody has decided is no candidate. */
    private Reason closed(Option option, Set<String> measures) {
        if (problem.scenario().precedent().barred().contains(option.id())) {
            return Reason.REFUSED;
        }
        if (problem.groups().stream().flatMap(this::decided).anyMatch(other -> isRival(option, other))) {
            return Reason.RIVAL_DECIDED;
        }
        boolean complete =
                option.prerequisites().stream().allMatch(measure -> measures.contains(option.endUse() + " " + measure));
        return complete ? Reason.PAYBACK_RULE : Reason.PREREQUISITE;
    }

    private static boolean isRival(Option option, Option other) {
        return option.endUse().equals(other.endUse())
                && option.exclusionGroup().isPresent()
                && option.exclusionGroup().equals(other.exclusionGroup());
    }

    private List<Row> rowsOf(OptionGroup group) {
        return problem.rows().stream().filter(row -> row.covers(group)).toList();
    }

    /** What one option costs at the prices where nothing else is at its end use. */
    private double reducedCost(OptionGroup group, int k, int start) {
        int[] starts = group.idle().starts();
        starts[k] = start;
        Column column = group.column(starts);
        return column.cost()
                - rowsOf(group).stream()
                        .mapToDouble(row -> price(row) * row.coefficient(group, column))
                        .sum();
    }

    private double price(Row row) {
        Double price = prices.get(row.id());
        return price == null ? 0 : price;
    }

    private Money money(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(DIGITS);
        return new Money(
                rounded, problem.scenario().currency(), problem.scenario().priceYear());
    }

    /** The options of one end use. */
    private final class AtEndUse {
        private final OptionGroup group;
        private final List<Row> rows;
        private final List<OptionGroup> facility;
        private final Swap now;
        private final Swap withoutTargets;
        private final Swap withoutLimits;
        private final double[] shares;
        private final double even;

        AtEndUse(OptionGroup group) {
            this.group = group;
            rows = rowsOf(group);
            facility = paying.getOrDefault(group.endUse().facility(), List.of());
            now = swap(Explanation.this::price, 0);
            withoutTargets = swap(row -> row.isTarget() ? 0 : price(row), 0);
            withoutLimits = swap(row -> row.isTarget() ? price(row) : 0, 0);
            shares = shares();
            even = EVEN * Math.max(1, Math.abs(roadmap.certificate().cost()));
        }

        private Swap swap(ToDoubleFunction<Row> price, double perTonne) {
            Swap.Prices own = new Swap.Prices(group, rows, price, carbon(group, perTonne));
            if (facility.isEmpty()) {
                return Swap.at(own);
            }
            return Swap.at(
                    own,
                    facility.stream()
                            .map(other -> other == group
                                    ? own
                                    : new Swap.Prices(other, rowsOf(other), price, carbon(other, perTonne)))
                            .toList());
        }

        private double[] carbon(OptionGroup group, double perTonne) {
            double[] more = new double[group.years()];
            EndUse use = group.endUse();
            for (int year = 0; perTonne > 0 && year < more.length; year++) {
                more[year] = perTonne / KILOGRAMS * group.factor(Metric.GHG, year) * problem.discount(use, year);
            }
            return more;
        }

        List<OptionReason> reasons() {
            return IntStream.range(0, group.candidates().size())
                    .mapToObj(k -> isTaken(k) ? taken(k) : left(k))
                    .toList();
        }

        private Option option(int k) {
            return group.candidates().get(k).option();
        }

        private boolean isTaken(int k) {
            return plan.containsKey(option(k).id());
        }

        private OptionReason taken(int k) {
            Swap.Path without = now.without(k);
            double loss = without.cost() - now.best().cost();
            Reason reason = isWanted(withoutTargets, k)
                    ? Reason.PAYS
                    : isUnwanted(withoutTargets, k) ? Reason.FOR_TARGETS : Reason.TIE;
            return new OptionReason(
                    option(k),
                    OptionalInt.of(plan.getOrDefault(option(k).id(), 0)),
                    reason,
                    Optional.of(money(loss > even ? loss : 0)),
                    Optional.empty(),
                    among(other -> without.takes(other) && !isTaken(other)),
                    reason == Reason.FOR_TARGETS ? priced(Row::isTarget) : List.of(),
                    share(k));
        }

        private OptionReason left(int k) {
            Optional<Swap.Path> with = now.with(k);
            if (with.isEmpty()) {
                return new OptionReason(
                        option(k),
                        OptionalInt.empty(),
                        Reason.CANNOT_START,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        BigDecimal.ZERO);
            }
            double loss = with.get().cost() - now.best().cost();
            List<Option> displaced =
                    among(other -> isTaken(other) && !with.get().takes(other));
            Reason reason = reason(k, loss, displaced);
            return new OptionReason(
                    option(k),
                    OptionalInt.empty(),
                    reason,
                    Optional.of(money(loss > even ? loss : 0)),
                    loss <= even ? Optional.empty() : entersAt(k),
                    displaced,
                    reason == Reason.LIMIT ? priced(row -> !row.isTarget()) : List.of(),
                    share(k));
        }

        private Reason reason(int k, double loss, List<Option> displaced) {
            if (isWanted(withoutLimits, k)) {
                return Reason.LIMIT;
            }
            if (loss <= even) {
                return Reason.TIE;
            }
            boolean excluded = displaced.stream()
                    .anyMatch(other -> other.exclusionGroup().isPresent()
                            && other.exclusionGroup().equals(option(k).exclusionGroup()));
            if (excluded) {
                return Reason.EXCLUDED;
            }
            return paysAlone(k) ? Reason.DISPLACED : Reason.NOT_WORTH_IT;
        }

        /** True where every best way takes it. */
        private boolean isWanted(Swap prices, int k) {
            return prices.without(k).cost() - prices.best().cost() > even;
        }

        /** True where no best way takes it. */
        private boolean isUnwanted(Swap prices, int k) {
            return prices.with(k)
                    .filter(path -> path.cost() - prices.best().cost() <= even)
                    .isEmpty();
        }

        /** True where it would be taken if nothing else were at its end use. */
        private boolean paysAlone(int k) {
            return IntStream.range(0, group.years())
                    .filter(start -> group.candidates().get(k).mayStart(start))
                    .anyMatch(start -> aloneCost(k, start) < -even);
        }

        private double aloneCost(int k, int start) {
            return reducedCost(group, k, start) + paymentBy(start);
        }

        /** The least that the facility pays once for something to start in a year; nothing where it need not. */
        private double paymentBy(int start) {
            boolean pays = !facility.isEmpty()
                    && !group.isPayment()
                    && start < facility.getLast().freeFrom();
            return pays
                    ? IntStream.rangeClosed(0, start)
                            .filter(facility.getLast().candidates().getFirst()::mayStart)
                            .mapToDouble(year -> reducedCost(facility.getLast(), 0, year))
                            .min()
                            .orElse(Double.POSITIVE_INFINITY)
                    : 0;
        }

        private List<Option> among(IntPredicate wanted) {
            return IntStream.range(0, group.candidates().size())
                    .filter(wanted)
                    .mapToObj(this::option)
                    .toList();
        }

        private List<CouplingRow> priced(Predicate<Row> wanted) {
            return rows.stream()
                    .filter(row -> wanted.test(row) && price(row) > 0)
                    .map(problem::shown)
                    .toList();
        }

        /** The least price at which it is on a best path, by halving; taken options stay where gases get dearer. */
        private Optional<BigDecimal> entersAt(int k) {
            if (!entersAt(k, HIGHEST_PRICE)) {
                return Optional.empty();
            }
            double low = 0;
            double high = HIGHEST_PRICE;
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                if (entersAt(k, middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return Optional.of(new BigDecimal(high).round(DIGITS));
        }

        private boolean entersAt(int k, double perTonne) {
            return !isUnwanted(swap(Explanation.this::price, perTonne), k);
        }

        /** How often each option is on the best path when investments are drawn between low and high. */
        private double[] shares() {
            double[] found = new double[group.candidates().size()];
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(group.endUse().id().hashCode());
            for (int draw = 0; draw < DRAWS; draw++) {
                double[] factors = IntStream.range(0, found.length)
                        .mapToDouble(k -> drawn(option(k).investment(), random))
                        .toArray();
                Swap.Path path = now.costing(factors).best();
                for (int k = 0; k < found.length; k++) {
                    found[k] += path.takes(k) ? 1.0 / DRAWS : 0;
                }
            }
            return found;
        }

        private BigDecimal share(int k) {
            return new BigDecimal(shares[k]).round(new MathContext(3));
        }
    }

    /** The factor of an investment drawn evenly between its low and high estimate; 1 where there is no range. */
    private static double drawn(Option.Investment investment, RandomGenerator random) {
        double central = investment.central().amount().doubleValue();
        double low = investment.low().doubleValue();
        double high = investment.high().doubleValue();
        double place = random.nextDouble();
        boolean ranged = central > 0 && high > low && low >= 0;
        return ranged ? (low + place * (high - low)) / central : 1;
    }
}
