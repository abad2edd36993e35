package org.vereda.bench.plan;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Pooling;

/** Makes a scenario and plans it once. */
public final class PlanOnce {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private PlanOnce() {}

    /**
     * What came of it.
     *
     * @param seconds of planning, from the scenario to the roadmap
     * @param gap that the plan is proven within
     * @param cost of the plan
     */
    public record Planned(double seconds, double gap, double cost) {}

    /** Plans; the proof and the plan are recomputed afterwards, beside the clock. */
    public static Planned plan(Scenario scenario, double gap) {
        long begin = System.nanoTime();
        Roadmap roadmap =
                Optimizer.solve(scenario, SolveSettings.standard().withGap(gap).withTimeLimit(LIMIT));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        if (!roadmap.certificate().verify(roadmap.problem()).holds()) {
            throw new IllegalStateException("the certificate of the plan does not hold");
        }
        return new Planned(
                seconds,
                roadmap.gap().orElse(Double.POSITIVE_INFINITY),
                roadmap.certificate().cost());
    }

    /** Prints the seconds and the most bytes of the heap in use, garbage included, for a program of its own. */
    public static void main(String[] arguments) {
        String[] words = arguments[0].split(" ", -1);
        Pooling pooling = "pooled".equals(words[1]) ? Pooling.POOLED : Pooling.SILO;
        Scenario scenario = PlanForge.make(Integer.parseInt(words[0]), pooling, Long.parseLong(words[2]));
        int once = Integer.parseInt(words[4]);
        Planned planned = plan(once > 0 ? PlanForge.paying(scenario, once) : scenario, Double.parseDouble(words[3]));
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(planned.seconds() + " " + bytes + " " + planned.gap());
    }
}
