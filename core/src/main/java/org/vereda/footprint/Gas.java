package org.vereda.footprint;

import org.vereda.footprint.method.GhgComponent;

/** A greenhouse gas, or a group of them that a source states together. */
public enum Gas {
    /** Carbon dioxide from fossil carbon. */
    CO2,
    /** Methane from fossil carbon, or of unknown origin. */
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
    CO2E,
    /** Carbon dioxide from burnt or rotted biomass: outside the scopes, kept for the biogenic balance of a product. */
    CO2_BIOGENIC,
    /** Methane from biogenic carbon. */
    CH4_BIOGENIC;

    /** The component of a product footprint that the gas belongs to; one that flies belongs to the aircraft. */
    public GhgComponent component() {
        return switch (this) {
            case CO2, CH4, N2O, SF6, NF3, FLUORINATED -> GhgComponent.FOSSIL;
            case CO2E -> GhgComponent.UNDIVIDED;
            case CO2_BIOGENIC -> GhgComponent.BIOGENIC_EMISSION;
            case CH4_BIOGENIC -> GhgComponent.BIOGENIC_NON_CO2;
        };
    }
}
