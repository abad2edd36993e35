package org.vereda.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.SparseMatrix;

/** Every program that is measured gives our numbers. */
class EquationSolverTest {
    private static final double TOLERANCE = 1e-9;

    static Stream<Sought<? extends EquationSolver>> rivals() {
        return Stream.of(
                new Sought.Found<>(new OwnSolver(CoreStrategy.SPARSE_FACTORS)),
                new Sought.Found<>(new NeumannSeries()),
                Umfpack.find(),
                Klu.find(),
                Lapack.find());
    }

    static Stream<Arguments> pairs() {
        List<GeneratedSystem> systems = List.of(
                SystemKind.ECO.generate(600, 3), SystemKind.HARD.generate(400, 4), SystemKind.DENSE.generate(80, 5));
        return rivals().flatMap(rival -> systems.stream().map(system -> Arguments.of(rival, system)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theyGiveOurNumbers(Sought<? extends EquationSolver> rival, GeneratedSystem system) {
        assumeTrue(rival.found().isPresent(), () -> rival + " is not installed");
        double[][] weights = system.weights();
        double[] demand = system.demand(system.product());
        try (EquationSolver.Prepared theirs = prepared(rival.found().get(), system);
                EquationSolver.Prepared ours = prepared(new OwnSolver(CoreStrategy.AUTOMATIC), system)) {
            Numbers.requireEqual(ours.solve(demand), theirs.solve(demand), TOLERANCE);
            Numbers.requireEqual(ours.solveTransposed(weights[3]), theirs.solveTransposed(weights[3]), TOLERANCE);
            double[][] all = theirs.solveAllTransposed(weights);
            double[][] own = ours.solveAllTransposed(weights);
            for (int category = 0; category < weights.length; category++) {
                Numbers.requireEqual(own[category], all[category], TOLERANCE);
            }
        }
    }

    private static EquationSolver.Prepared prepared(EquationSolver solver, GeneratedSystem system) {
        return solver.prepare(system.technosphere(), system.wasteTreatments());
    }

    @ParameterizedTest
    @MethodSource("nativeRivals")
    void nativeOnesTellThatASystemIsSingular(Sought<? extends EquationSolver> rival) {
        assumeTrue(rival.found().isPresent(), () -> rival + " is not installed");
        SparseMatrix singular = SparseMatrix.ofRows(new double[][] {{1, 1}, {1, 1}});
        assertThatThrownBy(() -> rival.found().get().prepare(singular, Set.of()))
                .isInstanceOf(RivalFailure.class);
    }

    static Stream<Sought<? extends EquationSolver>> nativeRivals() {
        return Stream.of(Umfpack.find(), Klu.find(), Lapack.find());
    }

    @Test
    void numbersThatDifferAreNoticed() {
        assertThatThrownBy(() -> Numbers.requireEqual(new double[] {1, 2}, new double[] {1, 2.001}, TOLERANCE))
                .isInstanceOf(RivalFailure.class)
                .hasMessageContaining("2.001");
        assertThat(Numbers.largestDifference(new double[] {1, 2}, new double[] {1, 2}))
                .isZero();
    }
}
