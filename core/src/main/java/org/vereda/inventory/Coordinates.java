package org.vereda.inventory;

/**
 * A place on the WGS84 ellipsoid.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive: negative in North America
 */
public record Coordinates(double latitude, double longitude) {}
