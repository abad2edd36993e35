package org.vereda.bench.system;

import org.vereda.matrix.SparseMatrix;

/** Which rows can be reached from a column, from column to row and on. */
final class Reach {
    private Reach() {}

    static boolean[] from(int start, SparseMatrix matrix) {
        boolean[] reached = new boolean[matrix.columns()];
        int[] waiting = new int[matrix.columns()];
        int last = 0;
        waiting[last++] = start;
        reached[start] = true;
        for (int next = 0; next < last; next++) {
            for (int k = matrix.columnStart(waiting[next]); k < matrix.columnEnd(waiting[next]); k++) {
                int row = matrix.row(k);
                if (!reached[row]) {
                    reached[row] = true;
                    waiting[last++] = row;
                }
            }
        }
        return reached;
    }
}
