package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GradientTest {
    private static final double STEP = 1e-6;

    @Property(tries = 40)
    void systemGradientIsTheDifferenceQuotient(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        SparseMatrix a = RandomSystems.withLoops(seed, size, 3, 0.8);
        double[] weights = RandomSystems.demand(seed, size);
        double[] demand = RandomSystems.demand(seed + 1, size);
        TechnosphereSolver solver = TechnosphereSolver.compile(a);
        double[] gradient = Gradient.ofSystem(a, solver.solve(demand), solver.solveTransposed(weights));

        for (int entry = 0; entry < a.entries(); entry++) {
            double delta = STEP * a.value(entry);
            double up = result(shifted(a, entry, delta), demand, weights);
            double down = result(shifted(a, entry, -delta), demand, weights);
            double total = result(a, demand, weights);
            assertThat(gradient[entry] * delta).isCloseTo((up - down) / 2, within(1e-11 * total));
        }
    }

    @Property(tries = 40)
    void exchangesTimesTheirGradientAddUpToTheResult(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        SparseMatrix b = RandomSystems.withLoops(seed, size, 3, 0.8);
        double[] weights = RandomSystems.demand(seed, size);
        Solution x = TechnosphereSolver.compile(b).solve(RandomSystems.demand(seed + 1, size));

        double total = RandomSystems.dot(weights, b.times(x.values()));
        double sum = RandomSystems.dot(Gradient.ofExchanges(b, x, weights), b.values());

        assertThat(sum).isCloseTo(total, within(1e-9 * Math.abs(total)));
    }

    private static SparseMatrix shifted(SparseMatrix a, int entry, double delta) {
        double[] values = a.values();
        values[entry] += delta;
        return a.withValues(values);
    }

    private static double result(SparseMatrix a, double[] demand, double[] weights) {
        return RandomSystems.dot(
                weights, TechnosphereSolver.compile(a).solve(demand).values());
    }
}
