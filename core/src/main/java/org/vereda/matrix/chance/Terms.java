package org.vereda.matrix.chance;

import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * Which entry of a matrix each uncertain number belongs to, and its center: one each, or several that add up to the entry,
 * as where a process buys one thing from one provider for two purposes.
 */
final class Terms {
    private final int[] entries;
    private final double[] centers;
    private final boolean[] summed;
    private final int[] order;

    private Terms(SparseMatrix matrix, int[] entries, double[] centers) {
        this.entries = entries;
        this.centers = centers;
        this.summed = new boolean[matrix.entries()];
        int[] starts = starts(matrix.entries());
        for (int term = 0; term < entries.length; term++) {
            int entry = entries[term];
            boolean whole = starts[entry + 1] == starts[entry] + 1 && centers[term] == matrix.value(entry);
            summed[entry] = !whole;
        }
        this.order = sorted(starts);
    }

    /** One number for each entry. */
    static Terms ofEntries(SparseMatrix center) {
        return new Terms(center, IntStream.range(0, center.entries()).toArray(), center.values());
    }

    /** Several numbers for an entry, in any order. */
    static Terms of(SparseMatrix center, int[] entries, double[] centers) {
        SparseMatrix.requireSize(entries.length, centers.length);
        for (int term = 0; term < entries.length; term++) {
            if (entries[term] < 0 || entries[term] >= center.entries()) {
                throw new UnsolvableSystem(Reason.OUT_OF_RANGE, term, entries[term]);
            }
        }
        return new Terms(center, entries.clone(), centers.clone());
    }

    private int[] starts(int size) {
        int[] starts = new int[size + 1];
        for (int entry : entries) {
            starts[entry + 1]++;
        }
        for (int entry = 0; entry < size; entry++) {
            starts[entry + 1] += starts[entry];
        }
        return starts;
    }

    /** By entry, terms of one entry as they came. */
    private int[] sorted(int[] starts) {
        int[] next = starts.clone();
        int[] byEntry = new int[entries.length];
        for (int term = 0; term < entries.length; term++) {
            byEntry[next[entries[term]]++] = term;
        }
        return byEntry;
    }

    int size() {
        return entries.length;
    }

    /** The term at a place when they are sorted by entry. */
    int inOrder(int place) {
        return order[place];
    }

    int entry(int term) {
        return entries[term];
    }

    double center(int term) {
        return centers[term];
    }

    /** Whether the entry of a term consists of more than that term. */
    boolean isSummed(int term) {
        return summed[entries[term]];
    }
}
