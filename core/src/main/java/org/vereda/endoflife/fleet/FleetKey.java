package org.vereda.endoflife.fleet;

import java.util.Comparator;
import org.vereda.quantity.Country;

/**
 * Vehicles that are counted together.
 *
 * @param country where they were sold or are driven
 * @param vehicle the kind of vehicle, for example {@code car}
 * @param powertrain for example {@code bev}; empty where all are counted as one
 */
public record FleetKey(Country country, String vehicle, String powertrain) implements Comparable<FleetKey> {
    private static final Comparator<FleetKey> ORDER = Comparator.comparing(FleetKey::country)
            .thenComparing(FleetKey::vehicle)
            .thenComparing(FleetKey::powertrain);

    @Override
    public int compareTo(FleetKey other) {
        return ORDER.compare(this, other);
    }

    /** The same vehicles in another country. */
    FleetKey in(Country other) {
        return new FleetKey(other, vehicle, powertrain);
    }
}
