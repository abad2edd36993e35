package org.vereda.matrix.chance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The points of Sobol' in up to {@value #DIMENSIONS} dimensions, in the order of the Gray code: each dimension's first
 * {@code 2^k} points lie in different {@code 2^k}-ths of the range.
 *
 * <p>Direction numbers of S. Joe and F. Kuo, SIAM Journal on Scientific Computing 30 (2008) 2635, table
 * new-joe-kuo-6 (BSD licence, see the resource {@code sobol-joe-kuo-6.txt}). Scrambled by A. Owen's nested permutation of
 * binary digits (Annals of Statistics 25 (1997) 1541), here a keyed function of the digits above: every point alone is
 * uniform, and each set of {@code 2^k} points stays as even as before.
 */
final class SobolSequence {
    /** Number of dimensions of the table. */
    static final int DIMENSIONS = 1_000;

    private static final String TABLE = "sobol-joe-kuo-6.txt";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int BITS = Integer.SIZE;
    private static final int[][] DIRECTIONS = directions();

    private SobolSequence() {}

    /** The digits of a point after the binary point, the first as the highest bit. */
    static int point(int dimension, int index) {
        int[] directions = DIRECTIONS[dimension];
        int bits = 0;
        int gray = index ^ (index >>> 1);
        for (int rest = gray; rest != 0; rest &= rest - 1) {
            bits ^= directions[Integer.numberOfTrailingZeros(rest)];
        }
        return bits;
    }

    /** A scrambled point, above zero and below one; digits beyond those of the sequence are random. */
    static double scrambled(int dimension, int index, long key) {
        int point = point(dimension, index);
        long flips = 0;
        for (int digit = 0; digit < BITS; digit++) {
            long above = Integer.toUnsignedLong(point) >>> (BITS - digit);
            long flip = CounterRandom.mixed(key ^ (above << 6 | digit) * CounterRandom.GOLDEN) >>> (Long.SIZE - 1);
            flips = flips << 1 | flip;
        }
        long further = CounterRandom.mixed(key ^ (Integer.toUnsignedLong(point) << 6 | BITS) * CounterRandom.GOLDEN);
        return CounterRandom.share((Integer.toUnsignedLong(point) ^ flips) << BITS | further >>> BITS);
    }

    /**
     * {@code v_k = m_k 2^(32 - k)}, with {@code m_k} as given up to the degree {@code s} and then
     * {@code v_k = v_(k-s) ^ v_(k-s) >>> s ^ (those v_(k-i) whose coefficient of the polynomial is one)}.
     */
    private static int[][] directions() {
        int[][] directions = new int[DIMENSIONS][BITS];
        Arrays.setAll(directions[0], k -> 1 << (BITS - 1 - k));
        List<String> lines =
                table().lines().filter(line -> !line.startsWith("#")).toList();
        for (int dimension = 1; dimension < DIMENSIONS; dimension++) {
            fill(
                    directions[dimension],
                    SPACE.splitAsStream(lines.get(dimension - 1))
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        return directions;
    }

    /** A line holds dimension, degree, inner coefficients as binary digits, and the initial numbers. */
    private static void fill(int[] v, int[] line) {
        int degree = line[1];
        int coefficients = line[2];
        for (int k = 0; k < BITS; k++) {
            if (k < degree) {
                v[k] = line[3 + k] << (BITS - 1 - k);
                continue;
            }
            v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
            for (int i = 1; i < degree; i++) {
                v[k] ^= ((coefficients >>> (degree - 1 - i)) & 1) * v[k - i];
            }
        }
    }

    private static String table() {
        try (InputStream in = Objects.requireNonNull(SobolSequence.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
