package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.PlainElimination;
import org.vereda.matrix.RandomSystems;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

class SimulationTest {
    private static final int SIZE = 60;
    private static final CounterRandom RANDOM = new CounterRandom(2024);

    private final SparseMatrix a = RandomSystems.withLoops(5, SIZE, 4, 0.6);
    private final SparseMatrix b = SparseMatrix.identity(SIZE);
    private final double[] demand = RandomSystems.demand(6, SIZE);
    private final double[] weights = RandomSystems.demand(7, SIZE);
    private final TechnosphereSolver solver = TechnosphereSolver.compile(a);
    private final Simulation simulation = new Simulation(solver, uncertain(a, 0, 1.15), uncertain(b, a.entries(), 1.3));

    /** Ones stay as they are; all else varies by a factor. */
    private static UncertainMatrix uncertain(SparseMatrix matrix, long firstId, double factor) {
        List<Distribution> distributions = IntStream.range(0, matrix.entries())
                .mapToObj(k -> distribution(matrix.value(k), factor))
                .toList();
        return new UncertainMatrix(
                matrix,
                distributions,
                LongStream.range(firstId, firstId + matrix.entries()).toArray());
    }

    private static Distribution distribution(double value, double factor) {
        return value > 0 && factor < 1.2 ? new Distribution.Fixed(value) : new Distribution.LogNormal(value, factor);
    }

    @Test
    void firstOrderVarianceIsCloseToThatOfTheDraws() {
        double[] results = simulation.run(RANDOM, 4_000, demand, weights, Runnable::run);
        double mean = RandomSystems.sum(results) / results.length;
        double squares = 0;
        for (double result : results) {
            squares += (result - mean) * (result - mean);
        }

        double variance = simulation.firstOrderVariance(
                solver.solve(demand), solver.solveTransposed(b.transposedTimes(weights)), weights);

        assertThat(Math.sqrt(variance))
                .isCloseTo(Math.sqrt(squares / results.length), within(0.1 * Math.sqrt(variance)));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[] sequential = simulation.run(RANDOM, 40, demand, weights, Runnable::run);
        double[] parallel;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            parallel = simulation.run(RANDOM, 40, demand, weights, threads);
        }

        assertThat(parallel).containsExactly(sequential);
    }

    @Test
    void aSampleWithoutSolutionIsRefusedNotLeftOut() {
        SparseMatrix loop = SparseMatrix.ofRows(new double[][] {{1, -0.9}, {-0.9, 1}});
        Simulation wild = new Simulation(
                TechnosphereSolver.compile(loop),
                uncertain(loop, 0, 1.19),
                uncertain(SparseMatrix.identity(2), 4, 1.3));

        UnsolvableSystem refusal = catchThrowableOfType(
                UnsolvableSystem.class,
                () -> wild.run(RANDOM, 200, new double[] {1, 0}, new double[] {1, 1}, Runnable::run));

        assertThat(refusal.reason()).isEqualTo(Reason.LOOP_GAIN);
    }

    @Test
    void otherValuesInTheSamePlacesGiveTheBitsOfAFreshSolver() {
        SparseMatrix other = uncertain(a, 0, 1.15).sample(RANDOM, 3);

        assertThat(solver.withValues(other).solve(demand).values())
                .containsExactly(TechnosphereSolver.compile(other).solve(demand).values());
    }

    @Test
    void aValueThatBecomesZeroIsNoTrap() {
        double[] values = a.values();
        values[a.entry(0, 0) == 0 ? 1 : 0] = 0;
        SparseMatrix other = a.withValues(values);

        assertThat(solver.withValues(other).solve(demand).values())
                .containsExactly(PlainElimination.solve(other.toRows(), demand), within(1e-6));
    }
}
