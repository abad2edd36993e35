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

    /** A level of the pollution-prevention hierarchy below source reduction, best first. */
    public enum Level {
        /** Used again as it is. */
        REUSE,
        /** Made into material again, composting included. */
        RECYCLING,
        /** Burnt for its energy. */
        ENERGY_RECOVERY,
        /** Treated or burnt to destroy it. */
        TREATMENT,
        /** Put into a landfill. */
        DISPOSAL
    }

    private final String id;

    WasteRoute(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    /**
     * Its level in the hierarchy of the United States Pollution Prevention Act of 1990 (42 U.S.C. 13101(b)), with reuse
     * and energy recovery kept apart from recycling.
     */
    public Level level() {
        return switch (this) {
            case REUSE -> Level.REUSE;
            case RECYCLING, COMPOSTING -> Level.RECYCLING;
            case ENERGY_RECOVERY -> Level.ENERGY_RECOVERY;
            case TREATMENT, INCINERATION -> Level.TREATMENT;
            case LANDFILL -> Level.DISPOSAL;
        };
    }

    static Optional<WasteRoute> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
