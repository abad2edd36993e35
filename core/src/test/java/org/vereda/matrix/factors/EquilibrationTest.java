package org.vereda.matrix.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What brings units together, and when a pivot counts as zero. */
class EquilibrationTest {
    /** Rows and columns of a full matrix in units that differ by up to twelve orders of magnitude. */
    @Test
    void theLargestElementsOfRowsAndColumnsComeNearOneByPowersOfTwo() {
        Random random = new Random(4);
        int size = 20;
        double[] rowUnits =
                random.doubles(size, -6, 6).map(e -> Math.pow(10, e)).toArray();
        double[] columnUnits =
                random.doubles(size, -6, 6).map(e -> Math.pow(10, e)).toArray();
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = random.nextDouble(-1, 1) * rowUnits[i] / columnUnits[j];
            }
        }
        Equilibration scaling = Equilibration.of(PlainColumns.of(rows));
        double[][] scaled = scaling.scaledRows(PlainColumns.of(rows));
        for (int i = 0; i < size; i++) {
            double ofRow = 0;
            double ofColumn = 0;
            for (int j = 0; j < size; j++) {
                assertThat(scaled[i][j]).isEqualTo(rows[i][j] * scaling.row(i) * scaling.column(j));
                ofRow = Math.max(ofRow, Math.abs(scaled[i][j]));
                ofColumn = Math.max(ofColumn, Math.abs(scaled[j][i]));
            }
            assertThat(ofRow).isBetween(0.25, 4.0);
            assertThat(ofColumn).isBetween(0.25, 4.0);
            assertThat(scaling.row(i)).isEqualTo(Math.scalb(1.0, Math.getExponent(scaling.row(i))));
            assertThat(scaling.column(i)).isEqualTo(Math.scalb(1.0, Math.getExponent(scaling.column(i))));
        }
    }

    @Test
    void aRowOrColumnOfZerosStaysAsItIs() {
        Equilibration scaling = Equilibration.of(PlainColumns.of(new double[][] {{0, 1024}, {0, 0}}));

        assertThat(scaling.column(0)).isEqualTo(1);
        assertThat(scaling.row(1)).isEqualTo(1);
        assertThat(scaling.row(0) * scaling.column(1)).isBetween(1.0 / 4096, 1.0 / 256);
    }

    @Test
    void aPivotIsMeasuredByItsDiagonalOrByItsColumn() {
        Columns matrix = PlainColumns.of(new double[][] {{-2, 0, 1}, {-8, 5, 0}, {4, 3, 0}});
        Equilibration none = Equilibration.none(3);

        assertThat(Pivoting.DIAGONAL.leastPivots(matrix, none)).containsExactly(-2e-14, 5e-14, 0);
        assertThat(Pivoting.THRESHOLD.leastPivots(matrix, none)).containsExactly(8e-14, 5e-14, 1e-14);
    }

    /** One front of a full matrix; one for each index where nothing is coupled. */
    @Test
    void thePlanCountsTheMultiplicationsOfItsFronts() {
        double[][] full = new double[7][7];
        double[][] apart = new double[7][7];
        for (int i = 0; i < 7; i++) {
            Arrays.fill(full[i], 1);
            apart[i][i] = 1;
        }
        assertThat(Fronts.of(PlainColumns.of(full)).operations()).isEqualTo(343);
        assertThat(Fronts.of(PlainColumns.of(apart)).operations()).isEqualTo(7);
    }
}
