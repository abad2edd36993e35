package org.vereda.matrix.chance;

/**
 * Random numbers without a state: each is a function of the seed, the identity of what is drawn for, and the number of the
 * sample. So they are the same in any order, partition and number of threads, and the same thing drawn for in two systems
 * has the same value in both.
 *
 * <p>The three keys are mixed one after the other by the finalizer of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
 *
 * @param seed names the whole simulation
 */
public record CounterRandom(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int UNUSED_BITS = 11;
    private static final double STEP = 0x1.0p-53;

    /** A number above zero and below one. */
    public double uniform(long id, long sample) {
        long bits = mixed(mixed(mixed(seed + GOLDEN) ^ id * GOLDEN) ^ sample * GOLDEN);
        return ((bits >>> UNUSED_BITS) + 0.5) * STEP;
    }

    /** A draw from a distribution. */
    public double draw(Distribution distribution, long id, long sample) {
        return distribution.quantile(uniform(id, sample));
    }

    private static long mixed(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
