package org.vereda.inventory;

import java.util.Arrays;
import java.util.Optional;

/** How waste is treated, from the best level of the pollution-prevention hierarchy to the worst. */
public enum WasteRoute {
    /** Used again as it is. */
    REUSE("reuse"),
    /** Material recycling. */
    RECYCLING("recycling"),
    /** Composting or digestion. */
    COMPOSTING("composting"),
    /** Burnt with use of the energy, co-processing in kilns included. */
    ENERGY_RECOVERY("energy-recovery"),
    /** Chemical, physical or biological treatment. */
    TREATMENT("treatment"),
    /** Burnt without use of the energy. */
    INCINERATION("incineration"),
    /** Put into a landfill. */
    LANDFILL("landfill");

    private final String id;

    WasteRoute(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    static Optional<WasteRoute> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
