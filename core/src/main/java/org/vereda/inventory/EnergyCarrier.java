package org.vereda.inventory;

import java.util.Arrays;
import java.util.Optional;

/** A form in which a facility buys or makes energy. */
public enum EnergyCarrier {
    /** Electricity from the grid. */
    ELECTRICITY("electricity"),
    /** Grid electricity covered by a contract, certificate or green tariff with its own factor. */
    ELECTRICITY_CONTRACT("electricity-contract"),
    /** Electricity made on site from sun, wind or water and used there. */
    ELECTRICITY_ON_SITE("electricity-on-site"),
    /** Natural gas, as energy on a stated heating value or as volume at a stated temperature. */
    NATURAL_GAS("natural-gas"),
    /** Propane. */
    PROPANE("propane"),
    /** Liquefied petroleum gas. */
    LPG("lpg"),
    /** Diesel or gas oil. */
    DIESEL("diesel"),
    /** Motor gasoline. */
    GASOLINE("gasoline"),
    /** Distillate fuel oil number 2. */
    FUEL_OIL_LIGHT("fuel-oil-2"),
    /** Residual fuel oil number 6. */
    FUEL_OIL_HEAVY("fuel-oil-6"),
    /** Bituminous coal. */
    COAL("coal"),
    /** Metallurgical coke, as a cupola burns it. */
    COKE("coke"),
    /** Steam or heat bought from others. */
    STEAM("steam");

    private final String id;

    EnergyCarrier(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    static Optional<EnergyCarrier> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
