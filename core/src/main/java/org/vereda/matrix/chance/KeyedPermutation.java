package org.vereda.matrix.chance;

/**
 * Rearrangements of the numbers from zero up to a limit, one for each key, computed number by number without a table.
 *
 * <p>A number is split into a pair {@code (l, r)} of a rectangle of at least {@code limit} fields; in turn {@code l} is
 * shifted by a keyed function of {@code r} and {@code r} by one of {@code l}, each modulo its side, which can be undone and
 * so is a permutation of the rectangle (a generalized Feistel cipher; J. Black, P. Rogaway, CT-RSA 2002). A field beyond the
 * limit is moved again until it lies below it.
 */
final class KeyedPermutation {
    private static final int DOUBLE_ROUNDS = 3;

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

    private int moved(long key, int place) {
        int l = place / right;
        int r = place - l * right;
        for (int round = 0; round < DOUBLE_ROUNDS; round++) {
            l = wrapped(l + CounterRandom.below(hash(key, 2 * round, r), left), left);
            r = wrapped(r + CounterRandom.below(hash(key, 2 * round + 1, l), right), right);
        }
        return l * right + r;
    }

    private static int wrapped(int sum, int side) {
        return sum >= side ? sum - side : sum;
    }

    private static long hash(long key, int round, int number) {
        return CounterRandom.mixed(key ^ ((long) round << Integer.SIZE | number) * CounterRandom.GOLDEN);
    }
}
