package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem.Reason;

class OverlayTest {
    /** Each takes of the next; the last two of each other. */
    private static final TechnosphereSolver CHAIN = TechnosphereSolver.compile(
            SparseMatrix.ofRows(new double[][] {{1, 0, 0, 0}, {-2, 1, 0, 0}, {0, -3, 1, -0.5}, {0, 0, -0.25, 1}}));

    @Property(tries = 80)
    void anOverlayEqualsAFullSolve(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int size,
            @ForAll @IntRange(min = 1, max = 4) int perColumn,
            @ForAll @IntRange(min = 0, max = 3) int changes) {
        SparseMatrix before = RandomSystems.withLoops(seed, size, perColumn, 0.8);
        SparseMatrix other = RandomSystems.withLoops(seed, size, perColumn + 1, 0.7);
        int[] columns = new Random(seed)
                .ints(0, size)
                .distinct()
                .limit(Math.min(changes, size))
                .toArray();
        TechnosphereSolver base = TechnosphereSolver.compile(before);
        Overlay overlay = base.overlay(columns, only(other, columns));
        TechnosphereSolver full = TechnosphereSolver.compile(exchanged(before, other, columns));
        double[] right = RandomSystems.demand(seed, size);

        assertClose(overlay.solve(right, base.solve(right)), full.solve(right));
        assertClose(overlay.solveTransposed(right, base.solveTransposed(right)), full.solveTransposed(right));
    }

    @Test
    void onlyWhatDependsOnTheChangeIsSolvedAgain() {
        Overlay overlay = CHAIN.overlay(new int[] {1}, SparseMatrix.ofRows(new double[][] {{0}, {1}, {-1}, {0}}));

        assertThat(overlay.downstreamSize()).isEqualTo(2);
        assertThat(overlay.upstreamSize()).isEqualTo(3);
    }

    @Test
    void anExchangeThatClosesALoopAboveOneIsRefusedByTheNamesOfTheWholeSystem() {
        Overlay overlay = CHAIN.overlay(new int[] {2}, SparseMatrix.ofRows(new double[][] {{0}, {0}, {1}, {-4}}));
        double[] unit = {1, 0, 0, 0};

        UnsolvableSystem refusal = catchThrowableOfType(
                UnsolvableSystem.class, () -> overlay.solveTransposed(unit, CHAIN.solveTransposed(unit)));

        assertThat(refusal.reason()).isEqualTo(Reason.LOOP_GAIN);
        assertThat(refusal.indices()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void theSolutionOfAnotherRightHandSideIsNoticed() {
        Overlay overlay = CHAIN.overlay(new int[] {0}, SparseMatrix.ofRows(new double[][] {{1}, {-1}, {0}, {0}}));
        Solution foreign = CHAIN.solveTransposed(new double[] {0, 0, 0, 2});

        UnsolvableSystem refusal = catchThrowableOfType(
                UnsolvableSystem.class, () -> overlay.solveTransposed(new double[] {0, 0, 0, 1}, foreign));

        assertThat(refusal.reason()).isEqualTo(Reason.INACCURATE);
    }

    @Test
    void aColumnCannotBeExchangedTwice() {
        SparseMatrix two = SparseMatrix.ofRows(new double[][] {{1, 1}, {0, 0}, {0, 0}, {0, 0}});

        UnsolvableSystem refusal =
                catchThrowableOfType(UnsolvableSystem.class, () -> CHAIN.overlay(new int[] {0, 0}, two));

        assertThat(refusal.reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    private static SparseMatrix only(SparseMatrix matrix, int... columns) {
        SparseMatrix.Builder builder = SparseMatrix.builder(matrix.rows(), columns.length);
        for (int k = 0; k < columns.length; k++) {
            add(builder, matrix, columns[k], k);
        }
        return builder.build();
    }

    private static SparseMatrix exchanged(SparseMatrix before, SparseMatrix other, int... columns) {
        SparseMatrix.Builder builder = SparseMatrix.builder(before.rows(), before.columns());
        for (int column = 0; column < before.columns(); column++) {
            int number = column;
            boolean changed = IntStream.of(columns).anyMatch(c -> c == number);
            add(builder, changed ? other : before, column, column);
        }
        return builder.build();
    }

    private static void add(SparseMatrix.Builder builder, SparseMatrix from, int column, int to) {
        for (int k = from.columnStart(column); k < from.columnEnd(column); k++) {
            builder.add(from.row(k), to, from.value(k));
        }
    }

    private static void assertClose(Solution actual, Solution expected) {
        assertThat(actual.backwardError()).isLessThanOrEqualTo(1e-12);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.value(i)).isCloseTo(expected.value(i), within(1e-12 * Math.abs(expected.value(i))));
        }
    }
}
