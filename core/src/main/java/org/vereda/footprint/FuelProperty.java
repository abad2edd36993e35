package org.vereda.footprint;

import java.math.BigDecimal;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.quantity.Unit;

/**
 * A physical property of a fuel that turns volume or mass into energy, or one heating value into the other.
 *
 * @param carrier the fuel
 * @param region where it holds, an ISO 3166 code
 * @param kind which property
 * @param value so many of the unit
 * @param unit energy on a stated heating value per volume or mass, or mass per volume
 * @param source publisher and document
 * @param licence under which it may be passed on
 * @param pack the reference pack and version that it came from
 */
public record FuelProperty(
        EnergyCarrier carrier,
        String region,
        Kind kind,
        BigDecimal value,
        Unit unit,
        String source,
        String licence,
        String pack) {
    /** A property of a fuel. */
    public enum Kind {
        /** Energy with the heat of the water vapor in the flue gas. */
        HIGHER_HEATING_VALUE,
        /** Energy without that heat. */
        LOWER_HEATING_VALUE,
        /** Mass per volume. */
        DENSITY
    }
}
