package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.Map;

/**
 * The shares that a plan gives to a list of identities, many at a time: for {@code count} identities from {@code from} on,
 * share of identity {@code from + e} in lane {@code l} at {@code l * CHUNK + e}, the same numbers as
 * {@link SamplingPlan#share}.
 */
abstract sealed class Shares {
    /** Most identities of one call; eight lanes of them fit into the nearest cache. */
    static final int CHUNK = 128;

    private static final double BELOW_ONE = Math.nextDown(1.0);

    static Shares of(SamplingPlan plan, long[] ids) {
        return switch (plan) {
            case SamplingPlan.Independent independent -> new Counted(independent, ids);
            case SamplingPlan.LatinHypercube hypercube -> new Stratified(hypercube, ids);
            case SamplingPlan.Sobol sobol -> new Even(sobol, ids);
            case SamplingPlan.Stretch stretch -> new Later(of(stretch.whole(), ids), stretch.first());
        };
    }

    /** Shares whose normal quantiles are multiples of a direction: the multiple of sample number {@code s} is a node's. */
    static Shares along(double[] direction, double[] nodes) {
        return new Line(direction, nodes);
    }

    /** Fills {@code out} for the samples of all lanes. */
    abstract void fill(int from, int count, int[] samples, double[] out);

    private static void keys(CounterRandom random, long[] ids, int from, int count, long[] keys) {
        long seed = CounterRandom.mixed(random.seed() + CounterRandom.GOLDEN);
        for (int e = 0; e < count; e++) {
            keys[e] = CounterRandom.mixed(seed ^ ids[from + e] * CounterRandom.GOLDEN);
        }
    }

    private static final class Counted extends Shares {
        private final CounterRandom random;
        private final long[] ids;

        Counted(SamplingPlan.Independent plan, long[] ids) {
            this.random = new CounterRandom(plan.seed());
            this.ids = ids;
        }

        @Override
        void fill(int from, int count, int[] samples, double[] out) {
            long[] keys = new long[CHUNK];
            keys(random, ids, from, count, keys);
            for (int lane = 0; lane < samples.length; lane++) {
                fillLane(keys, count, samples[lane] * CounterRandom.GOLDEN, lane * CHUNK, out);
            }
        }

        private static void fillLane(long[] keys, int count, long sample, int at, double[] out) {
            for (int e = 0; e < count; e++) {
                out[at + e] = CounterRandom.share(CounterRandom.mixed(keys[e] ^ sample));
            }
        }
    }

    private static final class Stratified extends Shares {
        private final CounterRandom random;
        private final KeyedPermutation permutation;
        private final int samples;
        private final long[] ids;

        Stratified(SamplingPlan.LatinHypercube plan, long[] ids) {
            this.random = new CounterRandom(plan.seed());
            this.permutation = new KeyedPermutation(plan.samples());
            this.samples = plan.samples();
            this.ids = ids;
        }

        @Override
        void fill(int from, int count, int[] lanes, double[] out) {
            long[] keys = new long[KeyedPermutation.ROOM];
            keys(random, ids, from, count, keys);
            for (int lane = 0; lane < lanes.length; lane++) {
                permutation.of(keys, count, lanes[lane]);
                fillLane(keys, count, lanes[lane] * CounterRandom.GOLDEN, lane * CHUNK, out);
            }
        }

        private void fillLane(long[] keys, int count, long sample, int at, double[] out) {
            double strata = samples;
            for (int e = 0; e < count; e++) {
                double within = CounterRandom.share(CounterRandom.mixed(keys[e] ^ sample));
                out[at + e] = Math.min((keys[KeyedPermutation.PLACES + e] + within) / strata, BELOW_ONE);
            }
        }
    }

    private static final class Even extends Shares {
        private static final int NONE = -1;

        private final Stratified others;
        private final CounterRandom random;
        private final long[] ids;
        private final int[] dimensions;

        Even(SamplingPlan.Sobol plan, long[] ids) {
            this.others = new Stratified(new SamplingPlan.LatinHypercube(plan.seed(), plan.samples()), ids);
            this.random = new CounterRandom(plan.seed());
            this.ids = ids;
            this.dimensions = new int[ids.length];
            Map<Long, Integer> byId = plan.dimensions();
            for (int k = 0; k < ids.length; k++) {
                dimensions[k] = byId.getOrDefault(ids[k], NONE);
            }
        }

        @Override
        void fill(int from, int count, int[] samples, double[] out) {
            others.fill(from, count, samples, out);
            for (int e = 0; e < count; e++) {
                if (dimensions[from + e] != NONE) {
                    fillLeading(from + e, e, samples, out);
                }
            }
        }

        private void fillLeading(int k, int e, int[] samples, double[] out) {
            long key = random.key(ids[k]);
            for (int lane = 0; lane < samples.length; lane++) {
                out[lane * CHUNK + e] = SobolSequence.scrambled(dimensions[k], samples[lane], key);
            }
        }
    }

    private static final class Later extends Shares {
        private final Shares whole;
        private final int first;

        Later(Shares whole, int first) {
            this.whole = whole;
            this.first = first;
        }

        @Override
        void fill(int from, int count, int[] samples, double[] out) {
            int[] later = new int[samples.length];
            Arrays.setAll(later, lane -> first + samples[lane]);
            whole.fill(from, count, later, out);
        }
    }

    private static final class Line extends Shares {
        private final double[] direction;
        private final double[] nodes;

        Line(double[] direction, double[] nodes) {
            this.direction = direction;
            this.nodes = nodes;
        }

        @Override
        void fill(int from, int count, int[] samples, double[] out) {
            for (int lane = 0; lane < samples.length; lane++) {
                for (int e = 0; e < count; e++) {
                    out[lane * CHUNK + e] = StandardNormal.share(direction[from + e] * nodes[samples[lane]]);
                }
            }
        }
    }
}
