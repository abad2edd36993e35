package org.vereda.matrix;

import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** What can be refused before anything is computed. */
final class StructureCheck {
    private StructureCheck() {}

    static void require(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        if (a.rows() != a.columns()) {
            throw new UnsolvableSystem(Reason.NOT_SQUARE, a.rows(), a.columns());
        }
        SparseMatrix transposed = a.transpose();
        refuse(Reason.EMPTY_COLUMN, a.columns(), column -> isEmpty(a, column));
        refuse(Reason.EMPTY_ROW, a.rows(), row -> isEmpty(transposed, row));
        requireSigns(a.diagonal(), negativeDiagonals);
    }

    private static boolean isEmpty(SparseMatrix a, int column) {
        return IntStream.range(a.columnStart(column), a.columnEnd(column)).allMatch(k -> a.value(k) == 0);
    }

    private static void refuse(Reason reason, int size, IntPredicate broken) {
        int[] indices = IntStream.range(0, size).filter(broken).toArray();
        if (indices.length > 0) {
            throw new UnsolvableSystem(reason, indices);
        }
    }

    private static void requireSigns(double[] diagonal, Collection<Integer> declared) {
        int[] negative = IntStream.range(0, diagonal.length)
                .filter(i -> diagonal[i] < 0 && !declared.contains(i))
                .toArray();
        if (negative.length > 0) {
            throw new UnsolvableSystem(Reason.NEGATIVE_DIAGONAL, diagonal[negative[0]], negative);
        }
    }
}
