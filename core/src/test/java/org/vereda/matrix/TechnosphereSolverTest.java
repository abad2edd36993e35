package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TechnosphereSolverTest {
    @Test
    void aChainIsSolvedExactly() {
        SparseMatrix chain = SparseMatrix.ofRows(new double[][] {{1, 0, 0}, {-2, 1, 0}, {0, -0.5, 0.25}});

        Solution solution = TechnosphereSolver.compile(chain).solve(new double[] {1, 0, 0});

        assertThat(solution.values()).containsExactly(1, 2, 4);
        assertThat(solution.methods()).containsExactly(SolutionMethod.SUBSTITUTION);
        assertThat(solution.backwardError()).isZero();
    }

    @Test
    void adjointOfAChainIsTheIntensityOfEachPart() {
        SparseMatrix chain = SparseMatrix.ofRows(new double[][] {{1, 0, 0}, {-2, 1, 0}, {0, -0.5, 0.25}});

        assertThat(TechnosphereSolver.compile(chain)
                        .solveTransposed(new double[] {0, 0, 3})
                        .values())
                .containsExactly(12, 6, 12);
    }

    @Test
    void aLoopOfTwoIsSolved() {
        SparseMatrix loop = SparseMatrix.ofRows(new double[][] {{1, -0.5}, {-0.5, 1}});

        assertThat(TechnosphereSolver.compile(loop).solve(new double[] {3, 0}).values())
                .containsExactly(new double[] {4, 2}, within(1e-15));
    }

    @Test
    void aDeclaredNegativeDiagonalIsSolved() {
        SparseMatrix treatment = SparseMatrix.ofRows(new double[][] {{1, 0}, {0.25, -1}});

        assertThat(TechnosphereSolver.compile(treatment, CoreStrategy.AUTOMATIC, List.of(1))
                        .solve(new double[] {4, 0})
                        .values())
                .containsExactly(4, 1);
    }

    @Test
    void aZeroDiagonalInsideOfALoopIsSolvedByPivoting() {
        SparseMatrix swap = SparseMatrix.ofRows(new double[][] {{0, 2, 0}, {0, 0, 4}, {5, 0, 0}});

        for (CoreStrategy strategy : CoreStrategy.values()) {
            assertThat(TechnosphereSolver.compile(swap, strategy, List.of())
                            .solve(new double[] {2, 8, 15})
                            .values())
                    .containsExactly(3, 1, 2);
        }
    }

    @Test
    void anEmptyDemandHasAnEmptySolution() {
        SparseMatrix loop = SparseMatrix.ofRows(new double[][] {{1, -0.5}, {-0.5, 1}});

        assertThat(TechnosphereSolver.compile(loop).solve(new double[2]).values())
                .containsExactly(0, 0);
    }

    @Property(tries = 150)
    void agreesWithPlainElimination(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int size,
            @ForAll @IntRange(min = 1, max = 6) int perColumn,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double gain) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, perColumn, gain);
        double[] demand = RandomSystems.demand(seed, size);
        double[] expected = PlainElimination.solve(matrix.toRows(), demand);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            Solution solution =
                    TechnosphereSolver.compile(matrix, strategy, List.of()).solve(demand);
            assertThat(solution.backwardError()).isLessThanOrEqualTo(1e-13);
            assertClose(solution.values(), expected, 1e-10);
        }
    }

    @Property(tries = 150)
    void primalAndAdjointGiveTheSameResult(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int size,
            @ForAll @IntRange(min = 1, max = 6) int perColumn,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double gain) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, perColumn, gain);
        double[] demand = RandomSystems.demand(seed, size);
        double[] weights = RandomSystems.demand(seed + 1, size);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            TechnosphereSolver solver = TechnosphereSolver.compile(matrix, strategy, List.of());
            double primal = RandomSystems.dot(weights, solver.solve(demand).values());
            double adjoint =
                    RandomSystems.dot(demand, solver.solveTransposed(weights).values());
            assertThat(primal / adjoint).isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 150)
    void factorsAndSweepsAgree(
            @ForAll long seed,
            @ForAll @IntRange(min = 40, max = 300) int size,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double gain) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 4, gain);
        double[] demand = RandomSystems.demand(seed, size);

        double[] sweeps = solve(matrix, CoreStrategy.ITERATIVE, demand);
        assertClose(solve(matrix, CoreStrategy.SPARSE_FACTORS, demand), sweeps, 1e-10);
        assertClose(solve(matrix, CoreStrategy.DENSE_FACTORS, demand), sweeps, 1e-10);
    }

    @Property(tries = 150)
    void systemsWithCreditsAgreeWithPlainElimination(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        SparseMatrix matrix = RandomSystems.withCredits(seed, size, 4, 0.8);
        double[] weights = RandomSystems.mixedDemand(seed, size);
        double[] expected = PlainElimination.solve(matrix.transpose().toRows(), weights);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            Solution solution =
                    TechnosphereSolver.compile(matrix, strategy, List.of()).solveTransposed(weights);
            assertThat(solution.backwardError()).isLessThanOrEqualTo(1e-13);
            assertThat(matrix.transposedTimes(solution.values())).hasSize(size);
            assertScaledClose(solution.values(), expected, 1e-9);
        }
    }

    @Property(tries = 100)
    void theOrderOfTheIndicesDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 3, 0.9);
        double[] demand = RandomSystems.demand(seed, size);
        int[] place = shuffled(seed, size);

        double[] straight = solve(matrix, CoreStrategy.AUTOMATIC, demand);
        double[] shuffled = solve(permuted(matrix, place), CoreStrategy.AUTOMATIC, permuted(demand, place));

        assertClose(shuffled, permuted(straight, place), 1e-11);
    }

    @Property(tries = 100)
    void theAdjointIsThePrimalOfTheTransposedMatrix(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 3, 0.9);
        double[] weights = RandomSystems.demand(seed, size);

        assertClose(
                TechnosphereSolver.compile(matrix).solveTransposed(weights).values(),
                solve(matrix.transpose(), CoreStrategy.AUTOMATIC, weights),
                1e-11);
    }

    @Property(tries = 50)
    void slowLoopsAreAcceleratedOrFactorized(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.9, max = 0.9999) @Scale(4) double gain) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, 150, 4, gain);
        double[] demand = RandomSystems.demand(seed, 150);

        assertClose(
                solve(matrix, CoreStrategy.ITERATIVE, demand), PlainElimination.solve(matrix.toRows(), demand), 1e-8);
    }

    @Test
    void anyExecutorGivesTheSameBits() {
        TechnosphereSolver solver = TechnosphereSolver.compile(RandomSystems.withLoops(7, 500, 5, 0.9));
        List<double[]> demands = IntStream.range(0, 16)
                .mapToObj(i -> RandomSystems.demand(i, 500))
                .toList();

        List<Solution> sequential = solver.solveAll(demands, Runnable::run);
        List<Solution> parallel;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            parallel = solver.solveAll(demands, threads);
        }

        for (int i = 0; i < demands.size(); i++) {
            assertThat(parallel.get(i).values())
                    .containsExactly(sequential.get(i).values());
        }
    }

    @Property(tries = 60)
    void manyAtOnceGiveTheSameBitsAsOneByOne(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int size, @ForAll @IntRange(max = 9) int count) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 4, 0.9);
        List<double[]> vectors = IntStream.range(0, count)
                .mapToObj(i -> RandomSystems.mixedDemand(seed + i, size))
                .toList();

        for (CoreStrategy strategy : CoreStrategy.values()) {
            TechnosphereSolver solver = TechnosphereSolver.compile(matrix, strategy, List.of());
            List<Solution> primal = solver.solveAll(vectors, Runnable::run);
            List<Solution> adjoint = solver.solveAllTransposed(vectors, Runnable::run);
            for (int i = 0; i < count; i++) {
                assertThat(primal.get(i).values())
                        .containsExactly(solver.solve(vectors.get(i)).values());
                assertThat(adjoint.get(i).values())
                        .containsExactly(solver.solveTransposed(vectors.get(i)).values());
            }
        }
    }

    private static double[] solve(SparseMatrix matrix, CoreStrategy strategy, double[] demand) {
        return TechnosphereSolver.compile(matrix, strategy, List.of())
                .solve(demand)
                .values();
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * Math.abs(expected[i])));
        }
    }

    private static void assertScaledClose(double[] actual, double[] expected, double tolerance) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * largest));
        }
    }

    private static int[] shuffled(long seed, int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static SparseMatrix permuted(SparseMatrix matrix, int[] place) {
        SparseMatrix.Builder builder = SparseMatrix.builder(matrix.rows(), matrix.columns());
        for (int column = 0; column < matrix.columns(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                builder.add(place[matrix.row(k)], place[column], matrix.value(k));
            }
        }
        return builder.build();
    }

    private static double[] permuted(double[] vector, int[] place) {
        double[] permuted = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            permuted[place[i]] = vector[i];
        }
        return permuted;
    }
}
