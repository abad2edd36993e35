package org.vereda.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.TechnosphereSolver;

class ScipyTest {
    private static final double TOLERANCE = 1e-9;
    private static final GeneratedSystem SYSTEM = SystemKind.ECO.generate(500, 11);
    private static final TechnosphereSolver SOLVER =
            TechnosphereSolver.compile(SYSTEM.technosphere(), CoreStrategy.AUTOMATIC, SYSTEM.wasteTreatments());

    @BeforeAll
    static void scipyIsThere() {
        assumeTrue(Scipy.find().found().isPresent(), "SciPy is not installed");
    }

    @Test
    void theSeriesGivesOurImpactsOfAllProducts() {
        double[] ours = Stream.of(SYSTEM.weights())
                .flatMapToDouble(
                        weights -> Arrays.stream(SOLVER.solveTransposed(weights).values()))
                .toArray();
        try (Scipy scipy = Scipy.open(SYSTEM)) {
            assertThat(scipy.secondsForAll()).isPositive();
            Numbers.requireEqual(ours, scipy.result(), TOLERANCE);
        }
    }

    @Test
    void theSeriesGivesOurImpactsOfOneProduct() {
        double[] scaling = SOLVER.solve(SYSTEM.demand(SYSTEM.product())).values();
        double[] ours = SYSTEM.characterization().times(SYSTEM.interventions().times(scaling));
        try (Scipy scipy = Scipy.open(SYSTEM)) {
            assertThat(scipy.secondsForDemand(SYSTEM.product())).isPositive();
            Numbers.requireEqual(ours, scipy.result(), TOLERANCE);
        }
    }

    @Test
    void aDrawLiesAroundTheUndisturbedImpacts() {
        double[] center = SOLVER.solveTransposed(SYSTEM.weights()[0]).values();
        try (Scipy scipy = Scipy.open(SYSTEM)) {
            assertThat(scipy.secondsForDraw(0, 1)).isPositive();
            double[] drawn = scipy.result();
            assertThat(drawn).hasSameSizeAs(center);
            assertThat(drawn[SYSTEM.product()] / center[SYSTEM.product()]).isBetween(0.2, 5.0);
        }
    }
}
