package org.vereda.sources.registers.american;

/** Where the United States lie. */
final class AmericanPlace {
    private AmericanPlace() {}

    /** States and territories, from Samoa to the Virgin Islands and from there to Alaska; Guam lies in the east. */
    static boolean isInUnitedStates(double north, double east) {
        boolean american = north >= -15 && north <= 72 && east >= -180 && east <= -64;
        boolean pacific = north >= 13 && north <= 21 && east >= 144 && east <= 146.5;
        return american || pacific;
    }
}
