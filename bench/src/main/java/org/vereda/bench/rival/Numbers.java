package org.vereda.bench.rival;

/** Compares what two programs computed. */
public final class Numbers {
    /** What is this much smaller than the largest number may differ by more: it is the noise of both. */
    private static final double NEGLIGIBLE = 1e-14;

    private Numbers() {}

    /** The largest relative difference, number by number. */
    public static double largestDifference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double floor = NEGLIGIBLE * largest(ours);
        double worst = 0;
        for (int i = 0; i < ours.length; i++) {
            double difference = Math.abs(ours[i] - theirs[i]);
            if (difference > floor || Double.isNaN(difference)) {
                double relative = difference / Math.max(Math.abs(ours[i]), floor);
                worst = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : Math.max(worst, relative);
            }
        }
        return worst;
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /**
     * Nothing, where all numbers agree.
     *
     * @throws RivalFailure where they do not, with the first pair that differs
     */
    public static void requireEqual(double[] ours, double[] theirs, double tolerance) {
        double worst = largestDifference(ours, theirs);
        if (worst <= tolerance) {
            return;
        }
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            if (!(Math.abs(ours[i] - theirs[i]) <= tolerance * Math.abs(ours[i]))) {
                throw new RivalFailure("number " + i + " is " + ours[i] + " here and " + theirs[i] + " there");
            }
        }
        throw new RivalFailure(ours.length + " numbers here and " + theirs.length + " there");
    }
}
