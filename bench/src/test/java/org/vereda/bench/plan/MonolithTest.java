package org.vereda.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Pooling;

class MonolithTest {
    private static final double GAP = 1e-4;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theRoadmapCostsWhatOneProgramOfItsOwnFindsWithinTheGap(long seed) {
        Scenario scenario = PlanForge.make(20, Pooling.POOLED, seed);
        Roadmap roadmap =
                Optimizer.solve(scenario, SolveSettings.standard().withGap(GAP).withTimeLimit(LIMIT));
        Monolith.Result one = Monolith.solve(scenario, true, GAP, LIMIT);
        assertThat(roadmap.isComplete()).isEqualTo(one.cost() < Double.POSITIVE_INFINITY);
        if (roadmap.isComplete()) {
            assertThat(roadmap.certificate().cost()).isCloseTo(one.cost(), within(2 * GAP * Math.abs(one.cost())));
        }
    }
}
