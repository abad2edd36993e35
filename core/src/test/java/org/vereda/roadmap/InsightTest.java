package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.insight.Change;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.Front;
import org.vereda.roadmap.insight.Obstacle;
import org.vereda.roadmap.insight.Obstacles;
import org.vereda.roadmap.insight.OptionReason;
import org.vereda.roadmap.insight.OptionReason.Reason;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

class InsightTest {
    private static final int YEAR = ScenarioForge.FIRST_YEAR;

    @Property(tries = 20)
    void noPlanWithAForcedOptionIsCheaperThanItsReducedCostSays(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = OptimizerLawsTest.oneFacility(new Random(seed)).make(Pooling.SILO);
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        if (roadmap.isComplete()) {
            Enumeration all = new Enumeration(scenario);
            for (OptionReason reason : Explanation.of(roadmap)) {
                OptionalDouble forced =
                        all.leastCost(reason.option().id(), reason.startYear().isEmpty());
                double change = reason.change()
                        .map(money -> money.amount().doubleValue())
                        .orElse(Double.POSITIVE_INFINITY);
                double bound = roadmap.certificate().bound() + change;
                // changes are told with six digits
                double rounding = 1e-4 + 1e-5 * Math.abs(change);
                forced.ifPresent(cost -> assertThat(bound).isLessThanOrEqualTo(cost + rounding));
            }
        }
    }

    @Property(tries = 20)
    void whatIsSaidOfAllPlansNearTheBestHoldsForAllOfThem(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = OptimizerLawsTest.oneFacility(new Random(seed)).make(Pooling.SILO);
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        if (roadmap.isComplete()) {
            Enumeration all = new Enumeration(scenario);
            double most = roadmap.certificate().cost()
                    + 0.05 * Math.abs(roadmap.certificate().cost());
            for (OptionReason reason : Explanation.of(roadmap)) {
                OptionReason.Certainty certainty = reason.certainty(roadmap, 0.05);
                if (certainty != OptionReason.Certainty.OPEN) {
                    boolean otherWay = certainty == OptionReason.Certainty.IN_NONE;
                    all.leastCost(reason.option().id(), otherWay)
                            .ifPresent(cost -> assertThat(cost).isGreaterThan(most - 1e-6));
                }
            }
        }
    }

    @Property(tries = 15)
    void moreForTheWorstCountryNeverCostsLess(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario =
                OptimizerLawsTest.threeCountries(new Random(seed), 2).make(Pooling.POOLED);
        Front.of(scenario, new Front.Aim(Metric.GHG, true), 4, ThreeCountriesTest.exact())
                .ifPresent(front -> {
                    double cost = Double.NEGATIVE_INFINITY;
                    for (Front.Point point : front.points()) {
                        assertThat(point.reached()).isGreaterThanOrEqualTo(point.asked() - 1e-4);
                        assertThat(point.roadmap().certificate().cost()).isGreaterThanOrEqualTo(cost - 1e-6);
                        cost = point.roadmap().certificate().cost();
                    }
                });
    }

    @Test
    void onePlanOfThreeCountriesIsExplained() {
        Roadmap roadmap = Optimizer.solve(ThreeCountriesTest.forge().make(Pooling.SILO), ThreeCountriesTest.exact());
        List<OptionReason> reasons = Explanation.of(roadmap);
        assertThat(reasons).hasSize(6);
        assertThat(of("U1", reasons).startYear()).hasValue(YEAR);
        assertThat(of("U1", reasons).reason()).isEqualTo(Reason.FOR_TARGETS);
        assertThat(of("U2", reasons).reason()).isEqualTo(Reason.NOT_WORTH_IT);
        assertThat(of("U2", reasons).entersAt())
                .hasValueSatisfying(price -> assertThat(price.doubleValue()).isCloseTo(0.04, within(1e-6)));
    }

