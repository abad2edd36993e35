package org.vereda.endoflife.yard;

/** What moves into or out of a yard or a shredder. */
public enum MovementKind {
    /** Vehicles taken in. */
    VEHICLES,
    /** What stood in the yard when the period began. */
    OPENING_STOCK,
    /** What stands in the yard when the period ends. */
    CLOSING_STOCK,
    /** Parts for use again. */
    PARTS,
    /** Oils, coolants, fuels, refrigerants. */
    FLUIDS,
    /** Starter and traction batteries. */
    BATTERIES,
    /** Tires. */
    TIRES,
    /** Catalytic converters. */
    CATALYSTS,
    /** Vehicles without fluids and parts, ready for the shredder. */
    HULKS,
    /** Iron and steel. */
    FERROUS,
    /** Other metals. */
    NON_FERROUS,
    /** Plastics for recycling. */
    PLASTICS,
    /** Glass for recycling. */
    GLASS,
    /** What is left for landfill or energy. */
    RESIDUE,
    /** Anything else. */
    OTHER;

    /** True for what only stands in the yard. */
    public boolean isStock() {
        return this == OPENING_STOCK || this == CLOSING_STOCK;
    }
}
