package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.InvalidInput;
import org.vereda.roadmap.policy.Pooling;

/** AT-05: three measures on one end use of 1,000 save 388, not 450. */
final class BundleTest {
    @Test
    void savingsMultiplyOnTheResidual() {
        Roadmap roadmap = solve();
        assertThat(roadmap.years().getFirst().reduced(Metric.GHG).amount()).isEqualByComparingTo("388");
    }

    @Test
    void partsOfABundleAreShapleyValues() {
        Map<String, Double> parts = new HashMap<>();
        for (Roadmap.Action action : solve().actions()) {
            action.reduction()
                    .forEach((metric, years) -> parts.put(
                            action.option().id(), years.getFirst().amount().doubleValue()));
        }
        assertThat(parts.getOrDefault("a", 0.0)).isCloseTo(176, within(1e-9));
        assertThat(parts.getOrDefault("b", 0.0)).isCloseTo(128.5, within(1e-9));
        assertThat(parts.getOrDefault("c", 0.0)).isCloseTo(83.5, within(1e-9));
    }

    @Test
    void tooManyOptionsAtOneEndUseAreRefusedNotCut() {
        ScenarioForge forge = new ScenarioForge(10).use("u", "plant", Country.US, 1_000, 1, Metric.GHG, 1);
        for (int k = 0; k < 16; k++) {
            forge.option(new ScenarioForge.OptionSpec("o" + k, "u").saves("0.1").costs(1, 0));
        }
        assertThatThrownBy(() -> RoadmapProblem.of(forge.make(Pooling.SILO)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("roadmap.too-many-combinations");
    }

    @Test
    void exclusiveOptionsAreNotTooMany() {
        ScenarioForge forge = new ScenarioForge(10).use("u", "plant", Country.US, 1_000, 1, Metric.GHG, 1);
        for (int k = 0; k < 40; k++) {
            forge.option(new ScenarioForge.OptionSpec("o" + k, "u")
                    .saves("0.1")
                    .costs(1 + k, 0)
                    .excludedBy("one"));
        }
        Roadmap roadmap = Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
        assertThat(roadmap.actions()).extracting(action -> action.option().id()).containsExactly("o0");
    }

    private static Roadmap solve() {
        ScenarioForge forge = new ScenarioForge(1)
                .use("u", "plant", Country.US, 1_000, 1, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "u").saves("0.20").costs(1, 0))
                .option(new ScenarioForge.OptionSpec("b", "u").saves("0.15").costs(1, 0))
                .option(new ScenarioForge.OptionSpec("c", "u").saves("0.10").costs(1, 0));
        return Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
    }
}
