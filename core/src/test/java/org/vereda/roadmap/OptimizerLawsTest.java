package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** Laws that hold for every scenario, tried on random small ones; the seed makes the scenario. */
final class OptimizerLawsTest {
    @Property(tries = 60)
    void theOptimizerFindsWhatTryingEverythingFinds(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = oneFacility(new Random(seed)).make(Pooling.SILO);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    @Property(tries = 60)
    void everyKindOfRuleIsKeptAsTryingEverythingKeepsIt(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Scenario scenario = withRules(oneFacility(random), random).make(Pooling.SILO);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    static ScenarioForge withRules(ScenarioForge forge, Random random) {
        Scope all = new Scope.Everyone();
        SourcePosition at = ScenarioForge.at("rules.csv", 0);
        int first = ScenarioForge.FIRST_YEAR;
        BigDecimal percent = BigDecimal.valueOf(5 + random.nextInt(40));
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.CarryOver(all, at));
        }
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.Incentive(all, first + random.nextInt(2), first + 1, percent, at));
        }
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.Shutdown(all, first + random.nextInt(2), BigDecimal.valueOf(2), at));
        }
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.ActivityChange(ScenarioForge.in(Country.US), percent, at));
        }
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.AutonomousChange(ScenarioForge.in(Country.US), percent, at));
        }
        if (random.nextBoolean()) {
            forge.rule(new PolicyRule.GridChange(new Scope.AtFacility("plant"), percent.negate(), at));
        }
        if (random.nextBoolean()) {
            Scope group = new Scope.Group("tier:1", Set.of("plant", "other"));
            forge.cap(group, Metric.GHG, first + random.nextInt(2), 100 + random.nextInt(400));
        }
        return forge;
    }

    /** Scenario 52706: its target is out of reach unless an option works without the one that it needs. */
    @Example
    void noOptionIsTakenWithoutItsPrerequisiteWhenTheTargetIsOutOfReach() {
        theOptimizerFindsWhatTryingEverythingFinds(52_706);
    }

    @Property(tries = 25)
    void planningTogetherNeverCostsMore(@ForAll @LongRange(min = 0) long seed) {
        ScenarioForge forge = threeCountries(new Random(seed), 1);
        Roadmap apart = Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
        Roadmap together = Optimizer.solve(forge.make(Pooling.POOLED), ThreeCountriesTest.exact());
        if (apart.isComplete()) {
            assertThat(together.isComplete()).isTrue();
            assertThat(together.certificate().cost())
                    .isLessThanOrEqualTo(apart.certificate().cost() + 1e-6);
        }
    }

    @Property(tries = 25)
    void aLargerBudgetNeverCostsMore(@ForAll @LongRange(min = 0) long seed) {
        Roadmap tight =
                Optimizer.solve(threeCountries(new Random(seed), 1).make(Pooling.SILO), ThreeCountriesTest.exact());
        Roadmap wide =
                Optimizer.solve(threeCountries(new Random(seed), 1.5).make(Pooling.SILO), ThreeCountriesTest.exact());
        if (tight.isComplete()) {
            assertThat(wide.isComplete()).isTrue();
            assertThat(wide.certificate().cost())
                    .isLessThanOrEqualTo(tight.certificate().cost() + 1e-6);
        }
    }

    @Property(tries = 20)
    void aTamperedCertificateFails(@ForAll @LongRange(min = 0) long seed) {
        Roadmap roadmap =
                Optimizer.solve(threeCountries(new Random(seed), 1).make(Pooling.SILO), ThreeCountriesTest.exact());
        Certificate good = roadmap.certificate();
        Certificate better =
                new Certificate(good.fingerprint(), good.prices(), good.bound() + 1, good.cost(), good.plan());
        Certificate cheaper =
                new Certificate(good.fingerprint(), good.prices(), good.bound(), good.cost() - 1, good.plan());
        Certificate other = new Certificate("0", good.prices(), good.bound(), good.cost(), good.plan());
        assertThat(good.verify(roadmap.problem()).holds()).isTrue();
        assertThat(better.verify(roadmap.problem()).holds()).isFalse();
        assertThat(cheaper.verify(roadmap.problem()).holds()).isFalse();
        assertThat(other.verify(roadmap.problem()).holds()).isFalse();
    }

    /** Five options on two end uses of one facility over two or three years, with all that can hold between them. */
    static ScenarioForge oneFacility(Random random) {
        return oneFacility(random, factor -> Map.of(Metric.GHG, factor));
    }

    /** The same where each use stands for what a factor of gases makes of it. */
    static ScenarioForge oneFacility(Random random, DoubleFunction<Map<Burden, Double>> content) {
        int years = 2 + random.nextInt(2);
        ScenarioForge forge = new ScenarioForge(years).rate(random.nextBoolean() ? "7" : "0");
        for (int u = 0; u < 2; u++) {
            double baseline = 50 + random.nextInt(100);
            forge.use(
                    "use" + u,
                    "plant",
                    Country.US,
                    baseline,
                    random.nextDouble(),
                    content.apply(1 + random.nextDouble()));
        }
        for (int k = 0; k < 5; k++) {
            forge.option(option(random, k));
        }
        for (int year = 0; year < years; year++) {
            forge.budget(ScenarioForge.in(Country.US), ScenarioForge.FIRST_YEAR + year, 20 + random.nextDouble() * 100);
        }
        forge.target(
                ScenarioForge.in(Country.US),
                Metric.GHG,
                ScenarioForge.FIRST_YEAR + random.nextInt(years),
                1 + random.nextDouble() * 120);
        if (random.nextBoolean()) {
            int starts = 1 + random.nextInt(2);
            forge.rule(new PolicyRule.StartLimit(new Scope.Everyone(), starts, ScenarioForge.at("rules.csv", 0)));
        }
        return forge;
    }

    private static ScenarioForge.OptionSpec option(Random random, int k) {
        String use = k < 3 ? "use0" : "use1";
        ScenarioForge.OptionSpec spec = new ScenarioForge.OptionSpec("o" + k, use)
                .at("plant")
                .saves("0." + (1 + random.nextInt(6)))
                .costs(10 + random.nextInt(60), random.nextInt(6) - 2)
                .lasts(1 + random.nextInt(5))
                .takesHours(15 * k)
                .lead(random.nextInt(4) == 0 ? 1 : 0)
                .fades(random.nextInt(3) == 0 ? "0.2" : "0")
                .cheapens(random.nextBoolean() ? "0.05" : "0");
        if (k == 3) {
            spec.stops("1.5");
        }
        if (k == 1 && random.nextBoolean()) {
            spec.needs("o0");
        }
        return (k == 0 || k == 2) && random.nextInt(3) == 0 ? spec.excludedBy("either") : spec;
    }

    static ScenarioForge threeCountries(Random random, double budgetFactor) {
        ScenarioForge forge = new ScenarioForge(3).rate("7");
        for (Country country : Country.values()) {
            String plant = "plant-" + country;
            forge.use("use-" + country, plant, country, 100, 0.2 * random.nextDouble(), Metric.GHG, 1);
            for (int k = 0; k < 3; k++) {
                forge.option(new ScenarioForge.OptionSpec(country + "-" + k, "use-" + country)
                        .at(plant)
                        .saves("0." + (1 + random.nextInt(4)))
                        .costs(20 + random.nextInt(60), 0));
            }
            for (int year = 0; year < 3; year++) {
                double limit = 40 + random.nextInt(60);
                forge.budget(ScenarioForge.in(country), ScenarioForge.FIRST_YEAR + year, budgetFactor * limit);
            }
            forge.target(ScenarioForge.in(country), Metric.GHG, ScenarioForge.FIRST_YEAR + 2, 10 + random.nextInt(45));
        }
        return forge;
    }
}
