package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.risk.RiskSettings;
import org.vereda.roadmap.risk.RobustPlan;
import org.vereda.roadmap.risk.RobustPlan.Protection;

/** Plans whose targets hold in futures in which families fall short. */
final class RobustPlanTest {
    private static final List<String> FAMILIES = List.of("air", "heat", "light");

    /** Families that bring their estimate on the mean, with these deviations. */
    private static RiskSettings risk(double... deviations) {
        Map<String, RiskSettings.Factor> factors = new TreeMap<>();
        for (int family = 0; family < deviations.length; family++) {
            factors.put(FAMILIES.get(family), new RiskSettings.Factor(1, deviations[family]));
        }
        return new RiskSettings(
                factors,
                new RiskSettings.Factor(1, 0),
                0,
                RiskSettings.Adoption.ALL,
                0,
                RiskSettings.Costs.SURE,
                100,
                1);
    }

    private static RoadmapProblem hundredEach(double target) {
        ScenarioForge forge = new ScenarioForge(1);
        for (String family : FAMILIES) {
            forge.family(family)
                    .use(family, "plant", Country.US, 100, 0, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("o-" + family, family)
                            .at("plant")
                            .saves("1")
                            .costs(10, 0)
                            .lasts(1));
        }
        return RoadmapProblem.of(
                forge.target(ScenarioForge.in(Country.US), Metric.GHG, ScenarioForge.FIRST_YEAR, target)
                        .make(Pooling.SILO));
    }

    private static RobustPlan robust(RoadmapProblem problem, RiskSettings risk, Protection protection) {
        return RobustPlan.of(problem, risk, protection, ThreeCountriesTest.exact());
    }

    /** Worked example AT-09 c: 100 each, deviations 40, 30, 20: 300, 260, 230, 210 for 0 to 3 families that fall short. */
    @Example
    void asManyFamiliesMayFallShortAsWasAskedFor() {
        double[] guaranteed = {300, 260, 230, 210};
        for (int families = 0; families < guaranteed.length; families++) {
            Protection worst = new Protection.WorstFamilies(families, 1);
            RiskSettings risk = risk(0.4, 0.3, 0.2);
            assertThat(robust(hundredEach(guaranteed[families]), risk, worst).holds())
                    .isTrue();
            assertThat(robust(hundredEach(guaranteed[families] + 0.1), risk, worst)
                            .holds())
                    .isFalse();
        }
    }

    @Example
    void theHaircutTakesFromAllFamiliesAtOnce() {
        RiskSettings risk = risk(0.4, 0.3, 0.2);
        assertThat(robust(hundredEach(210), risk, new Protection.Haircut(1)).holds())
                .isTrue();
        assertThat(robust(hundredEach(211), risk, new Protection.Haircut(1)).holds())
                .isFalse();
        assertThat(robust(hundredEach(299), risk, new Protection.Haircut(0)).holds())
                .isTrue();
    }

    private static RoadmapProblem random(Random random) {
        ScenarioForge forge = new ScenarioForge(2);
        for (String family : FAMILIES) {
            forge.family(family).use(family, "plant", Country.US, 50 + random.nextInt(100), 0.1, Metric.GHG, 1);
            for (int k = 0; k < 2; k++) {
                forge.option(new ScenarioForge.OptionSpec(family + k, family)
                        .at("plant")
                        .saves("0." + (2 + random.nextInt(6)))
                        .costs(10 + random.nextInt(60), 0)
                        .lasts(2));
            }
        }
        return RoadmapProblem.of(forge.target(
                        ScenarioForge.in(Country.US), Metric.GHG, ScenarioForge.FIRST_YEAR + 1, 40 + random.nextInt(90))
                .make(Pooling.SILO));
    }

    /** Cuts find what all rows of the protection at once would. */
    @Property(tries = 30)
    void cutsFindThePlanThatAllRowsTogetherWould(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        RoadmapProblem problem = random(random);
        RiskSettings risk = risk(0.1 + 0.4 * random.nextDouble(), 0.1 + 0.4 * random.nextDouble(), 0.2);
        int most = 1 + random.nextInt(2);
        RobustPlan robust = robust(problem, risk, new Protection.WorstFamilies(most, 1));
        Map<String, List<SortedMap<String, Double>>> all = new TreeMap<>();
        problem.required().keySet().forEach(row -> all.put(row, subsets(risk, most)));
        Roadmap atOnce = Optimizer.solve(problem.holdingIn(all), ThreeCountriesTest.exact());
        assertThat(robust.holds()).isEqualTo(atOnce.isComplete());
        if (robust.holds()) {
            assertThat(robust.robust().certificate().cost())
                    .isCloseTo(atOnce.certificate().cost(), within(1e-6));
            assertThat(robust.price()).isGreaterThanOrEqualTo(-1e-9);
            assertThat(robust.robust()
                            .certificate()
                            .verify(robust.robust().problem())
                            .complaints())
                    .isEmpty();
        }
    }

    private static List<SortedMap<String, Double>> subsets(RiskSettings risk, int most) {
        List<SortedMap<String, Double>> found = new ArrayList<>();
        for (int bits = 0; bits < 1 << FAMILIES.size(); bits++) {
            if (Integer.bitCount(bits) == most) {
                SortedMap<String, Double> shares = new TreeMap<>();
                for (int family = 0; family < FAMILIES.size(); family++) {
                    RiskSettings.Factor factor = risk.factor(FAMILIES.get(family));
                    boolean falls = (bits >> family & 1) == 1;
                    shares.put(FAMILIES.get(family), falls ? 1 - factor.spread() : 1);
                }
                found.add(shares);
            }
        }
        return found;
    }

    @Property(tries = 20)
    void theWorstFuturesStillMeetTheTargetOnAverageAndSaferIsNeverCheaper(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        RoadmapProblem problem = random(random);
        RiskSettings risk = risk(0.3, 0.2, 0.1);
        RobustPlan half = robust(problem, risk, new Protection.WorstFutures(0.5, 60, seed));
        RobustPlan tenth = robust(problem, risk, new Protection.WorstFutures(0.1, 60, seed));
        if (half.holds() && tenth.holds()) {
            assertThat(tenth.robust().certificate().cost())
                    .isGreaterThanOrEqualTo(half.robust().certificate().cost() - 1e-6);
        }
        if (tenth.holds()) {
            assertThat(half.holds()).isTrue();
        }
    }
}
