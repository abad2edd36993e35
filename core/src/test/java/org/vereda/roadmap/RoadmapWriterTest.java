package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Part;
import org.vereda.roadmap.policy.Pooling;

/** What is written of a plan that was found when time was over. */
final class RoadmapWriterTest {
    /** One plant with an option, left as it is. */
    private static Roadmap idle(double bound) {
        Scenario scenario = new ScenarioForge(1)
                .lifetime(1)
                .use("u", "plant", Country.CA, 100, 0, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("small", "u").saves("0.2").costs(30, 0))
                .make(Pooling.SILO);
        RoadmapProblem problem = RoadmapProblem.of(scenario);
        List<Solution> solutions = Part.allOf(problem.groups(), problem.rows()).stream()
                .map(part -> new Solution(
                        part,
                        part.groups().stream().map(OptionGroup::idle).toArray(Column[]::new),
                        bound,
                        bound,
                        new double[part.rows().size()],
                        Roadmap.Status.STOPPED,
                        Map.of(),
                        Map.of()))
                .toList();
        return new RoadmapWriter(problem, solutions, ThreeCountriesTest.exact()).write();
    }

    /** A run in little time ends so: nothing is begun, and the bound says that something would pay. */
    @Test
    void aPlanThatCostsNothingHasABoundButNoGap() {
        Roadmap roadmap = idle(-5);
        assertThat(roadmap.bound()).isPresent();
        assertThat(roadmap.gap()).isEmpty();
    }

    @Test
    void aPlanThatIsProvenToCostNothingHasAGapOfNothing() {
        assertThat(idle(0).gap()).hasValue(0);
    }

    @Test
    void withoutABoundThereIsNoGap() {
        Roadmap roadmap = idle(Double.NEGATIVE_INFINITY);
        assertThat(roadmap.bound()).isEmpty();
        assertThat(roadmap.gap()).isEmpty();
    }
}
