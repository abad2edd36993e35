package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.roadmap.gains.CostGame;
import org.vereda.roadmap.gains.Integration;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** What the three countries of AT-07 gain together, and how the gain can be shared. */
final class IntegrationTest {
    private static final int YEAR = ScenarioForge.FIRST_YEAR;

    @Test
    void integrationIsWorth28InBothOrders() {
        Integration.Value value =
                integration(ThreeCountriesTest.forge()).value().orElseThrow();
        assertThat(value.total()).isEqualTo(usd(28));
        assertThat(value.targetsFirst()).isEqualTo(new Integration.Parts(usd(14), usd(14)));
        assertThat(value.budgetsFirst()).isEqualTo(new Integration.Parts(usd(28), usd(0)));
        assertThat(value.shapley()).isEqualTo(new Integration.Parts(usd(21), usd(7)));
    }

    @Test
    void coalitionsPayAndSaveAsPublished() {
        CostGame game = game();
        assertThat(game.costs())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "US",
                        usd(5),
                        "CA",
                        usd(34),
                        "MX",
                        usd(2),
                        "CA+US",
                        usd(25),
                        "MX+US",
                        usd(7),
                        "CA+MX",
                        usd(8),
                        "CA+MX+US",
                        usd(13)));
        assertThat(game.savings()).containsEntry("CA+US", usd(14)).containsEntry("MX+US", usd(0));
        assertThat(game.savings()).containsEntry("CA+MX", usd(28)).containsEntry("CA+MX+US", usd(28));
    }

    @Test
    void shapleyGainsLieOutsideTheCore() {
        CostGame game = game();
        assertThat(amount(game.shapley(), Country.US)).isCloseTo(7.0 / 3, within(1e-9));
        assertThat(amount(game.shapley(), Country.MX)).isCloseTo(28.0 / 3, within(1e-9));
        assertThat(amount(game.shapley(), Country.CA)).isCloseTo(49.0 / 3, within(1e-9));
        assertThat(game.unstable()).contains("CA+MX");
    }

    @Test
    void nucleolusGivesCanadaThreeQuarters() {
        CostGame game = game();
        assertThat(amount(game.nucleolus(), Country.US)).isCloseTo(0, within(1e-5));
        assertThat(amount(game.nucleolus(), Country.MX)).isCloseTo(7, within(1e-5));
        assertThat(amount(game.nucleolus(), Country.CA)).isCloseTo(21, within(1e-5));
    }

    @Test
    void coreLeavesTheUnitedStatesNothing() {
        CostGame.Interval unitedStates = game().core().getOrDefault(Country.US, new CostGame.Interval(usd(9), usd(9)));
        assertThat(unitedStates.greatest().amount().doubleValue()).isCloseTo(0, within(1e-6));
        CostGame.Interval canada = game().core().getOrDefault(Country.CA, new CostGame.Interval(usd(9), usd(9)));
        assertThat(canada.least().amount().doubleValue()).isCloseTo(14, within(1e-6));
        assertThat(canada.greatest().amount().doubleValue()).isCloseTo(28, within(1e-6));
    }

    @Test
    void cooperationMakesATargetFeasible() {
        ScenarioForge forge = twoPlants(Metric.GHG);
        Integration integration = integration(forge);
        assertThat(integration.makesFeasible()).isTrue();
        assertThat(integration.value()).isEmpty();
        assertThat(integration.findings())
                .extracting(Finding::code)
                .containsExactly("roadmap.cooperation-makes-it-feasible");
    }

    @Test
    void localMetricsAreNotPooled() {
        Integration integration = integration(twoPlants(Metric.VOC));
        assertThat(integration.together().isComplete()).isFalse();
    }

    @Test
    void anUnlockedLocalMetricIsPooledWithAWarning() {
        Scenario scenario = twoPlants(Metric.VOC).make(Pooling.POOLED.unlocking(Metric.VOC));
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isTrue();
        assertThat(roadmap.findings()).extracting(Finding::code).contains("roadmap.local-metric-pooled");
    }

    @Test
    void aCommonTargetOnALocalMetricIsSplitByBaseline() {
        ScenarioForge forge = new ScenarioForge(1)
                .use("a", "plant-a", Country.CA, 300, 0, Metric.WATER, 1)
                .use("b", "plant-b", Country.US, 100, 0, Metric.WATER, 1)
                .target(new Scope.Everyone(), Metric.WATER, YEAR, 40);
        RoadmapProblem problem = RoadmapProblem.of(forge.make(Pooling.POOLED));
        assertThat(problem.couplingRows())
                .extracting(CouplingRow::id, row -> row.amount().doubleValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("target/water/CA/2026", 30.0),
                        org.assertj.core.groups.Tuple.tuple("target/water/US/2026", 10.0));
        assertThat(problem.findings()).extracting(Finding::code).containsExactly("roadmap.local-metric-split");
    }

    /** Canada must save 100 and can save 50; the United States must save nothing and can save 80. */
    private static ScenarioForge twoPlants(Metric metric) {
        return new ScenarioForge(1)
                .use("a", "plant-a", Country.CA, 100, 0, metric, 1)
                .use("b", "plant-b", Country.US, 100, 0, metric, 1)
                .option(new ScenarioForge.OptionSpec("half", "a").saves("0.5").costs(10, 0))
                .option(new ScenarioForge.OptionSpec("most", "b").saves("0.8").costs(10, 0))
                .target(ScenarioForge.in(Country.CA), metric, YEAR, 100)
                .target(ScenarioForge.in(Country.US), metric, YEAR, 1);
    }

    private static Integration integration(ScenarioForge forge) {
        return Integration.of(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
    }

    private static CostGame game() {
        return CostGame.of(ThreeCountriesTest.forge().make(Pooling.POOLED), ThreeCountriesTest.exact())
                .orElseThrow();
    }

    private static double amount(Map<Country, Money> gains, Country country) {
        return gains.getOrDefault(country, usd(-1)).amount().doubleValue();
    }

    private static Money usd(long amount) {
        return new Money(java.math.BigDecimal.valueOf(amount), org.vereda.quantity.Currency.USD, 2026);
    }
}
