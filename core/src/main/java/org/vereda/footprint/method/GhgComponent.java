package org.vereda.footprint.method;

/**
 * A kind of greenhouse-gas emission or removal that the rules for product footprints keep apart (ISO 14067, 6.4.9; PACT
 * methodology 3, 3.3.2.4; Catena-X rulebook 4, 4.1). Amounts are kg CO2e; emissions are positive, removals negative.
 */
public enum GhgComponent {
    /** From fossil carbon, industrial processes and fugitive gases, nitrous oxide and fluorinated gases included. */
    FOSSIL("fossil"),
    /** The same from managing land; always a part of the fossil emissions that are reported. */
    FOSSIL_LAND_MANAGEMENT("fossil-land-management"),
    /** Aircraft engines, without radiative forcing. */
    AIRCRAFT("aircraft"),
    /** Carbon lost when land changes its use, direct or statistical; never indirect. */
    LAND_USE_CHANGE("land-use-change"),
    /** Biogenic carbon dioxide lost from land that keeps its use. */
    LAND_MANAGEMENT_EMISSION("land-management-emission"),
    /** Biogenic carbon dioxide stored in land that keeps its use, not above zero. */
    LAND_MANAGEMENT_REMOVAL("land-management-removal"),
    /** Methane from biogenic carbon. */
    BIOGENIC_NON_CO2("biogenic-non-co2"),
    /** Carbon dioxide that biomass took up, not above zero. */
    BIOGENIC_UPTAKE("biogenic-uptake"),
    /** Carbon dioxide from burnt or rotted biomass: it takes back an uptake and counts only where the uptake does. */
    BIOGENIC_EMISSION("biogenic-emission"),
    /** Carbon dioxide captured from a process and stored underground, not above zero. */
    CAPTURE("capture"),
    /** Carbon dioxide taken from the air by technology and stored underground, not above zero. */
    TECHNOLOGICAL_REMOVAL("technological-removal"),
    /** A total whose source does not tell its components apart; it counts as fossil, and how much it is is shown. */
    UNDIVIDED("undivided");

    private final String id;

    GhgComponent(String id) {
        this.id = id;
    }

    /** The text form in tables and as the name of an impact category, lower case with hyphens. */
    public String id() {
        return id;
    }

    /** True for what may not be above zero. */
    public boolean isRemoval() {
        return switch (this) {
            case LAND_MANAGEMENT_REMOVAL, BIOGENIC_UPTAKE, CAPTURE, TECHNOLOGICAL_REMOVAL -> true;
            case FOSSIL,
                    FOSSIL_LAND_MANAGEMENT,
                    AIRCRAFT,
                    LAND_USE_CHANGE,
                    LAND_MANAGEMENT_EMISSION,
                    BIOGENIC_NON_CO2,
                    BIOGENIC_EMISSION,
                    UNDIVIDED -> false;
        };
    }

    /** True for the carbon that biomass takes up and gives back: the totals without uptake leave it out (0/0 approach). */
    public boolean isBiogenicCarbonDioxide() {
        return this == BIOGENIC_UPTAKE || this == BIOGENIC_EMISSION;
    }
}
