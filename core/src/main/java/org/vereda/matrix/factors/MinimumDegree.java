package org.vereda.matrix.factors;

import java.util.Arrays;

/**
 * An elimination order with little fill: always an index of least approximate degree in the graph of {@code A + A'},
 * kept as a quotient graph with element absorption and merging of indistinguishable indices (after P. Amestoy, T. Davis,
 * I. Duff, SIAM J. Matrix Anal. Appl. 17 (1996) 886).
 */
final class MinimumDegree {
    private static final int NONE = -1;
    private static final int[] EMPTY = {};
    private static final long HASH_MASK = Integer.MAX_VALUE;

    private final int size;
    private final int[][] neighbors;
    private final int[][] cliques;
    private final int[][] members;
    private final int[] weight;
    private final int[] cliqueWeight;
    private final boolean[] absorbed;
    private final int[] degree;
    private final int[] mark;
    private final int[] outside;
    private final int[] outsideMark;
    private final int[] nextMerged;
    private final int[] lastMerged;
    private final long[] hash;
    private final DegreeLists lists;
    private final int[] buffer;
    private int gathered;
    private int stamp;
    private int remaining;

    private MinimumDegree(Columns matrix) {
        size = matrix.size();
        neighbors = symmetricPattern(matrix);
        cliques = new int[size][];
        Arrays.fill(cliques, EMPTY);
        members = new int[size][];
        Arrays.fill(members, EMPTY);
        weight = filled(size, 1);
        cliqueWeight = new int[size];
        absorbed = new boolean[size];
        degree = new int[size];
        mark = new int[size];
        outside = new int[size];
        outsideMark = new int[size];
        nextMerged = filled(size, NONE);
        lastMerged = new int[size];
        Arrays.setAll(lastMerged, i -> i);
        hash = new long[size];
        lists = new DegreeLists(size);
        buffer = new int[size + 1];
        remaining = size;
    }

    /**
     * An order of elimination.
     *
     * @param indices the indices in that order
     * @param groupStarts where groups of indices begin in it that are eliminated together, and its length
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the factorization
    record Order(int[] indices, int[] groupStarts) {}

    static Order order(Columns matrix) {
        return new MinimumDegree(matrix).run();
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private static int[][] symmetricPattern(Columns matrix) {
        Columns transposed = matrix.transpose();
        int[][] pattern = new int[matrix.size()][];
        int[] seen = filled(matrix.size(), NONE);
        for (int node = 0; node < pattern.length; node++) {
            seen[node] = node;
            int[] found = new int[columnSize(matrix, node) + columnSize(transposed, node)];
            int count = collect(matrix, node, seen, found, 0);
            pattern[node] = Arrays.copyOf(found, collect(transposed, node, seen, found, count));
        }
        return pattern;
    }

    private static int columnSize(Columns matrix, int column) {
        return matrix.columnEnd(column) - matrix.columnStart(column);
    }

    private static int collect(Columns matrix, int column, int[] seen, int[] found, int count) {
        int size = count;
        for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
            if (seen[matrix.row(k)] != column) {
                seen[matrix.row(k)] = column;
                found[size++] = matrix.row(k);
            }
        }
        return size;
    }

    private Order run() {
        for (int node = size - 1; node >= 0; node--) {
            degree[node] = neighbors[node].length;
            lists.insert(node, degree[node]);
        }
        int[] order = new int[size];
        int placed = 0;
        int[] groupStarts = new int[size + 1];
        int groups = 0;
        while (placed < size) {
            int pivot = lists.least();
            groupStarts[groups++] = placed;
            for (int node = pivot; node != NONE; node = nextMerged[node]) {
                order[placed++] = node;
            }
            eliminate(pivot);
        }
        groupStarts[groups] = size;
        return new Order(order, Arrays.copyOf(groupStarts, groups + 1));
    }

    private void eliminate(int pivot) {
        lists.remove(pivot, degree[pivot]);
        remaining -= weight[pivot];
        weight[pivot] = 0;
        int[] clique = formClique(pivot);
        cliqueWeight[pivot] = totalWeight(clique);
        for (int node : clique) {
            lists.remove(node, degree[node]);
        }
        measureOutside(clique);
        for (int node : clique) {
            update(node, pivot);
        }
        mergeAlike(clique);
        finish(pivot, clique);
    }

    /** The living nodes around the pivot become one clique that takes in all cliques of the pivot. */
    private int[] formClique(int pivot) {
        stamp++;
        gathered = 0;
        gather(neighbors[pivot]);
        for (int clique : cliques[pivot]) {
            if (!absorbed[clique]) {
                gather(members[clique]);
                absorb(clique);
            }
        }
        neighbors[pivot] = EMPTY;
        cliques[pivot] = EMPTY;
        return Arrays.copyOf(buffer, gathered);
    }

    private void gather(int[] nodes) {
        for (int node : nodes) {
            if (weight[node] > 0 && mark[node] != stamp) {
                mark[node] = stamp;
                buffer[gathered++] = node;
            }
        }
    }

    private void absorb(int clique) {
        absorbed[clique] = true;
        members[clique] = EMPTY;
    }

