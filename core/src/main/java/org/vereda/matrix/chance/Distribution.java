package org.vereda.matrix.chance;

import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** How an uncertain number is distributed. */
public sealed interface Distribution {
    /** The value that a share of all draws stays below; {@code share} lies above zero and below one. */
    double quantile(double share);

    /** The expected value. */
    double mean();

    /** The expected squared distance from the mean. */
    double variance();

    /** A number without uncertainty. */
    record Fixed(double value) implements Distribution {
        public Fixed {
            requireAll(Double.isFinite(value), value);
        }

        @Override
        public double quantile(double share) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double variance() {
            return 0;
        }
    }

    /** Each value between two bounds alike. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            requireAll(Double.isFinite(low) && Double.isFinite(high) && low <= high, low);
        }

        @Override
        public double quantile(double share) {
            return low + share * (high - low);
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public double variance() {
            return (high - low) * (high - low) / 12;
        }
    }

    /** Gauss's distribution. */
    record Normal(double mean, double standardDeviation) implements Distribution {
        public Normal {
            requireAll(Double.isFinite(mean) && Double.isFinite(standardDeviation), mean);
            requireAll(standardDeviation >= 0, standardDeviation);
        }

        @Override
        public double quantile(double share) {
            return mean + standardDeviation * NormalQuantile.of(share);
        }

        @Override
        public double variance() {
            return standardDeviation * standardDeviation;
        }
    }

    /**
     * A number whose logarithm is normal. The median is given, not the mean, which is larger by
     * {@code exp(ln(geometricStandardDeviation)^2 / 2)}; a negative median mirrors the distribution.
     */
    record LogNormal(double median, double geometricStandardDeviation) implements Distribution {
        public LogNormal {
            requireAll(Double.isFinite(median) && median != 0, median);
            requireAll(
                    geometricStandardDeviation >= 1 && Double.isFinite(geometricStandardDeviation),
                    geometricStandardDeviation);
        }

        private double sigma() {
            return Math.log(geometricStandardDeviation);
        }

        @Override
        public double quantile(double share) {
            return median * Math.exp(sigma() * NormalQuantile.of(share));
        }

        @Override
        public double mean() {
            return median * Math.exp(sigma() * sigma() / 2);
        }

        @Override
        public double variance() {
            return mean() * mean() * Math.expm1(sigma() * sigma());
        }
    }

    /** Rising from the lowest value to the most likely one and falling to the highest. */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            requireAll(Double.isFinite(low) && Double.isFinite(high), low);
            requireAll(low <= mode && mode <= high, mode);
        }

        @Override
        public double quantile(double share) {
            double rising = (mode - low) * (high - low) * share;
            double falling = (high - mode) * (high - low) * (1 - share);
            return share * (high - low) < mode - low ? low + Math.sqrt(rising) : high - Math.sqrt(falling);
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }

        @Override
        public double variance() {
            double left = mode - low;
            double right = high - mode;
            return (left * left + left * right + right * right) / 18;
        }
    }

    private static void requireAll(boolean sound, double value) {
        if (!sound) {
            throw new UnsolvableSystem(Reason.INVALID_DISTRIBUTION, value);
        }
    }
}
