package org.vereda.roadmap.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Money;
import org.vereda.quantity.Units;

/** How end uses are put together in bunches changes neither the bound nor the plan. */
final class BunchesTest {
    private static final int YEARS = 3;
    private static final int USES = 12;
    private static final SolveSettings EXACT = SolveSettings.standard().exact().withTimeLimit(Duration.ofMinutes(5));

    @Property(tries = 30)
    void theBoundAndThePlanDoNotDependOnTheBunches(@ForAll @LongRange(min = 0) long seed) {
        Part part = part(new Random(seed));
        PartSolver apart = solved(new Bunches(part, USES));
        PartSolver together = solved(new Bunches(part, 3));
        double size = Math.max(1, Math.abs(apart.planCost()));
        assertThat(apart.isProven()).isTrue();
        assertThat(together.isProven()).isTrue();
        assertThat(together.planCost()).isCloseTo(apart.planCost(), within(1e-6 * size));
        assertThat(together.certified()).isCloseTo(apart.certified(), within(1e-6 * size));
    }

    @Property(tries = 30)
    void theArcsOfAWindowAreThoseOfThePathsInIt(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Part part = part(random);
        double[] prices = random.doubles(part.rows().size(), 0, 2).toArray();
        Stage stage = Stage.leastCost(part.rows());
        try (ForkJoinPool threads = new ForkJoinPool(1)) {
            Pricing pricing = new Lagrangian(part, stage, new Bunches(part), threads).pricing(0, prices);
            OptionGroup group = part.groups().getFirst();
            double window = 20 * random.nextDouble();
            Set<String> ofPaths = new java.util.TreeSet<>();
            pricing.within(window, Integer.MAX_VALUE, starts -> {
                for (int year = 0; year < YEARS; year++) {
                    ofPaths.add(year + " " + group.bundle(starts, year - 1) + " " + group.bundle(starts, year));
                }
            });
            Set<String> arcs = new java.util.TreeSet<>();
            pricing.arcs(window, Integer.MAX_VALUE, arc -> arcs.add(arc.year() + " " + arc.from() + " " + arc.to()));
            assertThat(arcs).isEqualTo(ofPaths);
        }
    }

    @Property(tries = 30)
    void theArcsOfAPathAddUpToThePath(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Part part = part(random);
        OptionGroup group = part.groups().getFirst();
        double[] prices = new double[part.rows().size()];
        try (ForkJoinPool threads = new ForkJoinPool(1)) {
            Stage stage = Stage.leastCost(part.rows());
            Pricing pricing = new Lagrangian(part, stage, new Bunches(part), threads).pricing(0, prices);
            List<Arc> arcs = new ArrayList<>();
            pricing.arcs(1e-6, Integer.MAX_VALUE, arcs::add);
            Column path = group.column(pricing.cheapest());
            List<Arc> own = arcs.stream()
                    .filter(arc -> group.bundle(path.starts(), arc.year()) == arc.to()
                            && group.bundle(path.starts(), arc.year() - 1) == arc.from())
                    .toList();
            assertThat(own.stream().mapToDouble(group::cost).sum()).isCloseTo(path.cost(), within(1e-9));
            for (Row row : part.rows()) {
                assertThat(own.stream()
                                .mapToDouble(arc -> row.coefficient(group, arc))
                                .sum())
                        .isCloseTo(row.coefficient(group, path), within(1e-9));
            }
        }
    }

    private static PartSolver solved(Bunches bunches) {
        try (ForkJoinPool threads = new ForkJoinPool(1)) {
            PartSolver shortfall =
                    solver(bunches, Stage.leastShortfall(bunches.part().rows()), threads);
            shortfall.price(Double.NEGATIVE_INFINITY);
            PartSolver solver = solver(bunches, Stage.leastCost(bunches.part().rows()), threads)
                    .startingWith(shortfall);
            solver.price(Double.NEGATIVE_INFINITY);
            solver.search();
            solver.close();
            return solver;
        }
    }

    private static PartSolver solver(Bunches bunches, Stage stage, ForkJoinPool threads) {
        return new PartSolver(bunches, stage, EXACT, new Stopwatch(EXACT.timeLimit(), () -> false), threads);
    }

    /** A dozen end uses with two options each, a target that half of all options reach, and a budget that is no limit alone. */
    private static Part part(Random random) {
        List<OptionGroup> groups = new ArrayList<>();
        for (int u = 0; u < USES; u++) {
            groups.add(group("u" + u, random));
        }
        double all =
                groups.stream().mapToDouble(group -> 0.3 * group.baseline(0)).sum();
        Row.Reach everywhere = new Row.Reach.Countries(Set.of(Country.MX));
        List<Row> rows = List.of(
                new Row(
                        "target",
                        Row.Counts.REDUCTION,
                        Optional.of(Metric.GHG),
                        YEARS - 1,
                        YEARS - 1,
                        everywhere,
                        0.3 * all),
                new Row("budget", Row.Counts.SPENDING, Optional.empty(), 0, 0, everywhere, -60),
                new Row("starts", Row.Counts.STARTS, Optional.empty(), 1, 1, everywhere, -12));
        return Part.of(groups, rows);
    }

    private static OptionGroup group(String id, Random random) {
        double baseline = 50 + random.nextInt(100);
        double[] use = {baseline, baseline, baseline};
        double price = 0.05 * random.nextInt(5);
        double[] value = {price, price, price};
        double[] factor = {1, 1, 1};
        List<Candidate> candidates = List.of(candidate(id + "/a", random), candidate(id + "/b", random));
        return new OptionGroup(
                endUse(id),
                candidates,
                new int[][] {{}, {}},
                new OptionGroup.Numbers(use, value, Map.of(Metric.GHG, factor)));
    }

    private static Candidate candidate(String id, Random random) {
        double saving = 0.05 + 0.2 * random.nextDouble();
        double decay = random.nextInt(3) == 0 ? 0.1 : 0;
        Candidate.Numbers numbers = new Candidate.Numbers(
                2 + random.nextInt(20), 0, saving, 0.02, decay, random.nextInt(2), 1 + random.nextInt(5), 0.05, false);
        return new Candidate(option(id), numbers, Candidate.Years.plain(YEARS));
    }

    private static EndUse endUse(String id) {
        return new EndUse(
                id,
                "plant",
                Country.MX,
                "group",
                new Flow.Energy(EnergyCarrier.ELECTRICITY),
                Units.KILOWATT_HOUR,
                List.of(),
                List.of(),
                Map.of(),
                Evidence.ESTIMATED,
                "test");
    }

    private static Option option(String id) {
        Money nothing = new Money(BigDecimal.ZERO, Currency.USD, 2026);
        return new Option(
                id,
                id,
                id,
                "use",
                "plant",
                Range.of("0"),
                new Option.Investment(nothing, BigDecimal.ZERO, BigDecimal.ZERO),
                nothing,
                OptionalInt.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                "B",
                "test",
                "test");
    }
}