    private int totalWeight(int[] nodes) {
        int total = 0;
        for (int node : nodes) {
            total += weight[node];
        }
        return total;
    }

    /** For every clique that touches the new one: the weight of its members outside of the new one. */
    private void measureOutside(int[] clique) {
        for (int node : clique) {
            for (int other : cliques[node]) {
                if (!absorbed[other]) {
                    if (outsideMark[other] != stamp) {
                        outsideMark[other] = stamp;
                        outside[other] = cliqueWeight[other];
                    }
                    outside[other] -= weight[node];
                }
            }
        }
    }

    private void update(int node, int pivot) {
        hash[node] = pivot;
        int bound = updateCliques(node, pivot) + updateNeighbors(node);
        int inside = cliqueWeight[pivot] - weight[node];
        degree[node] = Math.min(Math.min(degree[node], bound) + inside, remaining - weight[node]);
    }

    /** Drops absorbed cliques and adds the new one; returns the weight that the others hold outside of it. */
    private int updateCliques(int node, int pivot) {
        int bound = 0;
        int kept = 0;
        for (int other : cliques[node]) {
            if (!absorbed[other] && outside[other] == 0) {
                absorb(other);
            }
            if (!absorbed[other]) {
                buffer[kept++] = other;
                bound += outside[other];
                hash[node] += other;
            }
        }
        buffer[kept++] = pivot;
        cliques[node] = Arrays.copyOf(buffer, kept);
        return bound;
    }

    /** Drops neighbors that are gone or inside of the new clique; returns the weight of those that stay. */
    private int updateNeighbors(int node) {
        int bound = 0;
        int kept = 0;
        for (int other : neighbors[node]) {
            if (weight[other] > 0 && mark[other] != stamp) {
                buffer[kept++] = other;
                bound += weight[other];
                hash[node] += other;
            }
        }
        neighbors[node] = Arrays.copyOf(buffer, kept);
        return bound;
    }

    /** Nodes with the same neighbors and cliques will be eliminated together. */
    private void mergeAlike(int[] clique) {
        long[] byHash = new long[clique.length];
        Arrays.setAll(byHash, i -> (hash[clique[i]] & HASH_MASK) << Integer.SIZE | i);
        Arrays.sort(byHash);
        for (int first = 0; first < byHash.length; first++) {
            int node = clique[(int) byHash[first]];
            if (weight[node] > 0) {
                markOwn(node);
                long key = byHash[first] >> Integer.SIZE;
                for (int i = first + 1; i < byHash.length && byHash[i] >> Integer.SIZE == key; i++) {
                    mergeIfAlike(node, clique[(int) byHash[i]]);
                }
            }
        }
    }

    private void mergeIfAlike(int node, int other) {
        if (weight[other] > 0 && alike(node, other)) {
            merge(node, other);
        }
    }

    private void markOwn(int node) {
        stamp++;
        for (int other : neighbors[node]) {
            mark[other] = stamp;
        }
        for (int other : cliques[node]) {
            outsideMark[other] = stamp;
        }
    }

    private boolean alike(int node, int other) {
        if (neighbors[node].length != neighbors[other].length || cliques[node].length != cliques[other].length) {
            return false;
        }
        for (int neighbor : neighbors[other]) {
            if (mark[neighbor] != stamp) {
                return false;
            }
        }
        for (int clique : cliques[other]) {
            if (outsideMark[clique] != stamp) {
                return false;
            }
        }
        return true;
    }

    private void merge(int node, int other) {
        degree[node] -= weight[other];
        weight[node] += weight[other];
        weight[other] = 0;
        nextMerged[lastMerged[node]] = other;
        lastMerged[node] = lastMerged[other];
        neighbors[other] = EMPTY;
        cliques[other] = EMPTY;
    }

    private void finish(int pivot, int[] clique) {
        int alive = 0;
        int[] living = new int[clique.length];
        for (int node : clique) {
            if (weight[node] > 0) {
                living[alive++] = node;
                degree[node] = Math.max(0, degree[node]);
                lists.insert(node, degree[node]);
            }
        }
        members[pivot] = Arrays.copyOf(living, alive);
    }

    /** The living nodes by degree, as doubly linked lists. */
    private static final class DegreeLists {
        private final int[] head;
        private final int[] next;
        private final int[] previous;
        private int lowest;

        DegreeLists(int size) {
            head = filled(size + 1, NONE);
            next = filled(size, NONE);
            previous = filled(size, NONE);
        }

        void insert(int node, int degree) {
            next[node] = head[degree];
            previous[node] = NONE;
            if (head[degree] != NONE) {
                previous[head[degree]] = node;
            }
            head[degree] = node;
            lowest = Math.min(lowest, degree);
        }

        void remove(int node, int degree) {
            if (previous[node] == NONE) {
                head[degree] = next[node];
            } else {
                next[previous[node]] = next[node];
            }
            if (next[node] != NONE) {
                previous[next[node]] = previous[node];
            }
        }

        int least() {
            while (head[lowest] == NONE) {
                lowest++;
            }
            return head[lowest];
        }
    }
}
