package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** A fund from which the projects of several countries draw, each up to a ceiling. */
final class FundTest {
    private static final int FIRST = ScenarioForge.FIRST_YEAR;

    @Property(tries = 40)
    void aPlanWithAFundCostsWhatTryingAllPlansAndDrawingsFinds(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = random(new Random(seed)).make(Pooling.SILO);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    @Example
    void aFundPaysWhatTheBudgetLacksUpToTheCeilingOfAProject() {
        assertThat(reaches(60, Optional.of(40.0), "100")).isTrue();
        assertThat(reaches(60, Optional.of(39.0), "100")).isFalse();
        assertThat(reaches(60, Optional.empty(), "40")).isTrue();
        assertThat(reaches(60, Optional.empty(), "39")).isFalse();
        assertThat(reaches(39, Optional.empty(), "100")).isFalse();
    }

    @Example
    void aFundAddsToABudgetThatCountriesPutTogether() {
        ScenarioForge forge = two().budget(ScenarioForge.in(Country.US), FIRST, 60)
                .budget(ScenarioForge.in(Country.CA), FIRST, 60)
                .rule(fund(80, Optional.of(40.0), "100"));
        assertThat(Optimizer.solve(forge.make(Pooling.POOLED), ThreeCountriesTest.exact())
                        .isComplete())
                .isTrue();
        assertThat(RoadmapProblem.of(forge.make(Pooling.POOLED)).couplingRows())
                .extracting(CouplingRow::kind)
                .containsOnlyOnce(CouplingRow.Kind.OWN_BUDGET, CouplingRow.Kind.FUND)
                .doesNotContain(CouplingRow.Kind.BUDGET);
    }

    @Example
    void aChangedCeilingBreaksTheProof() {
        Certificate proof = Optimizer.solve(one(60, Optional.of(40.0), "100"), ThreeCountriesTest.exact())
                .certificate();
        assertThat(proof.verify(RoadmapProblem.of(one(60, Optional.of(40.0), "100")))
                        .holds())
                .isTrue();
        assertThat(proof.verify(RoadmapProblem.of(one(60, Optional.of(41.0), "100")))
                        .holds())
                .isFalse();
    }

    @Example
    void twoFundsOfAYearInOneCountryAreRefused() {
        ScenarioForge forge = two().budget(ScenarioForge.in(Country.US), FIRST, 60)
                .rule(fund(80, Optional.empty(), "100"))
                .rule(new PolicyRule.Fund(
                        ScenarioForge.in(Country.US),
                        FIRST,
                        ScenarioForge.usd(5),
                        Optional.empty(),
                        BigDecimal.TEN,
                        ScenarioForge.at("rules.csv", 1)));
        List<String> codes;
        try {
            RoadmapProblem.of(forge.make(Pooling.SILO));
            codes = List.of();
        } catch (InvalidInput e) {
            codes = e.findings().stream().map(Finding::code).toList();
        }
        assertThat(codes).containsExactly("roadmap.fund-twice");
    }

    /** Whether one project of 100 can be paid from a budget of 60 and a fund. */
    private static boolean reaches(double amount, Optional<Double> most, String percent) {
        return Optimizer.solve(one(amount, most, percent), ThreeCountriesTest.exact())
                .isComplete();
    }

    private static Scenario one(double amount, Optional<Double> most, String percent) {
        return new ScenarioForge(1)
                .use("use", "plant", Country.US, 100, 0, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "use")
                        .at("plant")
                        .saves("0.5")
                        .costs(100, 0))
                .target(new Scope.Everyone(), Metric.GHG, FIRST, 50)
                .budget(ScenarioForge.in(Country.US), FIRST, 60)
                .rule(fund(amount, most, percent))
                .make(Pooling.SILO);
    }

    private static ScenarioForge two() {
        ScenarioForge forge = new ScenarioForge(1);
        for (Country country : List.of(Country.US, Country.CA)) {
            String plant = "plant-" + country;
            forge.use("use-" + country, plant, country, 100, 0, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("a-" + country, "use-" + country)
                            .at(plant)
                            .saves("0.5")
                            .costs(100, 0));
        }
        return forge.target(new Scope.Everyone(), Metric.GHG, FIRST, 100);
    }

    private static PolicyRule fund(double amount, Optional<Double> most, String percent) {
        return new PolicyRule.Fund(
                new Scope.Everyone(),
                FIRST,
                ScenarioForge.usd(amount),
                most.map(ScenarioForge::usd),
                new BigDecimal(percent),
                ScenarioForge.at("rules.csv", 0));
    }

    private static ScenarioForge random(Random random) {
        ScenarioForge forge = new ScenarioForge(2).rate("7");
        for (Country country : Country.values()) {
            String plant = "plant-" + country;
            forge.use("use-" + country, plant, country, 100, 0.3 * random.nextDouble(), Metric.GHG, 1);
            for (int k = 0; k < 2; k++) {
                forge.option(new ScenarioForge.OptionSpec(country + "-" + k, "use-" + country)
                        .at(plant)
                        .saves("0." + (1 + random.nextInt(5)))
                        .lasts(1 + random.nextInt(3))
                        .costs(20 + random.nextInt(60), 0));
            }
            for (int year = 0; year < 2; year++) {
                forge.budget(ScenarioForge.in(country), FIRST + year, random.nextInt(60));
            }
            forge.target(ScenarioForge.in(country), Metric.GHG, FIRST + 1, random.nextInt(45));
        }
        Optional<Double> most = random.nextBoolean() ? Optional.of(5.0 + random.nextInt(40)) : Optional.empty();
        return forge.rule(fund(random.nextInt(120), most, Integer.toString(20 + random.nextInt(81))));
    }
}
