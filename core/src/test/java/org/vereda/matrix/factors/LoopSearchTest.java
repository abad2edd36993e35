package org.vereda.matrix.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Loops whose gain is known: the gain of a single one is the geometric mean of what its members take for each unit that they give. */
class LoopSearchTest {
    /** 3 takes from 0, 0 from 2, 2 from 3; 1 and 4 take from them, and from one another a little. */
    @Test
    void theStrongestLoopIsFoundInTheOrderOfItsDeliveries() {
        double[][] rows = {
            {2, -9, 0, -1.8, 0},
            {0, 1, 0, 0, -0.2},
            {-3.2, 0, 4, 0, 0},
            {0, 0, -0.35, 0.5, 0},
            {0, -0.3, 0, 0, 1}
        };
        LoopSearch search = new LoopSearch(PlainColumns.of(rows));

        assertThat(search.gain()).isCloseTo(Math.cbrt(0.9 * 0.8 * 0.7), within(1e-9));
        int[] loop = search.loop();
        int start = loop[0];
        int[] expected = start == 0 ? new int[] {0, 2, 3} : start == 2 ? new int[] {2, 3, 0} : new int[] {3, 0, 2};
        assertThat(loop).containsExactly(expected);
    }

    @Test
    void whatIsGivenBesidesMakesNoLoop() {
        double[][] credits = {{1, 0.9, -0.5}, {0.9, 1, 0}, {-0.5, 0, 1}};
        LoopSearch search = new LoopSearch(PlainColumns.of(credits));

        assertThat(search.gain()).isCloseTo(0.5, within(1e-9));
        assertThat(search.loop()).containsExactlyInAnyOrder(0, 2);
    }

    /** Where each process takes the same share of what it gives, in units of any size, that share is the gain. */
    @Test
    void theGainIsTheShareThatAllTake() {
        for (int seed = 0; seed < 5; seed++) {
            for (double share : new double[] {0.3, 0.95, 1.4}) {
                LoopSearch search = new LoopSearch(PlainColumns.of(evenly(seed, 12, share)));

                assertThat(search.gain()).isCloseTo(share, within(1e-9 * share));
                assertThat(search.loop()).hasSizeBetween(2, 12).doesNotHaveDuplicates();
            }
        }
    }

    /** Every process takes from all others. */
    private static double[][] evenly(int seed, int size, double share) {
        Random random = new Random(seed);
        double[] units = random.doubles(size, -3, 3).map(e -> Math.pow(10, e)).toArray();
        double[][] rows = new double[size][size];
        for (int column = 0; column < size; column++) {
            double[] parts = random.doubles(size).toArray();
            parts[column] = 0;
            double total = Arrays.stream(parts).sum();
            for (int row = 0; row < size; row++) {
                rows[row][column] = -share * parts[row] / total * units[row] / units[column];
            }
            rows[column][column] = 1;
        }
        return rows;
    }
}
