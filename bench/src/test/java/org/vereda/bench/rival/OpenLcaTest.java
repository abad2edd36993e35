package org.vereda.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlca.core.matrix.index.TechFlow;
import org.openlca.core.model.descriptors.ImpactDescriptor;
import org.openlca.core.results.LcaResult;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.Solution;
import org.vereda.matrix.TechnosphereSolver;

/** openLCA's core library calculates the same systems to the same results. */
class OpenLcaTest {
    private static final double TOLERANCE = 1e-9;
    private static final GeneratedSystem SYSTEM = SystemKind.ECO.generate(300, 21);
    private static final TechnosphereSolver SOLVER =
            TechnosphereSolver.compile(SYSTEM.technosphere(), CoreStrategy.AUTOMATIC, SYSTEM.wasteTreatments());

    static Stream<Sought<OpenLca>> libraries() {
        return Stream.of(new Sought.Found<>(OpenLca.inJava()), OpenLca.withUmfpack(), OpenLca.withNativeLibrary());
    }

    private static LcaResult result(Sought<OpenLca> library, int product) {
        assumeTrue(library.found().isPresent(), () -> library + " is not installed");
        return library.found().get().open(SYSTEM).result(product);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void scalingInventoryAndImpactsAreTheSame(Sought<OpenLca> library) {
        int waste = SYSTEM.wasteTreatments().iterator().next();
        for (int product : new int[] {0, 150, SYSTEM.product(), waste}) {
            LcaResult theirs = result(library, product);
            double[] scaling = SOLVER.solve(SYSTEM.demand(product)).values();
            double[] flows = SYSTEM.interventions().times(scaling);
            Numbers.requireEqual(scaling, theirs.provider().scalingVector(), TOLERANCE);
            Numbers.requireEqual(flows, theirs.provider().totalFlows(), TOLERANCE);
            Numbers.requireEqual(
                    SYSTEM.characterization().times(flows), theirs.provider().totalImpacts(), TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void impactsOfOneUnitOfEveryProductAreTheIntensities(Sought<OpenLca> library) {
        LcaResult theirs = result(library, SYSTEM.product());
        double[] ours = SOLVER.solveTransposed(SYSTEM.weights()[5]).values();
        double[] unit = IntStream.range(0, SYSTEM.size())
                .mapToDouble(product -> theirs.provider().totalImpactsOfOne(product)[5])
                .toArray();
        Numbers.requireEqual(ours, unit, TOLERANCE);
    }

    /** What stands behind a process in a result: {@code s[j] y[j] / x[j]}, with {@code A x = e[j]} to leave loops out. */
    @ParameterizedTest
    @MethodSource("libraries")
    void upstreamTotalsAreTheSame(Sought<OpenLca> library) {
        LcaResult theirs = result(library, SYSTEM.product());
        ImpactDescriptor category = theirs.impactIndex().at(2);
        Solution scaling = SOLVER.solve(SYSTEM.demand(SYSTEM.product()));
        Solution intensity = SOLVER.solveTransposed(SYSTEM.weights()[2]);
        double noise = 1e-15 * theirs.provider().totalImpacts()[2];
        for (int process = 0; process < SYSTEM.size(); process += 7) {
            double[] unit = new double[SYSTEM.size()];
            unit[process] = 1;
            double ours = scaling.value(process)
                    * intensity.value(process)
                    / SOLVER.solve(unit).value(process);
            TechFlow flow = theirs.techIndex().at(process);
            assertThat(theirs.getTotalImpactOf(category, flow))
                    .isCloseTo(ours, within(TOLERANCE * Math.abs(ours) + noise));
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aDrawLiesAroundTheUndisturbedImpacts(Sought<OpenLca> library) {
        assumeTrue(library.found().isPresent(), () -> library + " is not installed");
        OpenLca.Project project = library.found().get().open(SYSTEM);
        double center = project.impacts(SYSTEM.product())[0];
        project.makeUncertain();
        assertThat(project.drawnImpacts(SYSTEM.product())[0] / center).isBetween(0.2, 5.0);
        assertThat(project.drawnImpacts(SYSTEM.product())[0]).isNotEqualTo(project.drawnImpacts(SYSTEM.product())[0]);
    }
}
