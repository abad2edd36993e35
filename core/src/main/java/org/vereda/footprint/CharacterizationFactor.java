package org.vereda.footprint;

import java.math.BigDecimal;

/**
 * The impact of one kilogram of a substance let out to a part of the environment: {@code impact = kg * value}.
 *
 * @param category the impact category, for example {@code smog}
 * @param substance the substance's identifier
 * @param compartment where the substance goes
 * @param value impact per kilogram
 * @param unit the unit of the impact per kilogram, as the method writes it, for example {@code kg O3 eq/kg}
 * @param source publisher and document
 * @param licence under which it may be passed on
 * @param pack the reference pack and version that it came from
 */
public record CharacterizationFactor(
        String category,
        String substance,
        Compartment compartment,
        BigDecimal value,
        String unit,
        String source,
        String licence,
        String pack) {}
