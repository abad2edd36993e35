package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.Optional;

/** Global warming potentials over 100 years. */
@FunctionalInterface
public interface Potentials {
    /**
     * The potential of a gas, in kg CO2e per kg.
     *
     * @param report the assessment report, for example {@code AR4}
     * @param gas its code, for example {@code CH4}
     */
    Optional<BigDecimal> of(String report, String gas);
}
