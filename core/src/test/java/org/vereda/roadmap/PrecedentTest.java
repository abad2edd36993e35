package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.OptionReason;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.Pooling;

/** Plans that find something decided or planned before. */
final class PrecedentTest {
    static Scenario scenario(Random random) {
        return OptimizerLawsTest.withRules(OptimizerLawsTest.oneFacility(random), random)
                .make(Pooling.SILO);
    }

    private static List<Precedent.Decision> decisions(Scenario scenario, Random random) {
        List<Precedent.Decision> decisions = new ArrayList<>();
        for (int d = 0; d < 1 + random.nextInt(2); d++) {
            String option = "o" + (random.nextInt(2) + 3 * d);
            Optional<Money> paid =
                    random.nextBoolean() ? Optional.of(ScenarioForge.usd(5 + random.nextInt(60))) : Optional.empty();
            decisions.add(new Precedent.Decision(
                    option,
                    ScenarioForge.FIRST_YEAR + random.nextInt(scenario.years()),
                    random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal("0.6")),
                    paid,
                    SourcePosition.NOWHERE));
        }
        return decisions;
    }

    static Precedent precedent(Scenario scenario, Random random) {
        SortedMap<String, Integer> plan = new TreeMap<>();
        for (int k = 0; k < 5; k++) {
            if (random.nextBoolean()) {
                plan.put("o" + k, ScenarioForge.FIRST_YEAR + random.nextInt(scenario.years()));
            }
        }
        List<Precedent.Decision> decisions = random.nextInt(4) == 0 ? List.of() : decisions(scenario, random);
        BigDecimal cost = BigDecimal.valueOf(random.nextInt(3) * 8L);
        return Precedent.decided(decisions, Set.of())
                .from(ScenarioForge.FIRST_YEAR + random.nextInt(2))
                .near(plan, cost);
    }

    /** The cost of the plan and of its changes, as enumeration counts them. */
    private static double objective(Roadmap roadmap) {
        Precedent precedent = roadmap.problem().scenario().precedent();
        long changes = roadmap.problem().groups().stream()
                .flatMap(group -> group.candidates().stream())
                .map(Candidate::option)
                .filter(option -> !precedent
                        .planned(option, roadmap.problem().scenario().lastYear())
                        .equals(Optional.ofNullable(roadmap.certificate().plan().get(option.id()))))
                .count();
        return roadmap.cost().amount().doubleValue()
                + changes * precedent.changeCost().doubleValue();
    }

    @Property(tries = 70)
    void whatIsDecidedStandsAndTheRestIsAsGoodAsTryingEverything(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Scenario plain = scenario(random);
        Scenario scenario = plain.withPrecedent(precedent(plain, random));
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(objective(roadmap)).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
        scenario.precedent()
                .decisions()
                .forEach(decision -> assertThat(roadmap.actions())
                        .anyMatch(action -> action.decided()
                                && action.option().id().equals(decision.option())
                                && action.startYear() == decision.year()));
    }

    @Property(tries = 25)
    void withoutDecisionsAndChargesThePlanIsThatOfBefore(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = scenario(new Random(seed));
        Roadmap before = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        Precedent free = Precedent.NONE.near(before.certificate().plan(), BigDecimal.ZERO);
        Roadmap after = Optimizer.solve(scenario.withPrecedent(free), ThreeCountriesTest.exact());
        assertThat(after.certificate()).isEqualTo(before.certificate());
        assertThat(after.cost()).isEqualTo(before.cost());
    }

    @Property(tries = 25)
    void whereChangesAreVeryDearNothingChangesThatNeedNot(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Scenario scenario = scenario(random);
        Roadmap before = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        if (before.isComplete()) {
            Precedent dear = Precedent.NONE.near(before.certificate().plan(), BigDecimal.valueOf(1e6));
            Scenario cheaper = scenario.withBudgets(scenario.budgets().stream()
                    .map(budget -> new Budget(
                            budget.scope(),
                            budget.year(),
                            ScenarioForge.usd(budget.limit().amount().doubleValue() * 2),
                            budget.position()))
                    .toList());
            Roadmap after = Optimizer.solve(cheaper.withPrecedent(dear), ThreeCountriesTest.exact());
            assertThat(after.certificate().plan())
                    .isEqualTo(before.certificate().plan());
            assertThat(after.cost().amount().doubleValue())
                    .isCloseTo(before.cost().amount().doubleValue(), within(1e-6));
        }
    }

    @Property(tries = 25)
    void dearerChangesNeverLowerTheCostAndNeverMakeMoreOfThem(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Scenario scenario = scenario(random);
        Precedent earlier = precedent(scenario, random);
        Roadmap free = solve(scenario, earlier, 0);
        Roadmap some = solve(scenario, earlier, 10);
        Roadmap dear = solve(scenario, earlier, 1000);
        if (free.isComplete()) {
            assertThat(some.cost().amount().doubleValue())
                    .isGreaterThanOrEqualTo(free.cost().amount().doubleValue() - 1e-6);
            assertThat(dear.cost().amount().doubleValue())
                    .isGreaterThanOrEqualTo(some.cost().amount().doubleValue() - 1e-6);
        }
    }

    private static Roadmap solve(Scenario scenario, Precedent earlier, double changeCost) {
        Precedent charged = earlier.near(earlier.plan(), BigDecimal.valueOf(changeCost));
        return Optimizer.solve(scenario.withPrecedent(charged), ThreeCountriesTest.exact());
    }

    /** 100 units, a decided option that saves 20 %, another of 50 %: 20 and then 40 of the 80 that are left. */
    @Example
    void theDecidedOptionActsFirstAndThePlanOnWhatItLeaves() {
        Scenario scenario = new ScenarioForge(1)
                .use("u", "plant", Country.MX, 100, 1, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "u")
                        .at("plant")
                        .saves("0.2")
                        .costs(1000, 0)
                        .lasts(10))
                .option(new ScenarioForge.OptionSpec("b", "u")
                        .at("plant")
                        .saves("0.5")
                        .costs(100, 0)
                        .lasts(10))
                .target(ScenarioForge.in(Country.MX), Metric.GHG, ScenarioForge.FIRST_YEAR, 55)
                .make(Pooling.SILO)
                .withPrecedent(Precedent.decided(
                        List.of(new Precedent.Decision(
                                "a",
                                ScenarioForge.FIRST_YEAR,
                                Optional.empty(),
                                Optional.of(ScenarioForge.usd(500)),
                                SourcePosition.NOWHERE)),
                        Set.of()));
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isTrue();
        assertThat(roadmap.lastReduction(Metric.GHG)).isEqualByComparingTo("60");
        assertThat(roadmap.spending()).isEqualByComparingTo("600");
        assertThat(roadmap.rows().getFirst().reached()).isEqualByComparingTo("60");
        assertThat(roadmap.rows().getFirst().row().amount()).isEqualByComparingTo("55");
        // annuities 500/10 + 100/10, less 60 saved at one each
        assertThat(roadmap.cost().amount().doubleValue()).isCloseTo(0, within(1e-9));
    }

    @Example
    void whatAPlantRefusedIsNotPlannedAgain() {
        Scenario scenario = new ScenarioForge(2)
                .use("u", "plant", Country.MX, 100, 10, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "u")
                        .at("plant")
                        .saves("0.2")
                        .costs(1, 0))
                .make(Pooling.SILO);
        Precedent refused = Precedent.decided(List.of(), Set.of("a"));
        assertThat(Optimizer.solve(scenario, ThreeCountriesTest.exact()).actions())
                .hasSize(1);
        Roadmap without = Optimizer.solve(scenario.withPrecedent(refused), ThreeCountriesTest.exact());
        assertThat(without.actions()).isEmpty();
        assertThat(Explanation.of(without).getFirst().reason()).isEqualTo(OptionReason.Reason.REFUSED);
    }

    @Property(tries = 20)
    void aPlanThatIsOnlyWorkedOutCostsWhatItCost(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = scenario(new Random(seed));
        Roadmap solved = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        if (solved.isComplete()) {
            Roadmap again = Optimizer.workOut(
                    RoadmapProblem.of(scenario), solved.certificate().plan());
            assertThat(again.isComplete()).isTrue();
            assertThat(again.cost()).isEqualTo(solved.cost());
            assertThat(again.years()).isEqualTo(solved.years());
        }
    }

    @Example
    void whatWorkedBeforeThePlanIsInTheBaselineAndBarsItsRival() {
        Scenario scenario = new ScenarioForge(2)
                .use("u", "plant", Country.MX, 100, 10, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "u")
                        .at("plant")
                        .saves("0.2")
                        .costs(1, 0)
                        .excludedBy("x"))
                .option(new ScenarioForge.OptionSpec("b", "u")
                        .at("plant")
                        .saves("0.5")
                        .costs(1, 0)
                        .excludedBy("x"))
                .make(Pooling.SILO)
                .withPrecedent(Precedent.decided(
                        List.of(new Precedent.Decision(
                                "a",
                                ScenarioForge.FIRST_YEAR - 1,
                                Optional.empty(),
                                Optional.empty(),
                                SourcePosition.NOWHERE)),
                        Set.of()));
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.lastReduction(Metric.GHG)).isEqualByComparingTo("0");
        assertThat(roadmap.actions()).hasSize(1);
        assertThat(roadmap.cost().amount()).isEqualByComparingTo("0");
        assertThat(Explanation.of(roadmap))
                .extracting(OptionReason::reason)
                .containsExactly(OptionReason.Reason.DECIDED, OptionReason.Reason.RIVAL_DECIDED);
    }
}
