package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** Limits of the hours that staff can give to options that start. */
final class StaffHoursTest {
    private static final int FIRST = ScenarioForge.FIRST_YEAR;

    @Property(tries = 70)
    void theOptimizerFindsWhatTryingEverythingFinds(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = withHours(new Random(seed));
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    /**
     * Two plants of one company, each option worth 10 a year for three years and free of charge, 40 hours each. With 40 hours a
     * year of the company the second one starts a year later and loses 10: 30 + 20 gained.
     */
    @Example
    void hoursOfACompanyAreSharedByItsPlants() {
        Roadmap roadmap = Optimizer.solve(twoPlants(40, OptionalInt.empty()), ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().cost()).isCloseTo(-50, within(1e-9));
        assertThat(roadmap.certificate().plan().values()).containsExactlyInAnyOrder(FIRST, FIRST + 1);
    }

    /** With 80 hours in the first year alone both start at once: 30 + 30. */
    @Example
    void aRowOfAYearIsForThatYear() {
        Scenario scenario = twoPlants(0, OptionalInt.empty());
        PolicyRule first = limit(80, OptionalInt.of(FIRST));
        Scenario more = scenario.withRules(
                Stream.concat(scenario.rules().stream(), Stream.of(first)).toList());
        assertThat(Optimizer.solve(scenario, ThreeCountriesTest.exact())
                        .certificate()
                        .plan())
                .isEmpty();
        assertThat(Optimizer.solve(more, ThreeCountriesTest.exact())
                        .certificate()
                        .plan())
                .isEqualTo(Map.of("one", FIRST, "two", FIRST));
    }

    @Example
    void optionsWithoutHoursAreTold() {
        Scenario scenario = forge().option(new ScenarioForge.OptionSpec("three", "use-two").at("plant-two"))
                .rule(limit(40, OptionalInt.empty()))
                .rule(limit(40, OptionalInt.of(FIRST + 9)))
                .make(Pooling.SILO);
        assertThat(RoadmapProblem.of(scenario).findings().stream().map(finding -> finding.code()))
                .contains("roadmap.hours-not-stated", "roadmap.hours-outside-plan");
    }

    /** A certificate whose plan takes more hours than there are is refused. */
    @Example
    void aPlanThatTakesTooManyHoursFailsItsProof() {
        Roadmap roadmap = Optimizer.solve(twoPlants(40, OptionalInt.empty()), ThreeCountriesTest.exact());
        Certificate good = roadmap.certificate();
        Certificate both = new Certificate(
                good.fingerprint(),
                good.prices(),
                good.bound(),
                -60,
                new TreeMap<>(Map.of("one", FIRST, "two", FIRST)));
        assertThat(both.verify(roadmap.problem()).complaints())
                .extracting(Certificate.Complaint::kind)
                .containsExactly(Certificate.Complaint.Kind.BROKEN_ROW);
    }

    static Scenario withHours(Random random) {
        ScenarioForge forge = OptimizerLawsTest.oneFacility(random);
        Scenario plain = forge.make(Pooling.SILO);
        for (int year = 0; year < plain.years(); year++) {
            if (random.nextInt(3) == 0) {
                forge.rule(hours(new Scope.AtFacility("plant"), OptionalInt.of(FIRST + year), random));
            }
        }
        forge.rule(hours(new Scope.AtFacility("plant"), OptionalInt.empty(), random));
        if (random.nextBoolean()) {
            forge.rule(hours(ScenarioForge.in(Country.US), OptionalInt.empty(), random));
        }
        return forge.make(Pooling.SILO);
    }

    private static PolicyRule hours(Scope scope, OptionalInt year, Random random) {
        BigDecimal most = BigDecimal.valueOf(20 + random.nextInt(100));
        return new PolicyRule.StaffLimit(scope, year, most, ScenarioForge.at("rules.csv", 0));
    }

    private static Scenario twoPlants(int hours, OptionalInt year) {
        return forge().rule(limit(hours, year)).make(Pooling.SILO);
    }

    private static PolicyRule limit(int hours, OptionalInt year) {
        Scope company = new Scope.Group("organization:anchor", Set.of("plant-one", "plant-two"));
        return new PolicyRule.StaffLimit(company, year, BigDecimal.valueOf(hours), ScenarioForge.at("rules.csv", 0));
    }

    private static ScenarioForge forge() {
        ScenarioForge forge = new ScenarioForge(3);
        for (String name : Set.of("one", "two")) {
            forge.use("use-" + name, "plant-" + name, Country.US, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec(name, "use-" + name)
                            .at("plant-" + name)
                            .saves("0.1")
                            .takesHours(40));
        }
        return forge;
    }
}
