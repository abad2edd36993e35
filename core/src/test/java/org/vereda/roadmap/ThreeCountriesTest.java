package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** AT-07: six options in three countries, money in thousand dollars, all or nothing, one year. */
final class ThreeCountriesTest {
    private static final List<String> NAMES = List.of("U1", "U2", "C1", "C2", "M1", "M2");
    private static final List<Country> PLACES = List.of(Country.US, Country.CA, Country.MX);
    private static final List<Integer> BUDGETS = List.of(300, 250, 100);
    private static final int[] CAPEX = {100, 200, 100, 150, 50, 120};
    private static final int[] TONNES = {500, 400, 200, 300, 400, 600};
    private static final int[] COST = {5, 20, 10, 24, 2, 6};

    @Test
    void everyCountryAloneTakesU1C1C2M1For41() {
        Roadmap roadmap = solve(Pooling.SILO);
        assertThat(taken(roadmap)).containsExactly("C1", "C2", "M1", "U1");
        assertThat(cost(roadmap)).isEqualTo(41);
        assertThat(best(silo(), silo())).isEqualTo(41);
        assertThat(tonnes(roadmap)).isEqualTo(1_400);
        assertThat(capex(roadmap)).isEqualTo(400);
    }

    @Test
    void commonTargetsTakeU1U2M1For27() {
        Roadmap roadmap = solve(Pooling.TARGETS_ONLY);
        assertThat(taken(roadmap)).containsExactly("M1", "U1", "U2");
        assertThat(cost(roadmap)).isEqualTo(27);
        assertThat(best(common(), silo())).isEqualTo(27);
        assertThat(tonnes(roadmap)).isEqualTo(1_300);
        assertThat(capex(roadmap)).isEqualTo(350);
    }

    @Test
    void commonTargetsAndBudgetsTakeU1M1M2For13() {
        Roadmap roadmap = solve(Pooling.POOLED);
        assertThat(taken(roadmap)).containsExactly("M1", "M2", "U1");
        assertThat(cost(roadmap)).isEqualTo(13);
        assertThat(best(common(), common())).isEqualTo(13);
        assertThat(tonnes(roadmap)).isEqualTo(1_500);
        assertThat(capex(roadmap)).isEqualTo(270);
    }

    @Test
    void commonBudgetsAloneChangeNothing() {
        Roadmap roadmap = solve(Pooling.BUDGETS_ONLY);
        assertThat(taken(roadmap)).containsExactly("C1", "C2", "M1", "U1");
        assertThat(cost(roadmap)).isEqualTo(41);
        assertThat(best(silo(), common())).isEqualTo(41);
    }

    @Test
    void priceOfFairnessToCanadaIs5() {
        ScenarioForge forge =
                forge().target(new Scope.AtFacility("plant-CA"), Metric.GHG, ScenarioForge.FIRST_YEAR, 200_000);
        Roadmap roadmap = Optimizer.solve(forge.make(Pooling.POOLED), exact());
        assertThat(taken(roadmap)).containsExactly("C1", "M1", "M2");
        assertThat(cost(roadmap)).isEqualTo(18);
        assertThat(tonnes(roadmap)).isEqualTo(1_200);
        assertThat(capex(roadmap)).isEqualTo(270);
        assertThat(cost(roadmap) - cost(solve(Pooling.POOLED))).isEqualTo(5);
    }

    @Test
    void everyPlanIsProvenAndItsCertificateHolds() {
        for (Pooling pooling : List.of(Pooling.SILO, Pooling.TARGETS_ONLY, Pooling.BUDGETS_ONLY, Pooling.POOLED)) {
            Roadmap roadmap = solve(pooling);
            assertThat(roadmap.status()).isEqualTo(Roadmap.Status.PROVEN);
            assertThat(roadmap.gap().orElseThrow()).isCloseTo(0, within(1e-9));
            assertThat(roadmap.certificate().verify(roadmap.problem()).complaints())
                    .isEmpty();
        }
    }

    static ScenarioForge forge() {
        ScenarioForge forge = new ScenarioForge(1);
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Country country = PLACES.get(i / 2);
            String place = "plant-" + country;
            forge.use(place + "/" + name, place, country, TONNES[i], 0, Metric.GHG, 1000);
            // One year of a life of one year at no interest costs the whole investment; the rest is running cost.
            forge.option(new ScenarioForge.OptionSpec(name, place + "/" + name)
                    .at(place)
                    .lasts(1)
                    .costs(CAPEX[i], COST[i] - CAPEX[i]));
        }
        for (int c = 0; c < PLACES.size(); c++) {
            Scope scope = ScenarioForge.in(PLACES.get(c));
            forge.target(scope, Metric.GHG, ScenarioForge.FIRST_YEAR, 400_000);
            forge.budget(scope, ScenarioForge.FIRST_YEAR, BUDGETS.get(c));
        }
        return forge;
    }

    static SolveSettings exact() {
        return SolveSettings.standard().exact().withThreads(2);
    }

    private static Roadmap solve(Pooling pooling) {
        return Optimizer.solve(forge().make(pooling), exact());
    }

    private static List<String> taken(Roadmap roadmap) {
        return roadmap.actions().stream()
                .map(action -> action.option().id())
                .sorted()
                .toList();
    }

    private static double cost(Roadmap roadmap) {
        return roadmap.cost().amount().doubleValue();
    }

    private static double tonnes(Roadmap roadmap) {
        return roadmap.years().stream()
                .map(line -> line.reduced(Metric.GHG).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(3)
                .doubleValue();
    }

    private static double capex(Roadmap roadmap) {
        return roadmap.years().stream()
                .map(line -> line.spending().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** The cheapest of all 64 plans. */
    private static int best(Rule targets, Rule budgets) {
        return IntStream.range(0, 64)
                .filter(plan -> targets.holds(country -> sum(TONNES, plan, country) >= 400, sum(TONNES, plan) >= 1_200))
                .filter(plan -> budgets.holds(
                        country -> sum(CAPEX, plan, country) <= BUDGETS.get(country), sum(CAPEX, plan) <= 650))
                .map(plan -> sum(COST, plan))
                .min()
                .orElseThrow();
    }

    private interface Rule {
        boolean holds(IntPredicate inCountry, boolean together);
    }

    private static Rule silo() {
        return (inCountry, together) -> IntStream.range(0, 3).allMatch(inCountry);
    }

    private static Rule common() {
        return (inCountry, together) -> together;
    }

    private static int sum(int[] values, int plan) {
        return IntStream.range(0, 6)
                .filter(i -> (plan >> i & 1) == 1)
                .map(i -> values[i])
                .sum();
    }

    private static int sum(int[] values, int plan, int country) {
        return IntStream.range(0, 6)
                .filter(i -> (plan >> i & 1) == 1 && i / 2 == country)
                .map(i -> values[i])
                .sum();
    }

    @Test
    void samePlanWhateverTheNumberOfThreads() {
        List<String> plans = Arrays.asList(1, 2, 4).stream()
                .map(threads -> Optimizer.solve(forge().make(Pooling.POOLED), exact().withThreads(threads)))
                .map(roadmap -> roadmap.certificate().toString())
                .distinct()
                .toList();
        assertThat(plans).hasSize(1);
    }
}
