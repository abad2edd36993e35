package org.vereda.sources.process;

import org.vereda.quantity.Uncertainty;

/**
 * Reads the spreads of the lines of one process and counts those that name a distribution without its width.
 *
 * <p>The best estimate stays the stated amount: median of a lognormal, mean of a normal, mode of a triangular spread.
 */
final class LineSpreads {
    static final Uncertainty NONE = new Uncertainty.None();
    private static final double SAME = 1e-6;

    private int withoutWidth;

    int withoutWidth() {
        return withoutWidth;
    }

    /** The spread of an {@code Uncertainty} of openLCA JSON-LD around that amount. */
    Uncertainty read(Entity entity, double amount) {
        String kind = entity.text("distributionType");
        return switch (kind) {
            case "", "NO_DISTRIBUTION", "NO_UNCERTAINTY" -> NONE;
            case "LOG_NORMAL_DISTRIBUTION" -> {
                tellOtherCenter(entity, "geomMean", amount);
                yield lognormal(entity.number("geomSd").orElse(0));
            }
            case "NORMAL_DISTRIBUTION" -> {
                tellOtherCenter(entity, "mean", amount);
                yield normal(entity.number("sd").orElse(0));
            }
            case "TRIANGLE_DISTRIBUTION" -> {
                tellOtherCenter(entity, "mode", amount);
                yield between(entity, amount, true);
            }
            case "UNIFORM_DISTRIBUTION" -> between(entity, amount, false);
            default -> {
                entity.warn("process.unknown-distribution", kind);
                yield NONE;
            }
        };
    }

    /** No spread, counted, for a geometric standard deviation of 1 or of an impossible size below it. */
    Uncertainty lognormal(double geometricStandardDeviation) {
        return geometricStandardDeviation <= 1 ? counted() : new Uncertainty.Lognormal(geometricStandardDeviation);
    }

    Uncertainty normal(double standardDeviation) {
        return standardDeviation <= 0 ? counted() : new Uncertainty.Normal(standardDeviation);
    }

    private Uncertainty counted() {
        withoutWidth++;
        return NONE;
    }

    private Uncertainty between(Entity entity, double amount, boolean isTriangular) {
        return between(
                entity, entity.requiredNumber("minimum"), entity.requiredNumber("maximum"), amount, isTriangular);
    }

    /** A triangular or uniform spread; a range that is stated high to low is turned, with a warning. */
    Uncertainty between(Doubts doubts, double low, double high, double amount, boolean isTriangular) {
        if (low > high) {
            doubts.warn("process.range-reversed", Double.toString(low), Double.toString(high));
            return between(doubts, high, low, amount, isTriangular);
        }
        if (!(low <= amount && amount <= high)) {
            doubts.warn(
                    "process.amount-outside-range",
                    Double.toString(amount),
                    Double.toString(low),
                    Double.toString(high));
            return NONE;
        }
        if (low == high) {
            return counted();
        }
        return isTriangular ? new Uncertainty.Triangular(low, high) : new Uncertainty.Uniform(low, high);
    }

    private static void tellOtherCenter(Entity entity, String field, double amount) {
        double center = entity.number(field).orElse(amount);
        if (Math.abs(center - amount) > SAME * Math.abs(amount)) {
            entity.warn("process.other-center", Double.toString(amount), Double.toString(center));
        }
    }
}
