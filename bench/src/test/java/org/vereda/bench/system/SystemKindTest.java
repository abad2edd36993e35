package org.vereda.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;

class SystemKindTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(SystemKind.class)
    void everyKindIsSolvable(SystemKind kind) {
        GeneratedSystem system = kind.generate(400, SEED);
        TechnosphereSolver solver =
                TechnosphereSolver.compile(system.technosphere(), CoreStrategy.AUTOMATIC, system.wasteTreatments());
        Solution scaling = solver.solve(system.demand(system.product()));
        Solution intensity = solver.solveTransposed(system.weights()[0]);
        assertThat(scaling.backwardError()).isLessThan(1e-12);
        assertThat(intensity.backwardError()).isLessThan(1e-12);
    }

    @Property(tries = 10)
    void anySeedAndSizeOfABackgroundIsSolvable(@ForAll long seed, @ForAll @IntRange(min = 10, max = 2_000) int size) {
        GeneratedSystem system = SystemKind.ECO.generate(size, seed);
        TechnosphereSolver solver =
                TechnosphereSolver.compile(system.technosphere(), CoreStrategy.AUTOMATIC, system.wasteTreatments());
        assertThat(solver.solve(system.demand(system.product())).backwardError())
                .isLessThan(1e-12);
    }

    @Test
    void halfOfABackgroundLiesInOneLoop() {
        assertThat(SystemKind.ECO.generate(4_000, SEED).shareInCore()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void columnsOfABackgroundHaveTenToTwelveEntries() {
        SparseMatrix a = SystemKind.ECO.generate(4_000, SEED).technosphere();
        assertThat((double) a.entries() / a.columns()).isBetween(10.0, 12.0);
    }

    @Test
    void someProcessesTreatWasteAndSomeGiveOtherAmountsThanOne() {
        GeneratedSystem system = SystemKind.ECO.generate(4_000, SEED);
        double[] diagonal = system.technosphere().diagonal();
        assertThat(system.wasteTreatments()).hasSizeBetween(40, 160).allMatch(waste -> diagonal[waste] < 0);
        assertThat(DoubleStream.of(diagonal).boxed()).contains(1.0).anyMatch(amount -> amount > 2);
    }

    @Test
    void billsOfMaterialsStandBeforeABackground() {
        GeneratedSystem system = SystemKind.BOM.generate(1_000, SEED);
        assertThat(system.size()).isEqualTo(21_000);
        assertThat(system.shareInCore()).isCloseTo(10_000 / 21_000.0, within(0.03));
    }

    @Test
    void aSectorTableIsDense() {
        SparseMatrix a = SystemKind.DENSE.generate(100, SEED).technosphere();
        assertThat(a.entries()).isBetween(9_000, 10_000);
    }

    @Test
    void thereAreSixteenCategoriesOverFifteenHundredFlows() {
        SparseMatrix c = SystemKind.ECO.generate(100, SEED).characterization();
        assertThat(c.rows()).isEqualTo(16);
        assertThat(c.columns()).isEqualTo(1_500);
    }

    @ParameterizedTest
    @CsvSource({
        "eco_1000, a0633cf5679fb14c",
        "hard_1000, d75508413a948bfd",
        "bom_1000, 368e953a02456ec2",
        "dense_50, 37fb2c44b47473e9"
    })
    void theBitsOfASeedNeverChange(String name, String checksum) {
        assertThat(SystemKind.named(name, SEED).checksum()).isEqualTo(checksum);
    }

    @Test
    void anotherSeedGivesAnotherSystem() {
        assertThat(SystemKind.ECO.generate(100, 1).checksum())
                .isNotEqualTo(SystemKind.ECO.generate(100, 2).checksum());
    }

    @Test
    void anUnknownNameIsRefusedWithAnExample() {
        assertThatThrownBy(() -> SystemKind.named("ecu_100", SEED)).hasMessageContaining("eco_20000");
    }
}
