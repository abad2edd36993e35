package org.vereda.matrix.chance;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which shares of their distributions the numbers of each sample take: a function of the seed, the identity and the number
 * of the sample, so the same in any order, partition and number of threads, and the same for one identity in two systems.
 */
public sealed interface SamplingPlan extends Serializable {
    /** Names the whole simulation. */
    long seed();

    /** How many samples there are. */
    int samples();

    /** Above zero and below one; {@code sample} from zero up to, not including, {@link #samples()}. */
    double share(long id, int sample);

    /** Every sample by itself: error of a mean {@code sd / sqrt(n)}. */
    record Independent(long seed, int samples) implements SamplingPlan {
        public Independent {
            requireSamples(samples);
        }

        @Override
        public double share(long id, int sample) {
            return new CounterRandom(seed).uniform(id, sample);
        }
    }

    /**
     * Latin hypercube: each identity visits each {@code n}-th of its range exactly once, in an order of its own, at a random
     * place in it; the error of a mean has only what does not add up over the identities (M. McKay, R. Beckman, W. Conover,
     * Technometrics 21 (1979) 239; M. Stein, Technometrics 29 (1987) 143).
     */
    record LatinHypercube(long seed, int samples) implements SamplingPlan {
        public LatinHypercube {
            requireSamples(samples);
        }

        @Override
        public double share(long id, int sample) {
            return share(new KeyedPermutation(samples), new CounterRandom(seed).key(id), sample, samples);
        }

        static double share(KeyedPermutation permutation, long key, int sample, int samples) {
            double within = CounterRandom.share(CounterRandom.mixed(key ^ sample * CounterRandom.GOLDEN));
            return Math.min((permutation.of(key, sample) + within) / samples, Math.nextDown(1.0));
        }
    }

    /**
     * Scrambled points of Sobol' for the leading identities, at most {@value Sobol#MOST_DIMENSIONS}, the first ones in the
     * best dimensions; a Latin hypercube for all others. The leading ones should be those with the largest shares of
     * variance, see {@link FirstOrder#leading}. Best for a power of two of samples.
     */
    record Sobol(long seed, int samples, List<Long> leading) implements SamplingPlan {
        /** Number of dimensions for which direction numbers are at hand. */
        public static final int MOST_DIMENSIONS = SobolSequence.DIMENSIONS;

        /** A plan that takes as many of the leading identities as there are dimensions. */
        public Sobol {
            requireSamples(samples);
            leading = leading.stream().distinct().limit(MOST_DIMENSIONS).toList();
        }

        @Override
        public double share(long id, int sample) {
            int dimension = leading.indexOf(id);
            return dimension < 0
                    ? new LatinHypercube(seed, samples).share(id, sample)
                    : SobolSequence.scrambled(dimension, sample, new CounterRandom(seed).key(id));
        }

        Map<Long, Integer> dimensions() {
            Map<Long, Integer> dimensions = new HashMap<>();
            leading.forEach(id -> dimensions.put(id, dimensions.size()));
            return dimensions;
        }
    }

    /**
     * Some samples of a plan that follow each other, with the shares that they have in the whole, so that a simulation can be
     * done in pieces.
     *
     * @param whole the plan
     * @param first number of the first sample in the whole, which is sample 0 of this stretch
     * @param samples how many
     */
    record Stretch(SamplingPlan whole, int first, int samples) implements SamplingPlan {
        public Stretch {
            requireSamples(samples);
            if (first < 0 || first > whole.samples() - samples) {
                throw new IllegalArgumentException("A plan of " + whole.samples() + " samples has no " + samples
                        + " from number " + first + " on");
            }
        }

        @Override
        public long seed() {
            return whole.seed();
        }

        @Override
        public double share(long id, int sample) {
            return whole.share(id, first + sample);
        }
    }

    private static void requireSamples(int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("A sampling plan needs at least one sample, not " + samples);
        }
    }
}
