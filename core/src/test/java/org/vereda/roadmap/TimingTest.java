package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** AT-08: when to start, and what waiting does to the annuity. */
final class TimingTest {
    private static final int LAST = ScenarioForge.FIRST_YEAR + 9;

    @Test
    void theExpensiveRampStartsInYear3AndTheCheapOneInYear8() {
        Roadmap roadmap = Optimizer.solve(ramps().make(Pooling.SILO), ThreeCountriesTest.exact());
        assertThat(roadmap.status()).isEqualTo(Roadmap.Status.PROVEN);
        assertThat(firstYear(roadmap, "expensive")).isEqualTo(3);
        assertThat(firstYear(roadmap, "cheap")).isEqualTo(8);
        assertThat(roadmap.actions()).hasSize(11);
    }

    @Test
    void annuityFallsWhileWaiting() {
        assertThat(yearlyCost(0)).isCloseTo(5_237.75, within(0.005));
        assertThat(yearlyCost(3)).isCloseTo(3_207.09, within(0.005));
        assertThat(yearlyCost(5)).isCloseTo(2_016.90, within(0.005));
    }

    @Test
    void capitalRecoveryFactorsAreThoseOfAt06() {
        assertThat(yearlyCost(0, 10)).isCloseTo(14_237.75, within(0.005));
        assertThat(yearlyCost(0, 15)).isCloseTo(10_979.46, within(0.005));
    }

    @Test
    void leadTimeDelaysTheEffectButNotThePayment() {
        ScenarioForge forge = new ScenarioForge(5)
                .use("a", "plant-a", Country.MX, 100, 1, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("slow", "a")
                        .saves("0.5")
                        .costs(10, 0)
                        .lead(2))
                .target(ScenarioForge.in(Country.MX), Metric.GHG, ScenarioForge.FIRST_YEAR + 2, 50);
        Roadmap.Action action = Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact())
                .actions()
                .getFirst();
        assertThat(action.startYear()).isEqualTo(ScenarioForge.FIRST_YEAR);
        assertThat(action.effectYear()).isEqualTo(ScenarioForge.FIRST_YEAR + 2);
    }

    @Test
    void aShortLifeForcesReplacement() {
        ScenarioForge forge = new ScenarioForge(7)
                .use("a", "plant-a", Country.MX, 100, 10, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("short", "a")
                        .saves("0.5")
                        .costs(100, 0)
                        .lasts(3)
                        .cheapens("0.1"));
        Roadmap.Action action = Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact())
                .actions()
                .getFirst();
        assertThat(action.replacementYears())
                .containsExactly(ScenarioForge.FIRST_YEAR + 3, ScenarioForge.FIRST_YEAR + 6);
        // 100 + 100 * 0.9^3 + 100 * 0.9^6
        assertThat(action.spending().amount()).isEqualByComparingTo("226.0441");
    }

    /** Steps of 5 t (cheap, at most 3) and 2 t (expensive, at most 10), one of each kind a year; 30 t in year 10. */
    private static ScenarioForge ramps() {
        ScenarioForge forge = new ScenarioForge(10);
        steps(forge, "cheap", 3, 5, 10);
        steps(forge, "expensive", 10, 2, 100);
        return forge.target(ScenarioForge.in(Country.CA), Metric.GHG, LAST, 30_000)
                .rule(new PolicyRule.StartLimit(new Scope.Everyone(), 1, ScenarioForge.at("rules.csv", 0)));
    }

    private static void steps(ScenarioForge forge, String kind, int count, int tonnes, int perTonne) {
        for (int step = 0; step < count; step++) {
            String id = kind + step;
            forge.use(id, kind, Country.CA, tonnes, 0, Metric.GHG, 1000)
                    .option(new ScenarioForge.OptionSpec(id, id).costs(0, tonnes * perTonne));
        }
    }

    private static int firstYear(Roadmap roadmap, String kind) {
        return roadmap.actions().stream()
                        .filter(action -> action.option().id().startsWith(kind))
                        .mapToInt(Roadmap.Action::startYear)
                        .min()
                        .orElseThrow()
                - ScenarioForge.FIRST_YEAR
                + 1;
    }

    private static double yearlyCost(int yearsFromNow) {
        return cost(yearsFromNow, 10, -9_000);
    }

    private static double yearlyCost(int yearsFromNow, int life) {
        return cost(yearsFromNow, life, 0);
    }

    /** A plan that ends with the start year charges one year; the discount is taken out again. */
    private static double cost(int yearsFromNow, int life, double yearly) {
        Candidate.Numbers numbers = new Candidate.Numbers(100_000, yearly, 1, 0.05, 0, 0, life, 0.07, false);
        Candidate candidate = new Candidate(
                new ScenarioForge.OptionSpec("o", "u").make(), numbers, Candidate.Years.plain(yearsFromNow + 1));
        return candidate.cost(yearsFromNow) * Math.pow(1.07, yearsFromNow);
    }
}
