package org.vereda.footprint;

/** A greenhouse gas, or a group of them that a source states together. */
public enum Gas {
    /** Carbon dioxide from fossil carbon. */
    CO2,
    /** Methane. */
    CH4,
    /** Nitrous oxide. */
    N2O,
    /** Sulfur hexafluoride. */
    SF6,
    /** Nitrogen trifluoride. */
    NF3,
    /** Hydrofluorocarbons and perfluorocarbons, as kg CO2e with the GWP set that the source used. */
    FLUORINATED,
    /** A sum of gases that a source states only as kg CO2e, with the GWP set that the source used. */
    CO2E
}
