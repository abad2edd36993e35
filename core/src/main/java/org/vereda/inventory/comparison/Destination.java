package org.vereda.inventory.comparison;

import org.vereda.inventory.releases.Medium;

/** Where a pollutant goes, in the groups that the three registers share, in the manner of the CEC's Taking Stock. */
public enum Destination {
    /** Released to air on site. */
    AIR,
    /** Released to surface water on site. */
    WATER,
    /** Injected underground on site. */
    UNDERGROUND,
    /** Released to or disposed of on land on site. */
    LAND,
    /** Released on site, without saying into which medium. */
    UNDIVIDED,
    /** Sent off site for disposal. */
    OFF_SITE_DISPOSAL,
    /** Sent off site to be recycled or reused. */
    RECYCLING,
    /** Sent off site for energy recovery. */
    ENERGY_RECOVERY,
    /** Sent off site for treatment, incineration included. */
    TREATMENT,
    /** Sent to a public sewer. */
    SEWER,
    /** Sent off site for a purpose that was not classified. */
    OTHER;

    /** The common destination of a medium. */
    public static Destination of(Medium medium) {
        return switch (medium) {
            case AIR_FUGITIVE, AIR_STACK, AIR -> AIR;
            case WATER -> WATER;
            case UNDERGROUND_INJECTION -> UNDERGROUND;
            case LAND, LAND_DISPOSAL -> LAND;
            case UNDIVIDED -> UNDIVIDED;
            case TRANSFER_SEWER, TRANSFER_SEWER_TREATED -> SEWER;
            case TRANSFER_REUSE, TRANSFER_RECYCLING -> RECYCLING;
            case TRANSFER_ENERGY_RECOVERY -> ENERGY_RECOVERY;
            case TRANSFER_TREATMENT, TRANSFER_INCINERATION -> TREATMENT;
            case TRANSFER_DISPOSAL -> OFF_SITE_DISPOSAL;
            case TRANSFER_OTHER -> OTHER;
        };
    }

    /** True for a release to the environment at the facility itself. */
    public boolean isOnSite() {
        return this == AIR || this == WATER || this == UNDERGROUND || this == LAND || this == UNDIVIDED;
    }
}
