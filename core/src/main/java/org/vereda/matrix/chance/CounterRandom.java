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
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** One more bit and half a step would round to one. */
    static final int UNUSED_BITS = 12;

    static final double STEP = 0x1.0p-52;

    /** A number above zero and below one, a multiple of 2^-53. */
    public double uniform(long id, long sample) {
        return share(mixed(key(id) ^ sample * GOLDEN));
    }

    /** What all samples of an identity are drawn with. */
    long key(long id) {
        return mixed(mixed(seed + GOLDEN) ^ id * GOLDEN);
    }

    static double share(long bits) {
        return ((bits >>> UNUSED_BITS) + 0.5) * STEP;
    }

    static long mixed(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
