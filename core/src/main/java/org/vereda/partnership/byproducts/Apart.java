package org.vereda.partnership.byproducts;

import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Facility;

/** How far two facilities are apart, as well as is known. */
public sealed interface Apart {
    /** Along the surface of the earth. */
    record Kilometres(double value) implements Apart {}

    /** In the same province or state, coordinates unknown. */
    record SameSubdivision() implements Apart {}

    /** In the same country, coordinates unknown. */
    record SameCountry() implements Apart {}

    /** In different countries, coordinates unknown. */
    record OtherCountry() implements Apart {}

    /** Mean radius of the earth in kilometres: IUGG, (2a + b) / 3 of GRS 80 (Moritz, Geodetic Reference System 1980, 2000). */
    double RADIUS = 6371.0088;

    /** The distance of two facilities. */
    static Apart of(Facility one, Facility other) {
        if (one.coordinates().isPresent() && other.coordinates().isPresent()) {
            return new Kilometres(
                    kilometres(one.coordinates().get(), other.coordinates().get()));
        }
        if (one.subdivision().equals(other.subdivision())) {
            return new SameSubdivision();
        }
        return one.country() == other.country() ? new SameCountry() : new OtherCountry();
    }

    /**
     * The great circle between two places: {@code 2 R asin sqrt(sin²(Δφ/2) + cos φ1 cos φ2 sin²(Δλ/2))}, in kilometres (haversine formula;
     * Sinnott, Virtues of the Haversine, Sky and Telescope 68, 1984).
     */
    static double kilometres(Coordinates one, Coordinates other) {
        double north = Math.sin(Math.toRadians(other.latitude() - one.latitude()) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double half = north * north
                + Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude())) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** Nearer ones first: those with a known distance, then by region. */
    private int rank() {
        return switch (this) {
            case Kilometres known -> 0;
            case SameSubdivision unknown -> 1;
            case SameCountry unknown -> 2;
            case OtherCountry unknown -> 3;
        };
    }

    /** Orders by distance. */
    static int compare(Apart one, Apart other) {
        return one instanceof Kilometres(double here) && other instanceof Kilometres(double there)
                ? Double.compare(here, there)
                : Integer.compare(one.rank(), other.rank());
    }
}
