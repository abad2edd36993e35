package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Global warming potentials of one assessment report over one horizon: {@code kg CO2e = kg gas * GWP}.
 *
 * @param id the report, for example {@code AR5}
 * @param horizonYears 20, 100 or 500
 * @param potentials kg CO2e per kg, by the name of the gas or refrigerant (for example {@code CH4}, {@code R-134a})
 * @param pack the reference pack and version that it came from
 */
public record GwpSet(String id, int horizonYears, Map<String, BigDecimal> potentials, String pack) {
    public GwpSet {
        potentials = Map.copyOf(potentials);
    }

    public Optional<BigDecimal> of(String gas) {
        return Optional.ofNullable(potentials.get(gas));
    }
}
