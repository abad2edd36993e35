package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** Who may bear how much of the plan, and who gets which share of the gain. */
final class CostRowsTest {
    private static final SourcePosition AT = ScenarioForge.at("rules.csv", 0);

    @Property(tries = 70)
    void costLimitsAndSharesAreKeptAsTryingEverythingKeepsThem(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Scenario scenario = limited(twoPlants(random), random).make(Pooling.POOLED);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    /** AT-07: with both pooled Mexico would do all beyond US 5; held to at most 6 it takes its larger option alone and Canada helps: 5 + 10 + 6. */
    @Example
    void aCountryThatMayBearLessChangesThePlan() {
        ScenarioForge forge = ThreeCountriesTest.forge();
        forge.rule(new PolicyRule.CostLimit(ScenarioForge.in(Country.MX), ScenarioForge.usd(6), AT));
        Roadmap roadmap = Optimizer.solve(forge.make(Pooling.POOLED), ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().plan()).containsOnlyKeys("C1", "M2", "U1");
        assertThat(roadmap.cost().amount()).isEqualByComparingTo("21");
        assertThat(roadmap.rows())
                .filteredOn(row -> row.row().kind() == CouplingRow.Kind.NET_COST)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row().id()).startsWith("net-cost/MX/");
                    assertThat(row.row().amount()).isEqualByComparingTo("6");
                    assertThat(row.reached()).isEqualByComparingTo("6");
                });
    }

    @Example
    void aGainThatNoPlanBringsIsToldAndNotInvented() {
        ScenarioForge forge = ThreeCountriesTest.forge();
        forge.rule(new PolicyRule.CostLimit(ScenarioForge.in(Country.CA), ScenarioForge.usd(-5), AT));
        Roadmap roadmap = Optimizer.solve(forge.make(Pooling.POOLED), ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isFalse();
        assertThat(roadmap.findings()).extracting(Finding::code).contains("roadmap.gain-missed");
    }

    private static ScenarioForge limited(ScenarioForge forge, Random random) {
        if (random.nextBoolean()) {
            double limit = random.nextDouble() * 120 - 60;
            forge.rule(new PolicyRule.CostLimit(ScenarioForge.in(Country.MX), ScenarioForge.usd(limit), AT));
        }
        if (random.nextBoolean()) {
            double limit = random.nextDouble() * 60;
            forge.rule(new PolicyRule.CostLimit(new Scope.AtFacility("plant-a"), ScenarioForge.usd(limit), AT));
        }
        if (random.nextBoolean()) {
            Scope small = new Scope.Group("size:small", Set.of("plant-b"));
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(80));
            forge.rule(new PolicyRule.BenefitShare(small, percent, AT));
        }
        return forge;
    }

    private static ScenarioForge twoPlants(Random random) {
        int years = 2 + random.nextInt(2);
        ScenarioForge forge = new ScenarioForge(years).rate(random.nextBoolean() ? "7" : "0");
        use(forge, "use0", "plant-a", Country.US, random);
        use(forge, "use1", "plant-b", Country.MX, random);
        for (int k = 0; k < 5; k++) {
            forge.option(new ScenarioForge.OptionSpec("o" + k, k < 3 ? "use0" : "use1")
                    .at(k < 3 ? "plant-a" : "plant-b")
                    .saves("0." + (1 + random.nextInt(6)))
                    .costs(10 + random.nextInt(60), random.nextInt(6) - 2)
                    .lasts(1 + random.nextInt(5))
                    .lead(random.nextInt(4) == 0 ? 1 : 0)
                    .fades(random.nextInt(3) == 0 ? "0.2" : "0")
                    .cheapens(random.nextBoolean() ? "0.05" : "0"));
        }
        int last = ScenarioForge.FIRST_YEAR + years - 1;
        return forge.target(new Scope.Everyone(), Metric.GHG, last, 1 + random.nextDouble() * 120);
    }

    private static void use(ScenarioForge forge, String id, String plant, Country country, Random random) {
        double price = random.nextDouble();
        forge.use(id, plant, country, 50 + random.nextInt(100), price, Metric.GHG, 1 + random.nextDouble());
    }
}
