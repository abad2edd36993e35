package org.vereda.quantity;

/**
 * The dimension of a unit as exponents over mass, length, time and counted items.
 *
 * <p>Energy is {@code M L2 T-2}, volume {@code L3}, freight {@code M L}. Items (vehicles, parts, employees) are kept
 * apart so that a number of parts never passes for a ratio.
 *
 * @param mass exponent of mass
 * @param length exponent of length
 * @param time exponent of time
 * @param items exponent of counted items
 */
public record Dimension(int mass, int length, int time, int items) {
    public static final Dimension NONE = new Dimension(0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(1, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(0, 1, 0, 0);
    public static final Dimension AREA = new Dimension(0, 2, 0, 0);
    public static final Dimension VOLUME = new Dimension(0, 3, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0);
    public static final Dimension ENERGY = new Dimension(1, 2, -2, 0);
    public static final Dimension POWER = new Dimension(1, 2, -3, 0);
    public static final Dimension ITEMS = new Dimension(0, 0, 0, 1);

    public Dimension times(Dimension other) {
        return new Dimension(mass + other.mass, length + other.length, time + other.time, items + other.items);
    }

    public Dimension per(Dimension other) {
        return new Dimension(mass - other.mass, length - other.length, time - other.time, items - other.items);
    }

    /** The dimension in words that a person reads in a message, for example {@code energy} or {@code mass per volume}. */
    public String inWords() {
        return DimensionWords.of(this);
    }
}
