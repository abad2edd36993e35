package org.vereda.partnership.baseline;

/**
 * What makes a meter turn faster or slower, for example tonnes of castings or heating degree days.
 *
 * @param name its name, as the readings give it
 * @param direction what more of it does to the use
 */
public record Driver(String name, Direction direction) {
    /** What more of a driver does to the use. */
    public enum Direction {
        /** It raises the use; a coefficient below zero is an objection. */
        RAISES,
        /** It may raise or lower it. */
        EITHER
    }
}
