package org.vereda.matrix;

import java.util.Set;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** What can be refused before anything is computed. */
final class StructureCheck {
    private StructureCheck() {}

    static void require(SparseMatrix a, Set<Integer> negativeDiagonals) {
        if (a.rows() != a.columns()) {
            throw new UnsolvableSystem(Reason.NOT_SQUARE, a.rows(), a.columns());
        }
        boolean[] usedColumns = new boolean[a.columns()];
        boolean[] usedRows = new boolean[a.rows()];
        for (int column = 0; column < a.columns(); column++) {
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                usedColumns[column] |= a.value(k) != 0;
                usedRows[a.row(k)] |= a.value(k) != 0;
            }
        }
        refuse(Reason.EMPTY_COLUMN, usedColumns);
        refuse(Reason.EMPTY_ROW, usedRows);
        requireSigns(a.diagonal(), negativeDiagonals);
    }

    private static void refuse(Reason reason, boolean[] used) {
        int[] unused = IntStream.range(0, used.length).filter(i -> !used[i]).toArray();
        if (unused.length > 0) {
            throw new UnsolvableSystem(reason, unused);
        }
    }

    private static void requireSigns(double[] diagonal, Set<Integer> declared) {
        int[] negative = IntStream.range(0, diagonal.length)
                .filter(i -> diagonal[i] < 0 && !declared.contains(i))
                .toArray();
        if (negative.length > 0) {
            throw new UnsolvableSystem(Reason.NEGATIVE_DIAGONAL, diagonal[negative[0]], negative);
        }
    }
}
