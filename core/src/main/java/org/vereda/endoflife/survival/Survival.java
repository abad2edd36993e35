package org.vereda.endoflife.survival;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The share that is still alive at an age in years: {@code S(0) = 1}, never rising, between 0 and 1.
 *
 * <p>A table is what was counted; a function continues it beyond its last age.
 */
public sealed interface Survival {
    /** The age at which nothing is left for certain; means and medians are looked for below it. */
    int END = 200;

    /**
     * The share alive.
     *
     * @param age in years, 0 or more
     */
    double at(double age);

    /** The share of those alive at an age that lives a year longer: {@code S(a+1) / S(a)}; 0 where none is alive. */
    default double yearly(double age) {
        double alive = at(age);
        return alive > 0 ? at(age + 1) / alive : 0;
    }

    /** The mean age at death in years: the integral of {@code S}, by Simpson's rule over quarters of years. */
    default double mean() {
        double step = 0.25;
        double sum = 0;
        for (double age = 0; age < END; age += 2 * step) {
            sum += step / 3 * (at(age) + 4 * at(age + step) + at(age + 2 * step));
        }
        return sum;
    }

    /** The age at which half are left, by bisection. */
    default double median() {
        double low = 0;
        double high = END;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (at(middle) > 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Counted shares, straight between the ages; beyond the last age all are gone.
     *
     * @param shares the share alive by age, 1 at age 0
     */
    record Table(NavigableMap<Integer, Double> shares) implements Survival {
        /**
         * @throws IllegalArgumentException where a share rises, lies outside 0 to 1 or age 0 is not 1
         */
        public Table {
            shares = Collections.unmodifiableNavigableMap(new TreeMap<>(shares));
            double before = 1;
            for (Map.Entry<Integer, Double> entry : shares.entrySet()) {
                double share = entry.getValue();
                boolean sound = share >= 0 && share <= before && (entry.getKey() > 0 || share == 1);
                if (!sound || entry.getKey() < 0) {
                    throw new IllegalArgumentException("share " + share + " at age " + entry.getKey());
                }
                before = share;
            }
            if (!shares.containsKey(0)) {
                throw new IllegalArgumentException("no share at age 0");
            }
        }

        @Override
        public double at(double age) {
            Map.Entry<Integer, Double> below = shares.floorEntry((int) Math.floor(age));
            Map.Entry<Integer, Double> above = shares.ceilingEntry((int) Math.ceil(age));
            if (below == null || above == null) {
                return below == null ? 1 : 0;
            }
            if (below.getKey().equals(above.getKey())) {
                return below.getValue();
            }
            double part = (age - below.getKey()) / (above.getKey() - below.getKey());
            return below.getValue() + part * (above.getValue() - below.getValue());
        }
    }

    /** {@code S(a) = exp(-(a / scale)^shape)}. */
    record Weibull(double shape, double scale) implements Survival {
        public Weibull {
            requirePositive(shape, scale);
        }

        @Override
        public double at(double age) {
            return Math.exp(-Math.pow(age / scale, shape));
        }
    }

    /**
     * {@code S(a) = F(a) / F(0)} with {@code F(a) = 1 / (1 + exp((a - mean) / s))} and {@code s = deviation * sqrt(3) / pi}: cut off at
     * age 0, since nothing dies before it is sold.
     */
    record Logistic(double mean, double deviation) implements Survival {
        public Logistic {
            requirePositive(mean, deviation);
        }

        /** The scale of the distribution. */
        public double scale() {
            return deviation * Math.sqrt(3) / Math.PI;
        }

        @Override
        public double at(double age) {
            return tail(age) / tail(0);
        }

        private double tail(double age) {
            return 1 / (1 + Math.exp((age - mean) / scale()));
        }
    }

    /** A normal lifetime of which the part below age 0 is cut off: {@code S(a) = F(a) / F(0)}. */
    record TruncatedNormal(double mean, double deviation) implements Survival {
        public TruncatedNormal {
            requirePositive(mean, deviation);
        }

        /** The share of the untruncated distribution that would die before it is sold. */
        public double before() {
            return NormalDistribution.of(mean, deviation).cumulativeProbability(0);
        }

        @Override
        public double at(double age) {
            NormalDistribution lifetime = NormalDistribution.of(mean, deviation);
            return lifetime.survivalProbability(age) / lifetime.survivalProbability(0);
        }
    }

    /** A lognormal lifetime; {@code median = exp(mu)}, {@code spread} is the deviation of the logarithm. */
    record Lognormal(double median, double spread) implements Survival {
        public Lognormal {
            requirePositive(median, spread);
        }

        @Override
        public double at(double age) {
            return age <= 0
                    ? 1
                    : LogNormalDistribution.of(Math.log(median), spread).survivalProbability(age);
        }
    }

    /** Everything lives so many years and then dies. */
    record Fixed(double years) implements Survival {
        public Fixed {
            requirePositive(years, 1);
        }

        @Override
        public double at(double age) {
            return age < years ? 1 : 0;
        }
    }

    private static void requirePositive(double one, double other) {
        if (!(one > 0 && other > 0)) {
            throw new IllegalArgumentException(one + ", " + other);
        }
    }
}
