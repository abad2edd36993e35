package org.vereda.matrix.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MinimumDegreeTest {
    @Property(tries = 200)
    void everyIndexComesOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @IntRange(min = 1, max = 6) int perColumn) {
        int[] order = MinimumDegree.order(random(seed, size, perColumn)).indices();

        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    }

    @Property(tries = 100)
    void frontsEliminateEveryIndexOnceAndCoverTheirChildren(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @IntRange(min = 1, max = 6) int perColumn) {
        Fronts fronts = Fronts.of(random(seed, size, perColumn));

        assertThat(fronts.rawOrder())
                .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
        assertThat(fronts.list().stream().mapToInt(Fronts.Front::pivots).sum()).isEqualTo(size);
        for (Fronts.Front front : fronts.list()) {
            int[] places = IntStream.range(0, front.size()).map(front::position).toArray();
            for (int child : front.children()) {
                assertThat(places).contains(fronts.list().get(child).border());
            }
        }
    }

    @Test
    void theHubOfAStarComesLast() {
        double[][] rows = new double[9][9];
        for (int i = 0; i < 9; i++) {
            rows[i][i] = 1;
            rows[i][0] = 1;
            rows[0][i] = 1;
        }

        int[] order = MinimumDegree.order(PlainColumns.of(rows)).indices();

        assertThat(IntStream.of(order).limit(7).toArray()).doesNotContain(0);
    }

    /** An elimination of least degree eats a tree from its leaves and fills nothing: each column but the last has one element below it. */
    @Property(tries = 100)
    void noElementOfATreeIsFilled(@ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        Random random = new Random(seed);
        double[][] rows = new double[size][size];
        for (int node = 0; node < size; node++) {
            rows[node][node] = 1;
            rows[node][node == 0 ? 0 : random.nextInt(node)] = 1;
        }

        assertThat(fill(rows, MinimumDegree.order(PlainColumns.of(rows)).indices()))
                .isEqualTo(size - 1);
    }

    /** Approximate degrees fill little more than exact ones, found by elimination of the whole graph. */
    @Test
    void littleMoreIsFilledThanByExactDegrees() {
        int found = 0;
        int exact = 0;
        for (int seed = 0; seed < 12; seed++) {
            double[][] rows = seed < 4 ? grid(6 + 2 * seed) : sparse(seed, 60, 2);
            found += fill(rows, MinimumDegree.order(PlainColumns.of(rows)).indices());
            exact += fill(rows, exactOrder(rows));
        }

        assertThat(found).isLessThan((int) (1.03 * exact));
    }

    private static double[][] grid(int side) {
        double[][] rows = new double[side * side][side * side];
        for (int node = 0; node < rows.length; node++) {
            rows[node][node] = 1;
            if (node % side > 0) {
                rows[node][node - 1] = 1;
            }
            if (node >= side) {
                rows[node - side][node] = 1;
            }
        }
        return rows;
    }

    private static int[] exactOrder(double[][] rows) {
        boolean[][] graph = graph(rows);
        int[] order = new int[rows.length];
        for (int place = 0; place < order.length; place++) {
            int best = -1;
            for (int node = 0; node < order.length; node++) {
                boolean better = graph[node][node] && (best < 0 || degree(graph, node) < degree(graph, best));
                best = better ? node : best;
            }
            order[place] = best;
            eliminate(graph, best);
        }
        return order;
    }

    /** How many elements below the diagonal an elimination of the graph of A + A' in this order has. */
    private static int fill(double[][] rows, int[] order) {
        boolean[][] graph = graph(rows);
        int fill = 0;
        for (int node : order) {
            fill += degree(graph, node);
            eliminate(graph, node);
        }
        return fill;
    }

    private static boolean[][] graph(double[][] rows) {
        boolean[][] graph = new boolean[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                graph[i][j] = i == j || rows[i][j] != 0 || rows[j][i] != 0;
            }
        }
        return graph;
    }

    private static int degree(boolean[][] graph, int node) {
        int degree = 0;
        for (int other = 0; other < graph.length; other++) {
            degree += other != node && graph[node][other] ? 1 : 0;
        }
        return degree;
    }

    private static void eliminate(boolean[][] graph, int node) {
        for (int i = 0; i < graph.length; i++) {
            for (int j = 0; j < graph.length; j++) {
                graph[i][j] |= graph[i][node] && graph[node][j];
            }
        }
        for (int i = 0; i < graph.length; i++) {
            graph[i][node] = false;
            graph[node][i] = false;
        }
    }

    private static Columns random(long seed, int size, int perColumn) {
        return PlainColumns.of(sparse(seed, size, perColumn));
    }

    private static double[][] sparse(long seed, int size, int perColumn) {
        Random random = new Random(seed);
        double[][] rows = new double[size][size];
        for (int column = 0; column < size; column++) {
            rows[column][column] = 1;
            for (int k = 0; k < perColumn; k++) {
                rows[random.nextInt(size)][column] = 1;
            }
        }
        return rows;
    }
}
