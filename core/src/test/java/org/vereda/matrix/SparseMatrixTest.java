package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
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
    void theIdentityHasOnesOnItsDiagonalOnly() {
        assertThat(SparseMatrix.identity(2).toRows()).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
        assertThat(SparseMatrix.identity(2).entries()).isEqualTo(2);
    }

    /** Columns without entries at both ends and in the middle share their starts with their neighbors. */
    @Test
    void everyEntryLiesInItsColumn() {
        SparseMatrix gaps = SparseMatrix.builder(2, 8)
                .add(0, 1, 1)
                .add(1, 1, 2)
                .add(0, 4, 3)
                .add(1, 5, 4)
                .build();
        assertThat(IntStream.range(0, 4).map(gaps::columnOf)).containsExactly(1, 1, 4, 5);
        for (int before = 0; before < 6; before++) {
            SparseMatrix far = SparseMatrix.builder(1, 12)
                    .add(0, before, 1)
                    .add(0, 11 - before, 2)
                    .build();
            assertThat(far.columnOf(0)).isEqualTo(before);
            assertThat(far.columnOf(1)).isEqualTo(11 - before);
        }
    }

    @Test
    void storedZerosAreKeptUntilTheyAreTakenOut() {
        SparseMatrix zero = TWO_BY_THREE.withValues(new double[] {1, 0, 2, 4});
        assertThat(zero.hasZeros()).isTrue();
        assertThat(zero.entries()).isEqualTo(4);
        assertThat(zero.withoutZeros().entries()).isEqualTo(3);
        assertThat(zero.withoutZeros().toRows()).isDeepEqualTo(new double[][] {{1, 0, 2}, {0, 0, 4}});
        assertThat(TWO_BY_THREE.hasZeros()).isFalse();
        assertThat(TWO_BY_THREE.withoutZeros()).isSameAs(TWO_BY_THREE);
    }

    @Test
    void placesAreAlikeOnlyWhereShapeColumnsAndRowsAre() {
        assertThat(TWO_BY_THREE.hasPlacesOf(TWO_BY_THREE.withValues(new double[] {5, 6, 7, 8})))
                .isTrue();
        assertThat(TWO_BY_THREE.hasPlacesOf(SparseMatrix.ofRows(new double[][] {{1, 0, 2}, {0, 3, 4}, {0, 0, 0}})))
                .isFalse();
        assertThat(TWO_BY_THREE.hasPlacesOf(SparseMatrix.ofRows(new double[][] {{1, 2, 0}, {0, 3, 4}})))
                .isFalse();
        assertThat(TWO_BY_THREE.hasPlacesOf(SparseMatrix.ofRows(new double[][] {{0, 0, 2}, {1, 3, 4}})))
                .isFalse();
    }

    @Test
    void manyEntriesAreKeptAsTheyCome() {
        SparseMatrix.Builder builder = SparseMatrix.builder(200, 2);
        for (int row = 199; row >= 0; row--) {
            builder.add(row, row % 2, row + 1);
        }
        SparseMatrix matrix = builder.build();
        assertThat(matrix.entries()).isEqualTo(200);
        assertThat(IntStream.range(0, 200).allMatch(row -> matrix.get(row, row % 2) == row + 1))
                .isTrue();
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
        assertRefused(() -> TWO_BY_THREE.get(-1, 0), Reason.OUT_OF_RANGE, -1, 0);
        assertRefused(() -> TWO_BY_THREE.get(0, 3), Reason.OUT_OF_RANGE, 0, 3);
        assertRefused(() -> SparseMatrix.builder(-1, 0), Reason.OUT_OF_RANGE, -1, 0);
        assertRefused(() -> SparseMatrix.builder(0, -1), Reason.OUT_OF_RANGE, 0, -1);
        assertThat(SparseMatrix.builder(0, 0).build().entries()).isZero();
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

    @Test
    void whatDoesNotFitOrIsNoNumberIsRefused() {
        SparseMatrix matrix = SparseMatrix.ofRows(new double[][] {{1, 0, 2}, {0, 3, 0}});
        assertRefused(() -> matrix.times(SparseMatrix.identity(2)), Reason.SHAPE_MISMATCH, 3, 2);
        assertRefused(() -> matrix.withValues(new double[] {1, 2}), Reason.SHAPE_MISMATCH, 3, 2);
        assertRefused(() -> matrix.withValues(new double[] {1, Double.NaN, 2}), Reason.NOT_FINITE, 1);
        assertThat(matrix.withValues(new double[] {4, 5, 6}).values()).containsExactly(4, 5, 6);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason, int... indices) {
        UnsolvableSystem refusal = catchThrowableOfType(UnsolvableSystem.class, call);

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.indices()).containsExactly(indices);
    }
}
