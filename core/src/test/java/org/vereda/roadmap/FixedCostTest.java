package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Country;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.OptionReason;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** What a facility pays once before anything starts there. */
final class FixedCostTest {
    private static final int FIRST = ScenarioForge.FIRST_YEAR;

    @Property(tries = 70)
    void theOptimizerFindsWhatTryingEverythingFinds(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        ScenarioForge forge = OptimizerLawsTest.oneFacility(random);
        if (random.nextBoolean()) {
            OptimizerLawsTest.withRules(forge, random);
        }
        Scenario scenario =
                forge.rule(fixed(new Scope.Everyone(), 1 + random.nextInt(60))).make(Pooling.SILO);
        OptionalDouble best = new Enumeration(scenario).leastCost();
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.isComplete()).isEqualTo(best.isPresent());
        best.ifPresent(cost ->
                assertThat(roadmap.certificate().cost()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost)))));
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    /**
     * Two options that each save 10 a year for two years. What is paid once is charged half in each of two years: 30 is worth it for
     * both together (40 saved), 50 is not; one alone would not carry 30.
     */
    @Example
    void whatIsPaidOnceIsCarriedByAllTogether() {
        assertThat(cost(plant(30))).isCloseTo(30 - 40, within(1e-9));
        assertThat(cost(plant(50))).isCloseTo(0, within(1e-9));
        assertThat(Optimizer.solve(plant(30), ThreeCountriesTest.exact())
                        .certificate()
                        .plan())
                .containsEntry("one", FIRST)
                .containsEntry("two", FIRST)
                .containsEntry("fixed-cost/plant", FIRST);
    }

    /** A plan that leaves the payment out is cheaper and fails its proof. */
    @Example
    void aPlanThatDoesNotPayItFailsItsProof() {
        Roadmap roadmap = Optimizer.solve(plant(30), ThreeCountriesTest.exact());
        Certificate good = roadmap.certificate();
        TreeMap<String, Integer> starts = new TreeMap<>(good.plan());
        starts.remove("fixed-cost/plant");
        Certificate unpaid = new Certificate(good.fingerprint(), good.prices(), good.bound(), -40, starts);
        assertThat(unpaid.verify(roadmap.problem()).complaints())
                .extracting(Certificate.Complaint::kind)
                .isNotEmpty()
                .containsOnly(Certificate.Complaint.Kind.UNPAID);
    }

    /** A start limit of two leaves room for both: the payment is no start. */
    @Example
    void thePaymentIsNoStart() {
        Scenario scenario = forge(30)
                .option(new ScenarioForge.OptionSpec("three", "use-one")
                        .at("plant")
                        .saves("0.01"))
                .rule(new PolicyRule.StartLimit(new Scope.Everyone(), 3, ScenarioForge.at("rules.csv", 1)))
                .make(Pooling.SILO);
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().plan()).hasSize(4);
        assertThat(roadmap.years().getFirst().starts()).isEqualTo(3);
        assertThat(roadmap.problem().candidates()).isEqualTo(3);
    }

    /** Where something is decided from the first year on, nothing more is paid: what the plan adds costs nothing and saves 20. */
    @Example
    void whatIsDecidedHasPaidIt() {
        Precedent.Decision decision = new Precedent.Decision(
                "one", FIRST, Optional.empty(), Optional.empty(), ScenarioForge.at("projects.csv", 0));
        Scenario scenario = plant(50).withPrecedent(Precedent.decided(List.of(decision), Set.of()));
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().plan()).containsOnlyKeys("two");
        assertThat(roadmap.certificate().cost()).isCloseTo(-20, within(1e-9));
    }

    /** From the year of a decision on nothing is paid: the other option saves 10 in the second year, and no payment of 5 brings it forward. */
    @Example
    void whatIsDecidedForLaterFreesTheYearsFromThenOn() {
        Precedent.Decision decision = new Precedent.Decision(
                "one", FIRST + 1, Optional.empty(), Optional.empty(), ScenarioForge.at("projects.csv", 0));
        Precedent precedent = Precedent.decided(List.of(decision), Set.of());
        Roadmap dear = Optimizer.solve(plant(50).withPrecedent(precedent), ThreeCountriesTest.exact());
        assertThat(dear.certificate().plan()).containsExactly(Map.entry("two", FIRST + 1));
        assertThat(dear.certificate().cost()).isCloseTo(-10, within(1e-9));
        assertThat(dear.certificate().verify(dear.problem()).complaints()).isEmpty();
        Roadmap cheap = Optimizer.solve(plant(4).withPrecedent(precedent), ThreeCountriesTest.exact());
        assertThat(cheap.certificate().plan()).containsEntry("two", FIRST).containsEntry("fixed-cost/plant", FIRST);
        assertThat(cheap.certificate().cost()).isCloseTo(4 - 20, within(1e-9));
        assertThat(cheap.certificate().verify(cheap.problem()).complaints()).isEmpty();
    }

    /**
     * What an option costs or saves counts the payment that it shares: 30 - 20 alone against 30 - 40 together, and the half of 50 less 20 in the last year
     * against nothing.
     */
    @Example
    void theReasonsCountWhatIsPaidOnce() {
        OptionReason taken = reason(plant(30));
        assertThat(taken.reason()).isEqualTo(OptionReason.Reason.PAYS);
        assertThat(taken.change().orElseThrow().amount()).isEqualByComparingTo("10");
        OptionReason left = reason(plant(50));
        assertThat(left.reason()).isEqualTo(OptionReason.Reason.NOT_WORTH_IT);
        assertThat(left.change().orElseThrow().amount()).isEqualByComparingTo("5");
    }

    private static OptionReason reason(Scenario scenario) {
        return Explanation.of(Optimizer.solve(scenario, ThreeCountriesTest.exact())).stream()
                .filter(reason -> reason.option().id().equals("one"))
                .findFirst()
                .orElseThrow();
    }

    /** A dozen plants: as without the rule where it costs nothing, else what each plant costs at best by itself, worked out by trying each year. */
    @Property(tries = 10)
    void manyPlantsAreProvenTogether(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        ScenarioForge forge = new ScenarioForge(3).lifetime(2);
        for (int plant = 0; plant < 12; plant++) {
            for (int use = 0; use < 2; use++) {
                String id = plant + "-" + use;
                forge.use("use-" + id, "plant-" + plant, Country.MX, 80 + random.nextInt(40), 1, Metric.GHG, 1)
                        .option(new ScenarioForge.OptionSpec("a" + id, "use-" + id)
                                .at("plant-" + plant)
                                .costs(5 + random.nextInt(30), 0)
                                .saves("0.1"));
            }
        }
        Scenario plain = forge.make(Pooling.POOLED);
        Scenario free = plain.withRules(List.of(fixed(new Scope.Everyone(), 0)));
        Scenario paying = plain.withRules(List.of(fixed(new Scope.Everyone(), 10)));
        double without = cost(plain);
        assertThat(cost(free)).isCloseTo(without, within(1e-6));
        assertThat(cost(paying)).isBetween(without - 1e-6, without + 12 * 10);
        assertThat(cost(paying)).isCloseTo(plantByPlant(paying), within(1e-6));
    }

    /** Without rows that tie plants together each is a problem of its own. */
    private static double plantByPlant(Scenario scenario) {
        RoadmapProblem problem = RoadmapProblem.of(scenario);
        return scenario.endUses().stream()
                .map(EndUse::facility)
                .distinct()
                .mapToDouble(plant -> best(problem, plant))
                .sum();
    }

    /** The least over the year of the payment of what the options of a plant then cost, each by itself. */
    private static double best(RoadmapProblem problem, String plant) {
        List<OptionGroup> own = problem.groups().stream()
                .filter(group -> group.endUse().facility().equals(plant))
                .toList();
        OptionGroup payment =
                own.stream().filter(OptionGroup::isPayment).findFirst().orElseThrow();
        double best = 0;
        for (int paid = 0; paid < payment.years(); paid++) {
            double cost = payment.column(new int[] {paid}).cost();
            for (OptionGroup group : own) {
                double least = 0;
                for (int start = paid; start < group.years() && !group.isPayment(); start++) {
                    least = Math.min(least, group.column(new int[] {start}).cost());
                }
                cost += least;
            }
            best = Math.min(best, cost);
        }
        return best;
    }

    /** The narrower scope wins: the first plant pays 50 and starts nothing, the second pays 5 and saves 20. */
    @Example
    void eachPlantPaysItsOwn() {
        ScenarioForge forge = new ScenarioForge(2).lifetime(2);
        for (String name : new String[] {"one", "two"}) {
            forge.use("use-" + name, "plant-" + name, Country.US, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec(name, "use-" + name)
                            .at("plant-" + name)
                            .saves("0.1"));
        }
        Scenario scenario = forge.rule(fixed(new Scope.Everyone(), 50))
                .rule(fixed(new Scope.AtFacility("plant-two"), 5))
                .make(Pooling.POOLED);
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().plan()).containsOnlyKeys("two", "fixed-cost/plant-two");
        assertThat(roadmap.certificate().cost()).isCloseTo(5 - 20, within(1e-9));
    }

    private static double cost(Scenario scenario) {
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact());
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
        return roadmap.certificate().cost();
    }

    private static Scenario plant(int amount) {
        return forge(amount).make(Pooling.SILO);
    }

    private static ScenarioForge forge(int amount) {
        ScenarioForge forge = new ScenarioForge(2).lifetime(2);
        for (String name : new String[] {"one", "two"}) {
            forge.use("use-" + name, "plant", Country.US, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec(name, "use-" + name)
                            .at("plant")
                            .saves("0.1"));
        }
        return forge.rule(fixed(new Scope.AtFacility("plant"), amount));
    }

    private static PolicyRule fixed(Scope scope, int amount) {
        return new PolicyRule.FixedCost(scope, ScenarioForge.usd(amount), ScenarioForge.at("rules.csv", 0));
    }
}
