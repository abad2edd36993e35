package org.vereda.matrix.factors;

import java.util.Arrays;

/**
 * Finds what a core's loops take for what they give: the spectral radius of {@code G = I - D^-1 A}, positive elements only,
 * by power iteration, and the one loop that carries most of it.
 */
public final class LoopSearch {
    private static final int ROUNDS = 400;

    private final Columns byRow;
    private final double[] diagonal;
    private final double[] share;
    private double gain;

    /** Searches a matrix with a full diagonal. */
    public LoopSearch(Columns core) {
        byRow = core.transpose();
        diagonal = core.diagonal();
        share = new double[diagonal.length];
        Arrays.fill(share, 1);
        for (int round = 0; round < ROUNDS; round++) {
            gain = step();
        }
    }

    /** The gain of all loops of the core together. */
    public double gain() {
        return gain;
    }

    /** The strongest loop, each index followed by the one that it takes from. */
    public int[] loop() {
        int[] firstSeen = new int[share.length];
        int[] path = new int[share.length + 1];
        int node = largest();
        int length = 0;
        while (firstSeen[node] == 0) {
            path[length++] = node;
            firstSeen[node] = length;
            node = strongestUser(node);
        }
        int[] loop = Arrays.copyOfRange(path, firstSeen[node] - 1, length);
        reverse(loop);
        return loop;
    }

    private int largest() {
        int best = 0;
        for (int i = 1; i < share.length; i++) {
            best = share[i] > share[best] ? i : best;
        }
        return best;
    }

    private static void reverse(int[] array) {
        for (int a = 0, b = array.length - 1; a < b; a++, b--) {
            int kept = array[a];
            array[a] = array[b];
            array[b] = kept;
        }
    }

    /** One round of {@code x <- (G x + x) / 2}, which converges where loops of one length alone would only swing. */
    private double step() {
        double[] next = new double[share.length];
        Arrays.setAll(next, i -> (share[i] + use(i)) / 2);
        double before = 0;
        double after = 0;
        for (int i = 0; i < next.length; i++) {
            before += share[i];
            after += next[i];
        }
        for (int i = 0; i < next.length; i++) {
            share[i] = next[i] / after * next.length;
        }
        return 2 * after / before - 1;
    }

    private double use(int row) {
        double sum = 0;
        for (int k = byRow.columnStart(row); k < byRow.columnEnd(row); k++) {
            sum += taken(row, k);
        }
        return sum;
    }

    /** Nothing of what the process itself gives: over the diagonal that is minus one. */
    private double taken(int row, int entry) {
        return Math.max(0, -byRow.value(entry) / diagonal[row]) * share[byRow.row(entry)];
    }

    private int strongestUser(int row) {
        int best = row;
        double most = 0;
        for (int k = byRow.columnStart(row); k < byRow.columnEnd(row); k++) {
            if (taken(row, k) > most) {
                most = taken(row, k);
                best = byRow.row(k);
            }
        }
        return best;
    }
}
