package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem.Reason;

class SparseMatrixTest {
    private static final SparseMatrix TWO_BY_THREE = SparseMatrix.ofRows(new double[][] {{1, 0, 2}, {0, 3, 4}});

    @Test
    void entriesOfOnePlaceAreSummed() {
        SparseMatrix matrix =
                SparseMatrix.builder(1, 1).add(0, 0, 1).add(0, 0, 2).build();

        assertThat(matrix.get(0, 0)).isEqualTo(3);
        assertThat(matrix.entries()).isEqualTo(1);
    }

    @Test
    void sumsThatVanishAreNotStored() {
        assertThat(SparseMatrix.builder(1, 1).add(0, 0, 1).add(0, 0, -1).build().entries())
                .isZero();
    }

    @Test
    void entriesMayComeInAnyOrder() {
        SparseMatrix matrix = SparseMatrix.builder(2, 3)
                .add(1, 2, 4)
                .add(0, 2, 2)
                .add(1, 1, 3)
                .add(0, 0, 1)
                .build();

        assertThat(matrix.toRows()).isDeepEqualTo(TWO_BY_THREE.toRows());
        assertThat(matrix.values()).containsExactly(1, 3, 2, 4);
    }

    @Test
    void productWithAVector() {
        assertThat(TWO_BY_THREE.times(new double[] {1, 10, 100})).containsExactly(201, 430);
    }

    @Test
    void transposedProductWithAVector() {
        assertThat(TWO_BY_THREE.transposedTimes(new double[] {1, 10})).containsExactly(1, 30, 42);
    }

    @Test
    void productOfTwoMatrices() {
        assertThat(TWO_BY_THREE.times(TWO_BY_THREE.transpose()).toRows())
                .isDeepEqualTo(new double[][] {{5, 8}, {8, 25}});
    }

    @Test
    void blockHoldsTheCrossings() {
        assertThat(TWO_BY_THREE.block(new int[] {1}, new int[] {2, 0})).isDeepEqualTo(new double[][] {{4, 0}});
    }

    @Test
    void otherValuesKeepThePlaces() {
        assertThat(TWO_BY_THREE.withValues(new double[] {5, 6, 7, 8}).toRows())
                .isDeepEqualTo(new double[][] {{5, 0, 7}, {0, 6, 8}});
    }

    @Test
    void vectorOfAnotherSizeIsRefused() {
        assertRefused(() -> TWO_BY_THREE.times(new double[2]), Reason.SHAPE_MISMATCH, 3, 2);
        assertRefused(() -> TWO_BY_THREE.transposedTimes(new double[3]), Reason.SHAPE_MISMATCH, 2, 3);
        assertRefused(() -> TWO_BY_THREE.times(TWO_BY_THREE), Reason.SHAPE_MISMATCH, 3, 2);
    }

    @Test
    void raggedRowsAreRefused() {
        assertRefused(() -> SparseMatrix.ofRows(new double[][] {{1, 2}, {3}}), Reason.SHAPE_MISMATCH, 2, 1);
    }

    @Test
    void placeOutsideIsRefused() {
        assertRefused(() -> SparseMatrix.builder(2, 3).add(2, 0, 1), Reason.OUT_OF_RANGE, 2, 0);
        assertRefused(() -> TWO_BY_THREE.get(0, -1), Reason.OUT_OF_RANGE, 0, -1);
    }

    @Test
    void whatIsNotANumberIsRefused() {
        SparseMatrix.Builder builder = SparseMatrix.builder(2, 3);

        assertRefused(() -> builder.add(1, 2, Double.NaN), Reason.NOT_FINITE, 1, 2);
        assertRefused(() -> builder.add(0, 2, Double.NEGATIVE_INFINITY), Reason.NOT_FINITE, 0, 2);
    }

    @Test
    void overflowingSumIsRefused() {
        SparseMatrix.Builder builder =
                SparseMatrix.builder(1, 1).add(0, 0, Double.MAX_VALUE).add(0, 0, Double.MAX_VALUE);

        assertRefused(builder::build, Reason.NOT_FINITE, 0, 0);
    }

    @Property(tries = 100)
    void transposingTwiceChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 3, 0.9);

        assertThat(matrix.transpose().transpose().toRows()).isDeepEqualTo(matrix.toRows());
    }

    @Property(tries = 100)
    void innerProductsDoNotCareWhichSideIsTransposed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 3, 0.9);
        double[] x = RandomSystems.demand(seed, size);

        assertThat(matrix.transpose().times(x)).containsExactly(matrix.transposedTimes(x));
    }

    private static void assertRefused(ThrowingCallable call, Reason reason, int... indices) {
        UnsolvableSystem refusal = catchThrowableOfType(UnsolvableSystem.class, call);

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.indices()).containsExactly(indices);
    }
}
