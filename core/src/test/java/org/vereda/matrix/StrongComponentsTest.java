package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
    /** 0 takes from 1; 1 and 2 take from each other; 2 takes from 3. */
    private static final SparseMatrix CHAIN_WITH_LOOP =
            SparseMatrix.ofRows(new double[][] {{1, 0, 0, 0}, {-1, 1, -0.5, 0}, {0, -0.5, 1, 0}, {0, 0, -1, 1}});

    @Test
    void whatIsTakenComesFirst() {
        StrongComponents components = StrongComponents.of(CHAIN_WITH_LOOP);

        assertThat(components.count()).isEqualTo(3);
        assertThat(components.component(0)).containsExactly(3);
        assertThat(components.component(1)).containsExactlyInAnyOrder(1, 2);
        assertThat(components.component(2)).containsExactly(0);
    }

    @Test
    void positionsAreTheInverseOfTheOrder() {
        StrongComponents components = StrongComponents.of(CHAIN_WITH_LOOP);
        int[] positions = components.positions();

        assertThat(IntStream.of(components.order()).map(i -> positions[i]).toArray())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        int size = 1_000_000;
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size).add(0, 0, 1);
        for (int i = 1; i < size; i++) {
            builder.add(i, i, 1).add(i, i - 1, -1);
        }

        assertThat(StrongComponents.of(builder.build()).count()).isEqualTo(size);
    }

    @Property(tries = 200)
    void nothingLiesBelowTheBlocks(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 1 + size % 3, 0.9);
        StrongComponents components = StrongComponents.of(matrix);
        int[] block = new int[size];
        for (int c = 0; c < components.count(); c++) {
            for (int index : components.component(c)) {
                block[index] = c;
            }
        }

        for (int column = 0; column < size; column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                assertThat(block[matrix.row(k)]).isLessThanOrEqualTo(block[column]);
            }
        }
    }

    @Property(tries = 100)
    void indicesOfAComponentReachEachOther(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        SparseMatrix matrix = RandomSystems.withLoops(seed, size, 1 + size % 2, 0.9);
        StrongComponents components = StrongComponents.of(matrix);
        boolean[][] reaches = reachability(matrix);

        for (int c = 0; c < components.count(); c++) {
            for (int a : components.component(c)) {
                for (int b = 0; b < size; b++) {
                    boolean together = IntStream.of(components.component(c))
                            .boxed()
                            .toList()
                            .contains(b);
                    assertThat(reaches[a][b] && reaches[b][a]).isEqualTo(together);
                }
            }
        }
    }

    private static boolean[][] reachability(SparseMatrix matrix) {
        int size = matrix.columns();
        boolean[][] reaches = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                reaches[a][b] = a == b || matrix.get(b, a) != 0;
            }
        }
        for (int via = 0; via < size; via++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    reaches[a][b] |= reaches[a][via] && reaches[via][b];
                }
            }
        }
        return reaches;
    }
}
