package org.vereda.quantity;

/**
 * What is known about the spread of a number around its best estimate. Parameters are in the number's own unit unless
 * they are said to be ratios.
 */
public sealed interface Uncertainty {
    /** No spread is known; the number is used as it is. */
    record None() implements Uncertainty {}

    /**
     * Normal distribution around the best estimate, which is the mean.
     *
     * @param standardDeviation in the number's unit, not negative
     */
    record Normal(double standardDeviation) implements Uncertainty {
        public Normal {
            require(standardDeviation >= 0, "standard deviation", standardDeviation);
        }
    }

    /**
     * Lognormal distribution; the best estimate is its <em>median</em>.
     *
     * @param geometricStandardDeviation ratio, at least 1; 95 % of values lie between median / gsd^2 and median * gsd^2
     */
    record Lognormal(double geometricStandardDeviation) implements Uncertainty {
        public Lognormal {
            require(geometricStandardDeviation >= 1, "geometric standard deviation", geometricStandardDeviation);
        }
    }

    /**
     * Triangular distribution with the best estimate as its mode.
     *
     * @param low the smallest value
     * @param high the largest value
     */
    record Triangular(double low, double high) implements Uncertainty {
        public Triangular {
            require(high >= low, "high", high);
        }
    }

    /**
     * Uniform distribution.
     *
     * @param low the smallest value
     * @param high the largest value
     */
    record Uniform(double low, double high) implements Uncertainty {
        public Uniform {
            require(high >= low, "high", high);
        }
    }

    /**
     * The standard deviation in the number's unit: sd of the distribution around {@code best}.
     *
     * <p>Lognormal with median m and s = ln gsd: {@code m * exp(s^2/2) * sqrt(exp(s^2) - 1)}. Triangular with a, b, mode
     * c: {@code sqrt((a^2 + b^2 + c^2 - ab - ac - bc) / 18)}. Uniform: {@code (b - a) / sqrt(12)}.
     */
    default double standardDeviation(double best) {
        return switch (this) {
            case None none -> 0;
            case Normal normal -> normal.standardDeviation();
            case Lognormal lognormal -> {
                double square = Math.pow(Math.log(lognormal.geometricStandardDeviation()), 2);
                yield Math.abs(best) * Math.exp(square / 2) * Math.sqrt(Math.expm1(square));
            }
            case Triangular(double low, double high) ->
                Math.sqrt((low * low + high * high + best * best - low * high - low * best - high * best) / 18);
            case Uniform(double low, double high) -> (high - low) / Math.sqrt(12);
        };
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds || Double.isNaN(value)) {
            throw InvalidInput.of(
                    Finding.error("quantity.bad-uncertainty", SourcePosition.NOWHERE, what, Double.toString(value)));
        }
    }
}
