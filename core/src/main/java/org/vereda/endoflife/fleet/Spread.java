package org.vereda.endoflife.fleet;

import java.util.List;

/**
 * What several survival sets say about one number.
 *
 * @param low the least
 * @param lowSet who says so
 * @param high the greatest
 * @param highSet who says so
 */
public record Spread(double low, String lowSet, double high, String highSet) {
    /** What one set says. */
    record Said(String set, double value) {}

    static Spread of(List<Said> all) {
        Said least = all.getFirst();
        Said most = all.getFirst();
        for (Said one : all) {
            least = one.value() < least.value() ? one : least;
            most = one.value() > most.value() ? one : most;
        }
        return new Spread(least.value(), least.set(), most.value(), most.set());
    }

    /** The distance of the ends as share of their middle, 0 to 2; 0 where both are zero. */
    public double share() {
        return high == low ? 0 : 2 * (high - low) / (high + low);
    }
}
