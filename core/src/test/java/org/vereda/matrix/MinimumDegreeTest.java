package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;

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
        int[] order = MinimumDegree.order(RandomSystems.withLoops(seed, size, perColumn, 0.9))
                .indices();

        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    }

    @Test
    void theHubOfAStarComesLast() {
        SparseMatrix.Builder builder = SparseMatrix.builder(9, 9);
        for (int i = 0; i < 9; i++) {
            builder.add(i, i, 1).add(i, 0, 1).add(0, i, 1);
        }

        int[] order = MinimumDegree.order(builder.build()).indices();

        assertThat(IntStream.of(order).limit(7).toArray()).doesNotContain(0);
    }
}
