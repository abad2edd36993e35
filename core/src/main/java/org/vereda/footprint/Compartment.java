package org.vereda.footprint;

import java.util.Optional;
import org.vereda.inventory.releases.Medium;

/** A part of the environment to which a substance is let out, as impact methods distinguish it. */
public enum Compartment {
    /** Air, without distinction of height or place. */
    AIR,
    /** Fresh water. */
    WATER,
    /** Soil. */
    SOIL;

    /** The compartment of a release at the facility; nothing for underground injection, undivided releases and transfers. */
    public static Optional<Compartment> of(Medium medium) {
        return switch (medium) {
            case AIR, AIR_FUGITIVE, AIR_STACK -> Optional.of(AIR);
            case WATER -> Optional.of(WATER);
            case LAND, LAND_DISPOSAL -> Optional.of(SOIL);
            case UNDERGROUND_INJECTION,
                    UNDIVIDED,
                    TRANSFER_SEWER,
                    TRANSFER_SEWER_TREATED,
                    TRANSFER_REUSE,
                    TRANSFER_RECYCLING,
                    TRANSFER_ENERGY_RECOVERY,
                    TRANSFER_TREATMENT,
                    TRANSFER_INCINERATION,
                    TRANSFER_DISPOSAL,
                    TRANSFER_OTHER -> Optional.empty();
        };
    }
}
