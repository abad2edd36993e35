package org.vereda.matrix;

import java.util.Arrays;

/**
 * The equations of a square matrix in its block triangular order, for one direction: those of {@code A' y = c} are the
 * columns, solved from the first to the last, those of {@code A x = b} the rows, solved from the last to the first. Each
 * lists the unknowns of other blocks, which are known by then, before those of its own block; the diagonal lies apart.
 */
final class Equations {
    private static final int MISSING = -1;

    private final boolean backwards;
    private final int[] starts;
    private final int[] inner;
    private final int[] unknowns;
    private final int[] entries;
    private final int[] diagonal;

    private Equations(boolean backwards, int size, int terms) {
        this.backwards = backwards;
        starts = new int[size + 1];
        inner = new int[size];
        unknowns = new int[terms];
        entries = new int[terms];
        diagonal = new int[size];
        Arrays.fill(diagonal, MISSING);
    }

    /** The columns of a matrix, for its transposed system. */
    static Equations ofColumns(SparseMatrix a, StrongComponents components) {
        int[] order = components.order();
        int[] places = components.positions();
        int[] blockStarts = components.blockStarts();
        Equations equations = new Equations(false, order.length, a.entries());
        int[] own = new int[2 * order.length];
        for (int i = 0; i < order.length; i++) {
            equations.addColumn(a, order[i], i, blockStarts[i], places, own);
        }
        return equations;
    }

    /** The terms of other blocks at once, those of the own one by way of a buffer. */
    private void addColumn(SparseMatrix a, int column, int i, int blockStart, int[] places, int[] own) {
        int[] rows = a.rawRows();
        int next = starts[i];
        int kept = 0;
        for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
            int place = places[rows[k]];
            if (place == i) {
                diagonal[i] = k;
            } else if (place < blockStart) {
                put(next++, place, k);
            } else {
                own[kept++] = place;
                own[kept++] = k;
            }
        }
        inner[i] = next;
        for (int at = 0; at < kept; at += 2) {
            put(next++, own[at], own[at + 1]);
        }
        starts[i + 1] = next;
    }

    private void put(int at, int unknown, int entry) {
        unknowns[at] = unknown;
        entries[at] = entry;
    }

    /** The same matrix for the other direction. */
    Equations transposed() {
        Equations other = new Equations(!backwards, inner.length, terms());
        System.arraycopy(diagonal, 0, other.diagonal, 0, diagonal.length);
        for (int k = 0; k < terms(); k++) {
            other.starts[unknowns[k] + 1]++;
        }
        for (int i = 0; i < inner.length; i++) {
            other.starts[i + 1] += other.starts[i];
        }
        int[] next = Arrays.copyOf(other.starts, inner.length);
        for (int i = 0; i < inner.length; i++) {
            scatter(other, i, starts[i], inner[i], next);
        }
        System.arraycopy(next, 0, other.inner, 0, next.length);
        for (int i = 0; i < inner.length; i++) {
            scatter(other, i, inner[i], starts[i + 1], next);
        }
        return other;
    }

    private void scatter(Equations other, int i, int from, int to, int... next) {
        for (int k = from; k < to; k++) {
            other.put(next[unknowns[k]]++, i, entries[k]);
        }
    }

    /** Number of entries, with the diagonal, in the block of places {@code from} up to, not including, {@code to}. */
    int entriesInside(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += starts[i + 1] - inner[i] + (diagonal[i] == MISSING ? 0 : 1);
        }
        return count;
    }

    /** Whether the last equation is solved first. */
    boolean backwards() {
        return backwards;
    }

    int size() {
        return inner.length;
    }

    /** Number of terms off the diagonal. */
    int terms() {
        return starts[inner.length];
    }

    /** First term of equation {@code i}. */
    int start(int i) {
        return starts[i];
    }

    /** First term of equation {@code i} whose unknown is of the same block. */
    int inner(int i) {
        return inner[i];
    }

    int end(int i) {
        return starts[i + 1];
    }

    /** The matrix entry on the diagonal of equation {@code i}, negative where there is none. */
    int diagonal(int i) {
        return diagonal[i];
    }

    /** The unknown of every term, and perhaps something behind the last: not to be written to. */
    int[] rawUnknowns() {
        return unknowns;
    }

    /** The matrix entry of every term, and perhaps something behind the last: not to be written to. */
    int[] rawEntries() {
        return entries;
    }
}
