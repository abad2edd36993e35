package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** Targets on one substance: what they ask is met at least cost, and where they count. */
final class SubstanceTargetTest {
    private static final Burden XYLENE = new SubstanceBurden("1330-20-7", SubstanceBurden.Compartment.AIR);
    private static final Burden TOLUENE = new SubstanceBurden("108-88-3", SubstanceBurden.Compartment.AIR);
    private static final int LAST = ScenarioForge.FIRST_YEAR + 1;

    @Property(tries = 30)
    void aSubstanceIsReducedAsCheaplyAsTryingEverythingFinds(@ForAll @LongRange(min = 0) long seed) {
        Scenario scenario = someSolvents(new Random(seed)).make(Pooling.SILO);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    @Example
    void theActionThatCutsTheSubstanceIsTakenAndNotTheOneThatSavesMore() {
        Roadmap roadmap = Optimizer.solve(
                two(0.3, 0).target(all(), XYLENE, LAST, 10).make(Pooling.SILO), ThreeCountriesTest.exact());
        assertThat(roadmap.actions()).extracting(action -> action.option().id()).containsExactly("primer-gun");
        assertThat(roadmap.lastReduction(XYLENE)).isEqualByComparingTo("15");
    }

    @Example
    void aProofIsRefusedWhereACompositionWasChanged() {
        Scenario before = two(0.3, 0).target(all(), XYLENE, LAST, 10).make(Pooling.SILO);
        Scenario after = two(0.31, 0).target(all(), XYLENE, LAST, 10).make(Pooling.SILO);
        Certificate proof = Optimizer.solve(before, ThreeCountriesTest.exact()).certificate();
        assertThat(proof.verify(RoadmapProblem.of(before)).holds()).isTrue();
        assertThat(proof.verify(RoadmapProblem.of(after)).holds()).isFalse();
    }

    @Example
    void aSubstanceThatNoUseLetsOutIsToldAndNotMetInSilence() {
        Scenario scenario =
                two(0.3, 0).percentTarget(all(), TOLUENE, LAST, "20").make(Pooling.SILO);
        assertThat(RoadmapProblem.of(scenario).findings())
                .extracting(Finding::code)
                .contains("roadmap.no-composition");
    }

    @Example
    void aSubstanceIsNeverPooledAcrossBordersUnlessUnlocked() {
        ScenarioForge forge = two(0.3, 0.1)
                .use("north", "paint-north", Country.CA, 100, 0, Map.of(XYLENE, 0.2))
                .target(ScenarioForge.in(Country.US), XYLENE, LAST, 10)
                .target(ScenarioForge.in(Country.CA), XYLENE, LAST, 5);
        assertThat(RoadmapProblem.of(forge.make(Pooling.POOLED)).couplingRows()).hasSize(2);
        assertThat(RoadmapProblem.of(forge.make(Pooling.POOLED.unlocking(XYLENE)))
                        .couplingRows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("target/release:1330-20-7:air/CA+US/" + LAST));
    }

    private static Scope all() {
        return new Scope.Everyone();
    }

    /** A primer with and a cleaner with another content of xylene; the cheaper action is the cleaner's. */
    private static ScenarioForge two(double inPrimer, double inCleaner) {
        return new ScenarioForge(2)
                .use("primer", "paint", Country.US, 100, 0, Map.of(Metric.VOC, 1.0, XYLENE, inPrimer))
                .use("cleaner", "paint", Country.US, 100, 0, Map.of(Metric.VOC, 1.0, XYLENE, inCleaner))
                .option(new ScenarioForge.OptionSpec("primer-gun", "primer")
                        .at("paint")
                        .saves("0.5")
                        .costs(900, 0))
                .option(new ScenarioForge.OptionSpec("cleaner-lid", "cleaner")
                        .at("paint")
                        .saves("0.8")
                        .costs(100, 0));
    }

    private static ScenarioForge someSolvents(Random random) {
        ScenarioForge forge = OptimizerLawsTest.oneFacility(
                random,
                factor -> Map.of(Metric.GHG, factor, XYLENE, random.nextDouble(), TOLUENE, random.nextDouble()));
        forge.target(all(), XYLENE, LAST, random.nextDouble() * 60);
        if (random.nextBoolean()) {
            forge.cap(new Scope.AtFacility("plant"), TOLUENE, LAST, 20 + random.nextInt(60));
        }
        if (random.nextBoolean()) {
            forge.percentTarget(
                    ScenarioForge.in(Country.US), TOLUENE, ScenarioForge.FIRST_YEAR, "" + random.nextInt(30));
        }
        return forge;
    }
}
