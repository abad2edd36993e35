package org.vereda.inventory.releases;

/** Where a release or transfer of a pollutant goes, in terms that the three registers share. */
public enum Medium {
    /** Air from leaks, openings, storage, spills, dust and evaporation (TRI, NPRI; elsewhere part of {@link #AIR}). */
    AIR_FUGITIVE,
    /** Air from stacks and vents (TRI, NPRI; elsewhere part of {@link #AIR}). */
    AIR_STACK,
    /** Air, without saying how. */
    AIR,
    /** Surface water. */
    WATER,
    /** Injection into wells on site. */
    UNDERGROUND_INJECTION,
    /** Landfill, land treatment, surface impoundment and other land disposal on site, spills and leaks to land. */
    LAND,
    /** Landfill, land treatment, tailings and waste rock on site, where a register tells them from releases to land (NPRI). */
    LAND_DISPOSAL,
    /** Released at the facility into any medium, without saying which (NPRI, where the total is below one tonne). */
    UNDIVIDED,
    /** Public sewer; in TRI only the part that passes through the treatment works. */
    TRANSFER_SEWER,
    /** Public sewer, the part that the treatment works destroys (TRI only; elsewhere part of {@link #TRANSFER_SEWER}). */
    TRANSFER_SEWER_TREATED,
    /** Reuse off site. */
    TRANSFER_REUSE,
    /** Recycling off site. */
    TRANSFER_RECYCLING,
    /** Energy recovery off site, co-processing in kilns included. */
    TRANSFER_ENERGY_RECOVERY,
    /** Treatment off site. */
    TRANSFER_TREATMENT,
    /** Incineration off site without energy recovery. */
    TRANSFER_INCINERATION,
    /** Disposal off site. */
    TRANSFER_DISPOSAL,
    /** Any other or an unclassified transfer. */
    TRANSFER_OTHER;

    /** True for a release to the environment at the facility itself. */
    public boolean isOnSite() {
        return !name().startsWith("TRANSFER_");
    }

    /**
     * True for what the United States count as releases: on site, disposal off site, and what a treatment works lets
     * through.
     */
    public boolean isReleaseOrDisposal() {
        return isOnSite() || this == TRANSFER_DISPOSAL || this == TRANSFER_SEWER;
    }

    public boolean isAir() {
        return this == AIR_FUGITIVE || this == AIR_STACK || this == AIR;
    }
}
