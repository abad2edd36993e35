package org.vereda.bench.system;

import java.util.Random;

/**
 * Random numbers whose bits are the same on every computer: the documented generator of {@link Random} and strict
 * arithmetic only.
 */
final class Draws {
    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** From zero up to, not including, the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int from(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** With median one and the given standard deviation of the logarithm. */
    double lognormal(double spread) {
        return StrictMath.exp(spread * random.nextGaussian());
    }

    /** From zero up to, not including, the limit; small numbers far more often: half of all lie below the square root. */
    int skewed(int limit) {
        return Math.min(limit - 1, (int) StrictMath.pow(limit, random.nextDouble()) - 1 + random.nextInt(2));
    }

    /** A distance of one or more, on average about {@code mean}. */
    int distance(int mean) {
        return 1 + (int) (-mean * StrictMath.log(1 - random.nextDouble()));
    }

    /** Positive shares that sum to one. */
    double[] shares(int count) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = -StrictMath.log(1 - random.nextDouble()) + 1e-3;
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The numbers below {@code size} in random order. */
    int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
