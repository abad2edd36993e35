package org.vereda.matrix.chance;

import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** How an uncertain number is distributed. */
public sealed interface Distribution {
    /** The value that a share of all draws stays below; {@code share} lies above zero and below one. */
    double quantile(double share);

    /** The share of all draws that is not above {@code value}. */
    double share(double value);

    /** The expected value. */
    double mean();

    /** The expected squared distance from the mean. */
    double variance();

    /** The square root of the variance. */
    default double standardDeviation() {
        return Math.sqrt(variance());
    }

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
        public double share(double value) {
            return value < this.value ? 0 : 1;
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
        public double share(double value) {
            return low == high ? step(value, low) : Math.clamp((value - low) / (high - low), 0, 1);
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
            return mean + standardDeviation * StandardNormal.quantile(share);
        }

        @Override
        public double share(double value) {
            return standardDeviation == 0
                    ? step(value, mean)
                    : StandardNormal.share((value - mean) / standardDeviation);
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
            return median * Math.exp(Math.signum(median) * sigma() * StandardNormal.quantile(share));
        }

        @Override
        public double share(double value) {
            if (value / median <= 0) {
                return median > 0 ? 0 : 1;
            }
            if (geometricStandardDeviation == 1) {
                return step(value, median);
            }
            return StandardNormal.share(Math.signum(median) * Math.log(value / median) / sigma());
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
        public double share(double value) {
            if (value <= low || value >= high) {
                return value < high ? 0 : 1;
            }
            double left = (value - low) * (value - low) / (high - low);
            double right = (high - value) * (high - value) / (high - low);
            return value < mode ? left / (mode - low) : 1 - right / (high - mode);
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

    private static double step(double value, double place) {
        return value < place ? 0 : 1;
    }

    private static void requireAll(boolean sound, double value) {
        if (!sound) {
            throw new UnsolvableSystem(Reason.INVALID_DISTRIBUTION, value);
        }
    }
}
