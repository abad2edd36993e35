package org.vereda.matrix.chance;

import java.util.Arrays;

/**
 * Rearrangements of the numbers from zero up to a limit, one for each key, computed number by number without a table.
 *
 * <p>A number is split into a pair {@code (l, r)} of a rectangle of at least {@code limit} fields; in turn {@code l} is
 * shifted by a keyed function of {@code r} and {@code r} by one of {@code l}, each modulo its side, which can be undone and
 * so is a permutation of the rectangle (a generalized Feistel cipher; J. Black, P. Rogaway, CT-RSA 2002). A field beyond the
 * limit is moved again until it lies below it.
 */
final class KeyedPermutation {
    /** Where the places of many keys begin. */
    static final int PLACES = Shares.CHUNK;

    /** Room for the places of many keys. */
    static final int ROOM = 3 * Shares.CHUNK;

    private static final int RIGHT = 2 * Shares.CHUNK;

    private static final int ROUNDS = 6;

    private final int limit;
    private final int left;
    private final int right;

    KeyedPermutation(int limit) {
        this.limit = limit;
        this.left = Math.max(1, (int) Math.ceil(Math.sqrt(limit)));
        this.right = Math.max(1, Math.ceilDiv(limit, left));
    }

    /** Where a number goes. */
    int of(long key, int number) {
        int place = number;
        do {
            place = moved(key, place);
        } while (place >= limit);
        return place;
    }

    /**
     * Where a number goes under each of {@code count} keys, which stand at the begin of the array; the places come to
     * {@value #PLACES} and after. One half round at a time and each operand at a fixed place, so that loops are compiled to
     * vector instructions.
     *
     * @param keys room for {@value #ROOM} numbers
     */
    void of(long[] keys, int count, int number) {
        Arrays.fill(keys, PLACES, PLACES + count, number / right);
        Arrays.fill(keys, RIGHT, RIGHT + count, number % right);
        for (int round = 0; round < ROUNDS; round += 2) {
            shiftLeft(keys, count, round);
            shiftRight(keys, count, round + 1);
        }
        for (int e = 0; e < count; e++) {
            long place = keys[PLACES + e] * right + keys[RIGHT + e];
            keys[PLACES + e] = place < limit ? place : of(keys[e], (int) place);
        }
    }

    private void shiftLeft(long[] keys, int count, long round) {
        long side = left;
        for (int e = 0; e < count; e++) {
            keys[PLACES + e] = shifted(keys[PLACES + e], hash(keys[e], round, keys[RIGHT + e]), side);
        }
    }

    private void shiftRight(long[] keys, int count, long round) {
        long side = right;
        for (int e = 0; e < count; e++) {
            keys[RIGHT + e] = shifted(keys[RIGHT + e], hash(keys[e], round, keys[PLACES + e]), side);
        }
    }

    private int moved(long key, int place) {
        return (int) moved(key, place / right, place % right);
    }

    private long moved(long key, long firstLeft, long firstRight) {
        long l = firstLeft;
        long r = firstRight;
        for (int round = 0; round < ROUNDS; round += 2) {
            l = shifted(l, hash(key, round, r), left);
            r = shifted(r, hash(key, round + 1, l), right);
        }
        return l * right + r;
    }

    /** {@code number + (bits as a number below side) mod side}, without a branch. */
    private static long shifted(long number, long bits, long side) {
        long beyond = number + (((bits >>> Integer.SIZE) * side) >>> Integer.SIZE) - side;
        return beyond + (side & (beyond >> (Long.SIZE - 1)));
    }

    private static long hash(long key, long round, long number) {
        return CounterRandom.mixed(key ^ (round << Integer.SIZE | number) * CounterRandom.GOLDEN);
    }
}
