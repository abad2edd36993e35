package org.vereda.inventory.identity;

/**
 * From which probability on two facilities are linked, and from which on a person is asked.
 *
 * @param automatic from here on they are linked
 * @param review from here on they are put on the review list; below they are left apart
 */
public record MatchThresholds(double automatic, double review) {
    /** What {@code docs/facility-identity.md} measures. */
    public static final MatchThresholds STANDARD = new MatchThresholds(0.95, 0.5);

    public MatchThresholds {
        if (!(review > 0 && review <= automatic && automatic < 1)) {
            throw new IllegalArgumentException("not 0 < review <= automatic < 1: " + review + ", " + automatic);
        }
    }
}
