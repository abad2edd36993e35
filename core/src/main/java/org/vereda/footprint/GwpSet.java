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

    /**
     * kg CO2e per kg of a gas, 1 for gases that a source states as kg CO2e. Biogenic methane takes the value without the
     * oxidation to fossil carbon dioxide where the report states one, biogenic carbon dioxide that of carbon dioxide.
     */
    public Optional<BigDecimal> of(Gas gas) {
        return switch (gas) {
            case CO2, CH4, N2O, SF6, NF3 -> of(gas.name());
            case CO2_BIOGENIC -> of("CO2");
            case CH4_BIOGENIC -> of("CH4_NON_FOSSIL").or(() -> of("CH4"));
            case FLUORINATED, CO2E -> Optional.of(BigDecimal.ONE);
        };
    }
}
