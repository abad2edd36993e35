package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem.Reason;

class RefusalTest {
    private static final TechnosphereSolver PAIR =
            TechnosphereSolver.compile(SparseMatrix.ofRows(new double[][] {{1, -0.5}, {-0.5, 1}}));

    @Test
    void aMatrixThatIsNotSquareIsRefused() {
        assertRefused(Reason.NOT_SQUARE, new double[][] {{1, 0, 0}, {0, 1, 0}}, 2, 3);
    }

    @Test
    void anEmptyColumnIsNamed() {
        assertRefused(Reason.EMPTY_COLUMN, new double[][] {{1, 0, 0}, {-1, 0, 0}, {0, 0, 1}}, 1);
    }

    @Test
    void anEmptyRowIsNamed() {
        assertRefused(Reason.EMPTY_ROW, new double[][] {{1, -1, 0}, {0, 0, 0}, {0, 0, 1}}, 1);
    }

    @Test
    void aZeroOnTheDiagonalIsNamed() {
        assertRefused(Reason.ZERO_DIAGONAL, new double[][] {{1, -1, 0}, {0, 0, -1}, {0, 0, 1}}, 1);
    }

    @Test
    void anUndeclaredNegativeDiagonalIsNamed() {
        UnsolvableSystem refusal = assertRefused(Reason.NEGATIVE_DIAGONAL, new double[][] {{1, 0}, {0.25, -2}}, 1);

        assertThat(refusal.value()).hasValue(-2);
    }

    @Test
    void aLoopThatTakesMoreThanItGivesIsNamedInItsOrder() {
        double[][] rows = {{1, 0, 0, 0}, {-1, 1, 0, -1.5}, {0, -1, 1, 0}, {0, 0, -1, 1}};

        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal =
                    refusal(() -> TechnosphereSolver.compile(SparseMatrix.ofRows(rows), strategy, List.of()));
            assertThat(refusal.reason()).isEqualTo(Reason.LOOP_GAIN);
            assertThat(refusal.indices()).hasSize(3).containsSequence(2, 3);
            assertThat(refusal.value().orElseThrow()).isCloseTo(Math.cbrt(1.5), within(1e-9));
        }
    }

    @Test
    void aLoopThatTakesExactlyWhatItGivesIsRefused() {
        UnsolvableSystem refusal = assertRefused(Reason.LOOP_GAIN, new double[][] {{1, -1}, {-1, 1}}, 0, 1);

        assertThat(refusal.value().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void creditsThatFeedOnEachOtherAreRefused() {
        for (CoreStrategy strategy : CoreStrategy.values()) {
            assertThat(refusal(() -> TechnosphereSolver.compile(
                                    SparseMatrix.ofRows(new double[][] {{1, -2, 0.1}, {-2, 1, 0}, {0, 1, 1}}),
                                    strategy,
                                    List.of()))
                            .reason())
                    .isEqualTo(Reason.LOOP_GAIN);
        }
    }

    @Test
    void aSingularComponentIsNamed() {
        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal = refusal(() -> TechnosphereSolver.compile(
                    SparseMatrix.ofRows(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, -1, 1}}), strategy, List.of()));
            assertThat(refusal.reason()).isEqualTo(Reason.SINGULAR_COMPONENT);
            assertThat(refusal.indices()).containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void aDemandOfAnotherSizeIsRefused() {
        assertThat(refusal(() -> PAIR.solve(new double[3])).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
        assertThat(refusal(() -> PAIR.solveTransposed(new double[1])).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
    }

    @Test
    void aDemandThatIsNotANumberIsRefused() {
        UnsolvableSystem refusal = refusal(() -> PAIR.solve(new double[] {1, Double.NaN}));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FINITE);
        assertThat(refusal.indices()).containsExactly(1);
    }

    @Test
    void anOverflowingSolutionIsRefused() {
        TechnosphereSolver solver =
                TechnosphereSolver.compile(SparseMatrix.ofRows(new double[][] {{1e-200, 0}, {-1, 1e-200}}));

        assertThat(refusal(() -> solver.solve(new double[] {1, 0})).reason()).isEqualTo(Reason.INACCURATE);
    }

    @Test
    void aRefusalInParallelIsTheSame() {
        assertThat(refusal(() -> PAIR.solveAll(List.of(new double[2], new double[3]), Runnable::run))
                        .reason())
                .isEqualTo(Reason.SHAPE_MISMATCH);
    }

    @Property(tries = 200)
    void everyLoopAboveOneIsRefusedInEveryWay(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 100) int size,
            @ForAll @DoubleRange(min = 1.01, max = 3) double gain) {
        SparseMatrix matrix = ringed(seed, size, gain);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            assertThat(refusal(() -> TechnosphereSolver.compile(matrix, strategy, List.of()))
                            .reason())
                    .isEqualTo(Reason.LOOP_GAIN);
        }
    }

    /** Columns that take {@code gain} each, one strong component: its gain is exactly that. */
    private static SparseMatrix ringed(long seed, int size, double gain) {
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size);
        double[] shares = RandomSystems.demand(seed, size);
        for (int column = 0; column < size; column++) {
            builder.add(column, column, 1)
                    .add((column + 1) % size, column, -gain * shares[column])
                    .add((column + size - 1) % size, column, -gain * (1 - shares[column]));
        }
        return builder.build();
    }

    private static UnsolvableSystem assertRefused(Reason reason, double[][] rows, int... indices) {
        UnsolvableSystem refusal = refusal(() -> TechnosphereSolver.compile(SparseMatrix.ofRows(rows)));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.indices()).containsExactly(indices);
        return refusal;
    }

    private static UnsolvableSystem refusal(ThrowingCallable call) {
        return catchThrowableOfType(UnsolvableSystem.class, call);
    }
}
