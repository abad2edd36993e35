package org.vereda.matrix.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

        int[] order = MinimumDegree.order(columns(rows)).indices();

        assertThat(IntStream.of(order).limit(7).toArray()).doesNotContain(0);
    }

    private static Columns random(long seed, int size, int perColumn) {
        Random random = new Random(seed);
        double[][] rows = new double[size][size];
        for (int column = 0; column < size; column++) {
            rows[column][column] = 1;
            for (int k = 0; k < perColumn; k++) {
                rows[random.nextInt(size)][column] = 1;
            }
        }
        return columns(rows);
    }

    private static Columns columns(double[][] rows) {
        int size = rows.length;
        int[] starts = new int[size + 1];
        int[] found = new int[size * size];
        int count = 0;
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                if (rows[row][column] != 0) {
                    found[count++] = row;
                }
            }
            starts[column + 1] = count;
        }
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return new Columns(starts, Arrays.copyOf(found, count), ones);
    }
}
