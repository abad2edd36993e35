package org.vereda.matrix;

import java.util.Arrays;

/**
 * The strong components of a square matrix read as a graph in which column {@code j} points to every row {@code i} with
 * {@code A[i][j]} other than zero: sets of indices that reach each other.
 *
 * <p>The order puts every component behind all components that it points to, so that the matrix, permuted by it, is
 * block upper triangular. Inside of a component the order is the one in which a depth-first search leaves the nodes: few
 * entries lie below the diagonal there too. Found without recursion in one pass (R. Tarjan, SIAM Journal on Computing
 * 1 (1972) 146).
 */
public final class StrongComponents {
    private final int[] order;
    private final int[] starts;

    private StrongComponents(int[] order, int[] starts) {
        this.order = order;
        this.starts = starts;
    }

    /**
     * The components of a square matrix.
     *
     * @throws UnsolvableSystem where the matrix is not square
     */
    public static StrongComponents of(SparseMatrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new UnsolvableSystem(UnsolvableSystem.Reason.NOT_SQUARE, matrix.rows(), matrix.columns());
        }
        return new Search(matrix.withoutZeros()).run();
    }

    /** Number of components. */
    public int count() {
        return starts.length - 1;
    }

    /** The indices of a component, in order. */
    public int[] component(int number) {
        return Arrays.copyOfRange(order, starts[number], starts[number + 1]);
    }

    /** Size of a component. */
    public int size(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Where a component begins in the order. */
    public int start(int number) {
        return starts[number];
    }

    /** For every place, where its component begins. */
    int[] blockStarts() {
        int[] blockStarts = new int[order.length];
        for (int c = 0; c < count(); c++) {
            Arrays.fill(blockStarts, starts[c], starts[c + 1], starts[c]);
        }
        return blockStarts;
    }

    /** The index at every place of the block triangular order; a fresh array. */
    public int[] order() {
        return order.clone();
    }

    /** The array itself, not to be written to. */
    int[] rawOrder() {
        return order;
    }

    /** The place of every index in the order. */
    public int[] positions() {
        int[] positions = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            positions[order[place]] = place;
        }
        return positions;
    }

    /** The state of one depth-first search. */
    private static final class Search {
        private static final int UNSEEN = -1;

        /** The number of a node whose component is complete: no minimum, so that an edge needs no second look. */
        private static final int CLOSED = Integer.MAX_VALUE;

        private final int[] columnStarts;
        private final int[] rows;
        private final int size;
        private final int[] number;
        private final int[] lowest;
        private final int[] component;
        private final int[] path;
        private final int[] open;
        private final int[] nextEntry;
        private final int[] finished;
        private int seen;
        private int depth;
        private int opened;
        private int left;
        private int components;

        Search(SparseMatrix matrix) {
            columnStarts = matrix.rawStarts();
            rows = matrix.rawRows();
            size = matrix.columns();
            number = filled(size);
            lowest = new int[size];
            component = filled(size);
            path = new int[size];
            open = new int[size];
            nextEntry = Arrays.copyOf(columnStarts, size);
            finished = new int[size];
        }

        private static int[] filled(int size) {
            int[] array = new int[size];
            Arrays.fill(array, UNSEEN);
            return array;
        }

        StrongComponents run() {
            for (int root = 0; root < size; root++) {
                if (number[root] == UNSEEN) {
                    enter(root);
                    while (depth > 0) {
                        advance(path[depth - 1]);
                    }
                }
            }
            return grouped();
        }

        private void enter(int node) {
            number[node] = seen;
            lowest[node] = seen++;
            path[depth++] = node;
            open[opened++] = node;
        }

        private void advance(int node) {
            while (nextEntry[node] < columnStarts[node + 1]) {
                int target = rows[nextEntry[node]++];
                if (number[target] == UNSEEN) {
                    enter(target);
                    return;
                }
                lowest[node] = Math.min(lowest[node], number[target]);
            }
            leave(node);
        }

        private void leave(int node) {
            finished[left++] = node;
            depth--;
            if (depth > 0) {
                int parent = path[depth - 1];
                lowest[parent] = Math.min(lowest[parent], lowest[node]);
            }
            if (lowest[node] == number[node]) {
                close(node);
            }
        }

        private void close(int root) {
            int node;
            do {
                node = open[--opened];
                component[node] = components;
                number[node] = CLOSED;
            } while (node != root);
            components++;
        }

        private StrongComponents grouped() {
            int[] starts = new int[components + 1];
            for (int owner : component) {
                starts[owner + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = starts.clone();
            int[] order = new int[size];
            for (int node : finished) {
                order[next[component[node]]++] = node;
            }
            return new StrongComponents(order, starts);
        }
    }
}
