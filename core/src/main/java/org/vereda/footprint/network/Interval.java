package org.vereda.footprint.network;

/**
 * A range in which an uncertain number lies with a stated probability, as much below as above.
 *
 * <p>A number that is not negative and whose best estimate m is positive has a lognormal shape with median m and the same
 * standard deviation: {@code m / g^z} to {@code m * g^z} with {@code ln(g)^2 = ln((1 + sqrt(1 + 4 (sd / m)^2)) / 2)}. This
 * is exact for a single lognormal factor. A negative number is mirrored. Around zero the shape is normal: {@code -z sd} to
 * {@code z sd}.
 *
 * @param low the lower end
 * @param high the upper end
 * @param level how probable
 * @param shape what the number was taken to be like
 */
public record Interval(double low, double high, Level level, Shape shape) {
    /** How probable it is that the number lies inside. */
    public enum Level {
        /** One half. */
        HALF(0.5, 0.6744897501960817),
        /** 95 %. */
        NINETY_FIVE(0.95, 1.959963984540054);

        private final double probability;
        private final double quantile;

        Level(double probability, double quantile) {
            this.probability = probability;
            this.quantile = quantile;
        }

        public double probability() {
            return probability;
        }
    }

    /** The shape of the distribution that the interval was taken from. */
    public enum Shape {
        /** The logarithm is normal; for numbers on one side of zero. */
        LOGNORMAL,
        /** Symmetric. */
        NORMAL
    }

    /** The interval of a number with a best estimate and a standard deviation. */
    public static Interval of(double best, double standardDeviation, Level level) {
        if (best == 0) {
            double half = level.quantile * standardDeviation;
            return new Interval(-half, half, level, Shape.NORMAL);
        }
        double ratio = standardDeviation / best;
        double log = Math.sqrt(Math.log((1 + Math.sqrt(1 + 4 * ratio * ratio)) / 2));
        double factor = Math.exp(level.quantile * log);
        double one = best / factor;
        double other = best * factor;
        return new Interval(Math.min(one, other), Math.max(one, other), level, Shape.LOGNORMAL);
    }
}
