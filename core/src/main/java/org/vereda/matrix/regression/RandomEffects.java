package org.vereda.matrix.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Observations of groups that are alike but not the same: y[i] = m[g(i)] + e[i], where the true value of an observation
 * scatters around the mean of its group with the variance t2, and is measured with the known variance v[i]; the means of
 * groups scatter around the common mean with a variance of their own.
 *
 * <p>t2 is the same in all groups, by the method of moments: t2 = max(0, (sum of Q[g] - sum of (k[g] - 1)) / sum of C[g]) with
 * w = 1/v, Q = sum of w (y - weighted mean)^2 and C = sum of w - sum of w^2 / sum of w (DerSimonian and Laird, Controlled
 * Clinical Trials 7, 1986; pooled over groups: Borenstein et al., Introduction to Meta-Analysis, 2009, chapter 19). The same
 * formula over the means of groups gives the variance between them. Shrunken values are the usual normal ones: a weighted
 * mean of what was seen and what the level above expects.
 */
public final class RandomEffects {
    private final double within;
    private final List<Observation> groups;
    private final Pool top;

    /**
     * An observation.
     *
     * @param value y
     * @param variance v, above zero
     */
    public record Observation(double value, double variance) {
        public Observation {
            if (!(variance > 0) || !Double.isFinite(variance) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("no observation: " + value + ", variance " + variance);
            }
        }

        private double weight() {
            return 1 / variance;
        }
    }

    /** A sum of observations: mean, its variance, the variance between them beyond chance, and Q. */
    private record Pool(double mean, double variance, double between, double q) {
        static Pool of(List<Observation> seen) {
            Moments moments = Moments.of(seen);
            return of(seen, moments.between(), moments.q());
        }

        static Pool of(List<Observation> seen, double between, double q) {
            double weights = 0;
            double sum = 0;
            for (Observation one : seen) {
                double weight = 1 / (one.variance() + between);
                weights += weight;
                sum += weight * one.value();
            }
            return new Pool(sum / weights, 1 / weights, between, q);
        }
    }

    /** Q, its degrees of freedom and C. */
    private record Moments(double q, int freedom, double c) {
        static Moments of(List<Observation> seen) {
            double weights = seen.stream().mapToDouble(Observation::weight).sum();
            double squares = seen.stream()
                    .mapToDouble(one -> one.weight() * one.weight())
                    .sum();
            double mean =
                    seen.stream().mapToDouble(one -> one.weight() * one.value()).sum() / weights;
            double q = seen.stream()
                    .mapToDouble(one -> one.weight() * (one.value() - mean) * (one.value() - mean))
                    .sum();
            return new Moments(q, seen.size() - 1, weights - squares / weights);
        }

        Moments plus(Moments other) {
            return new Moments(q + other.q, freedom + other.freedom, c + other.c);
        }

        double between() {
            return freedom == 0 || c <= 0 ? 0 : Math.max(0, (q - freedom) / c);
        }
    }

    private RandomEffects(double within, List<Observation> groups) {
        this.within = within;
        this.groups = List.copyOf(groups);
        this.top = Pool.of(groups);
    }

    /**
     * Fits.
     *
     * @param groups the observations of each group; neither the list nor a group is empty
     */
    public static RandomEffects of(List<List<Observation>> groups) {
        double within = groups.stream()
                .map(Moments::of)
                .reduce(new Moments(0, 0, 0), Moments::plus)
                .between();
        List<Observation> means = new ArrayList<>();
        for (List<Observation> group : groups) {
            Pool pool = Pool.of(group, within, 0);
            means.add(new Observation(pool.mean(), pool.variance()));
        }
        return new RandomEffects(within, means);
    }

    /** t2, the variance of true values around the mean of their group. */
    public double within() {
        return within;
    }

    /** The variance of the means of groups around the common mean. */
    public double between() {
        return top.between();
    }

    /** The common mean and its variance. */
    public Observation mean() {
        return new Observation(top.mean(), top.variance());
    }

    /** The mean of a group by its own observations, and its variance. */
    public Observation raw(int group) {
        return groups.get(group);
    }

    /**
     * The mean of a group, shrunk towards the common mean: B m + (1 - B) y with B = v / (v + between), and its variance
     * (1 - B) v + B^2 var(m).
     */
    public Observation shrunk(int group) {
        return shrunk(groups.get(group), top.between(), mean());
    }

    /** The standard deviation of the part of a shrunken group mean that comes from the common mean: B sd(m), the same error for all. */
    public double shared(int group) {
        double variance = groups.get(group).variance();
        return variance / (variance + top.between()) * Math.sqrt(top.variance());
    }

    /** The true value behind an observation of the group, shrunk towards the mean of the group. */
    public Observation shrunk(int group, Observation seen) {
        return shrunk(seen, within, shrunk(group));
    }

    /** What the next observation of the group is to be expected: its variance is that of the mean and t2. */
    public Observation next(int group) {
        Observation mean = shrunk(group);
        return new Observation(mean.value(), mean.variance() + within);
    }

    /**
     * The sum of weights times the next observations of groups. Those of one group share the error of its mean, and all share what groups
     * take from the common mean: with E the sum of a group's weights and B its shrinkage (1 for a group not seen yet), the variance is
     * sum of E^2 (1 - B) v + (sum of E B)^2 var(m) + t2 sum of w^2, where (1 - B) v is the variance between groups for one not seen yet.
     *
     * @param weights the weights by group, in the order of the groups; empty for a group without any
     * @param others the weights of groups not seen yet; all together at least one weight that is not zero
     */
    public Observation next(List<List<Double>> weights, List<List<Double>> others) {
        double mean = 0;
        double own = 0;
        double common = 0;
        double squares = 0;
        for (int group = 0; group < weights.size(); group++) {
            Observation seen = groups.get(group);
            double b = seen.variance() / (seen.variance() + top.between());
            double sum = sum(weights.get(group));
            mean += sum * shrunk(group).value();
            own += sum * sum * (1 - b) * seen.variance();
            common += sum * b;
            squares += squares(weights.get(group));
        }
        for (List<Double> group : others) {
            double sum = sum(group);
            mean += sum * top.mean();
            own += sum * sum * top.between();
            common += sum;
            squares += squares(group);
        }
        return new Observation(mean, own + common * common * top.variance() + within * squares);
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double squares(List<Double> weights) {
        return weights.stream().mapToDouble(one -> one * one).sum();
    }

    private static Observation shrunk(Observation seen, double between, Observation above) {
        double b = seen.variance() / (seen.variance() + between);
        return new Observation(
                b * above.value() + (1 - b) * seen.value(), (1 - b) * seen.variance() + b * b * above.variance());
    }
}
