package org.vereda.inventory.identity;

import org.vereda.inventory.Coordinates;

/**
 * Coordinates with the rounding that they show.
 *
 * <p>A register that writes 20°25'0" and 99°58'0" knows minutes only. The rounding is half a step of the coarsest grid
 * that holds both latitude and longitude: degrees, tenths, minutes, hundredths and so on down to seconds and six
 * decimals. A place on a coarse grid by chance is taken as too uncertain, which only makes the comparison milder.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param roundingKm half a step of the grid, in km
 */
record Place(double latitude, double longitude, double roundingKm) {
    /** Mean radius of the earth in km (IUGG). */
    private static final double EARTH_RADIUS = 6371.0088;

    private static final double KM_PER_DEGREE = Math.toRadians(1) * EARTH_RADIUS;
    /** Steps per degree, the coarsest grid first. */
    private static final double[] GRIDS = {1, 10, 60, 100, 1_000, 3_600, 10_000, 100_000, 1_000_000};

    private static final double OFF_GRID = 1e-5;

    static Place of(Coordinates coordinates) {
        double steps = GRIDS[GRIDS.length - 1];
        for (int i = GRIDS.length - 1; i >= 0; i--) {
            if (isOn(GRIDS[i], coordinates.latitude()) && isOn(GRIDS[i], coordinates.longitude())) {
                steps = GRIDS[i];
            }
        }
        return new Place(coordinates.latitude(), coordinates.longitude(), KM_PER_DEGREE / steps / 2);
    }

    /**
     * The distance in km that two facilities are apart at least: the great circle (haversine formula, R. W. Sinnott 1984)
     * minus both roundings. Where the roundings are large, it is at least half of their sum, for then nearness shows
     * little.
     */
    double distanceTo(Place other) {
        double roundings = roundingKm + other.roundingKm;
        return Math.max(greatCircle(other) - roundings, roundings / 2);
    }

    private double greatCircle(Place other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static boolean isOn(double stepsPerDegree, double degrees) {
        double steps = degrees * stepsPerDegree;
        return Math.abs(steps - Math.rint(steps)) < OFF_GRID;
    }
}