    private static OptionReason of(String option, List<OptionReason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.option().id().equals(option))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOptionThatABudgetKeepsOutIsToldWithTheBudget() {
        ScenarioForge forge = new ScenarioForge(1)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .use("v", "p", Country.US, 100, 1, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("good", "u")
                        .at("p")
                        .saves("0.9")
                        .lasts(1)
                        .costs(30, 0))
                .option(new ScenarioForge.OptionSpec("next", "v")
                        .at("p")
                        .saves("0.5")
                        .lasts(1)
                        .costs(30, 0))
                .budget(ScenarioForge.in(Country.US), YEAR, 35);
        List<OptionReason> reasons =
                Explanation.of(Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact()));
        assertThat(reasons.getFirst().option().id()).isEqualTo("good");
        assertThat(reasons.getFirst().reason()).isIn(Reason.PAYS, Reason.TIE);
        assertThat(reasons.getLast().reason()).isIn(Reason.LIMIT, Reason.TIE);
    }

    @Test
    void excludedRefusedAndUselessOptionsAreTold() {
        ScenarioForge forge = new ScenarioForge(2)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .option(spec("best").saves("0.8").costs(30, 0).excludedBy("kind"))
                .option(spec("other").saves("0.7").costs(30, 0).excludedBy("kind"))
                .option(spec("little").saves("0.2").costs(20, 0))
                .option(spec("never").saves("0.1").costs(90, 0))
                .option(spec("slow").saves("0.1").costs(25, 0))
                .option(spec("stops").saves("0.6").costs(1, 0).stops("4"))
                .rule(new PolicyRule.Shutdown(new Scope.Everyone(), YEAR, new BigDecimal("2"), SourcePosition.NOWHERE))
                .rule(new PolicyRule.PaybackLimit(
                        ScenarioForge.in(Country.US), new BigDecimal("2"), SourcePosition.NOWHERE));
        Map<String, Reason> reasons = new HashMap<>();
        Explanation.of(Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact()))
                .forEach(reason -> reasons.put(reason.option().id(), reason.reason()));
        assertThat(reasons)
                .containsEntry("best", Reason.PAYS)
                .containsEntry("other", Reason.EXCLUDED)
                .containsEntry("little", Reason.DISPLACED)
                .containsEntry("never", Reason.PAYBACK_RULE)
                .containsEntry("slow", Reason.PAYBACK_RULE)
                .containsEntry("stops", Reason.CANNOT_START);
    }

    private static ScenarioForge.OptionSpec spec(String id) {
        return new ScenarioForge.OptionSpec(id, "u").at("p").lasts(2);
    }

    @Test
    void aTargetBeyondAllOptionsSaysSoAndFromWhenItCouldBeMet() {
        ScenarioForge forge = new ScenarioForge(3)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .option(spec("now").saves("0.5").costs(10, 0))
                .option(spec("later").saves("0.5").costs(10, 0).lead(1))
                .target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 70);
        Obstacle obstacle = obstacles(forge.make(Pooling.SILO)).all().getFirst();
        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.OPTIONS);
        assertThat(obstacle.most().amount()).isEqualByComparingTo("50");
        assertThat(obstacle.laterYear()).hasValue(YEAR + 1);
        assertThat(obstacle.conflict()).isEmpty();
    }

    @Test
    void aTargetBeyondTheMoneyNamesTheBudgetsThatBindAndNoOthers() {
        ScenarioForge forge = new ScenarioForge(2)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .option(spec("half").saves("0.5").costs(10, 0))
                .target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 50)
                .budget(ScenarioForge.in(Country.US), YEAR, 9)
                .budget(ScenarioForge.in(Country.US), YEAR + 1, 5);
        Obstacle obstacle = obstacles(forge.make(Pooling.SILO)).all().getFirst();
        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.LIMITS);
        assertThat(obstacle.conflict().stream().map(CouplingRow::id))
                .containsExactly("budget/US/" + YEAR, "target/ghg/US/" + YEAR);
    }

    @Test
    void targetsThatCompeteForOneBudgetAreNamedTogether() {
        ScenarioForge forge = new ScenarioForge(1)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .use("v", "q", Country.US, 100, 1, Metric.GHG, 1)
                .option(spec("here").saves("0.5").costs(10, 0))
                .option(new ScenarioForge.OptionSpec("there", "v")
                        .at("q")
                        .saves("0.5")
                        .costs(10, 0))
                .target(new Scope.AtFacility("p"), Metric.GHG, YEAR, 50)
                .target(new Scope.Group("tier:2", Set.of("q")), Metric.GHG, YEAR, 50)
                .budget(ScenarioForge.in(Country.US), YEAR, 15);
        Obstacles found = obstacles(forge.make(Pooling.SILO));
        assertThat(found.all()).isNotEmpty().allSatisfy(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.OTHER_TARGETS);
            assertThat(obstacle.conflict()).hasSize(3);
        });
        assertThat(found.togetherHelps()).isFalse();
    }

    @Test
    void planningTogetherIsNamedWhereItHelps() {
        ScenarioForge forge = new ScenarioForge(1);
        for (Country country : List.of(Country.CA, Country.US)) {
            forge.use("u" + country, "p" + country, country, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("o" + country, "u" + country)
                            .at("p" + country)
                            .saves("1")
                            .costs(10, 0))
                    .target(ScenarioForge.in(country), Metric.GHG, YEAR, 50)
                    .budget(ScenarioForge.in(country), YEAR, country == Country.CA ? 2 : 18);
        }
        assertThat(obstacles(forge.make(Pooling.SILO)).togetherHelps()).isTrue();
    }

    private static Obstacles obstacles(Scenario scenario) {
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isFalse();
        return Obstacles.of(roadmap, ThreeCountriesTest.exact());
    }

    @Property(tries = 10)
    void everyPointOfTheFrontIsTheCheapestOfItsReduction(@ForAll @LongRange(min = 0) long seed) {
        ScenarioForge forge = OptimizerLawsTest.oneFacility(new Random(seed));
        Scenario scenario = forge.make(Pooling.SILO);
        Front.of(scenario, new Front.Aim(Metric.GHG, false), 4, ThreeCountriesTest.exact())
                .ifPresent(front -> front.points().forEach(point -> {
                    Scope all = new Scope.Group("all", Set.of("plant"));
                    Scenario asking = point.asked() > 0
                            ? OptimizerLawsTest.oneFacility(new Random(seed))
                                    .target(all, Metric.GHG, scenario.lastYear(), point.asked())
                                    .make(Pooling.SILO)
                            : scenario;
                    double cost = new Enumeration(asking).leastCost().orElseThrow();
                    assertThat(point.roadmap().certificate().cost()).isCloseTo(cost, within(1e-5));
                }));
    }

    @Test
    void theFrontHoldsAPlanThatNoWeightedSumFinds() {
        ScenarioForge forge = new ScenarioForge(1).use("u", "p", Country.US, 100, 0, Metric.GHG, 1);
        forge.option(spec("a").saves("0.4").lasts(1).costs(30, 0).excludedBy("one"))
                .option(spec("b").saves("0.5").lasts(1).costs(45, 0).excludedBy("one"))
                .option(spec("c").saves("0.9").lasts(1).costs(70, 0).excludedBy("one"));
        Front front = Front.of(
                        forge.make(Pooling.SILO), new Front.Aim(Metric.GHG, false), 12, ThreeCountriesTest.exact())
                .orElseThrow();
        assertThat(front.points().stream().map(Front.Point::reached).map(Math::round))
                .contains(0L, 40L, 50L, 90L);
    }

    @Test
    void aChangeChangesWhatItSaysAndNothingElse() {
        Scenario scenario = ThreeCountriesTest.forge().make(Pooling.POOLED);
        assertThat(cost(new Change.Nothing(), scenario)).isCloseTo(13, within(1e-9));
        assertThat(cost(new Change.Budgets(BigDecimal.valueOf(100)), scenario)).isLessThanOrEqualTo(13);
        assertThat(cost(new Change.CarbonPrice(BigDecimal.ONE), scenario)).isLessThan(13);
        assertThat(Optimizer.solve(new Change.Delay().on(scenario), ThreeCountriesTest.exact())
                        .isComplete())
                .isFalse();
        Change aside = new Change.PaybackAndSetAside(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(aside.on(scenario).rules()).hasSize(1 + scenario.budgets().size());
        assertThat(new Change.Grid(BigDecimal.valueOf(-5)).on(scenario).rules()).hasSize(1);
        assertThat(new Change.NoLocalRows().on(scenario).targets()).hasSize(3);
    }

    private static double cost(Change change, Scenario scenario) {
        return Optimizer.solve(change.on(scenario), ThreeCountriesTest.exact())
                .certificate()
                .cost();
    }
}
