package org.vereda.inventory;

/** A public register in which facilities carry an identifier. */
public enum Register {
    /** Toxics Release Inventory, United States. */
    TRI,
    /** National Pollutant Release Inventory, Canada. */
    NPRI,
    /** Registro de Emisiones y Transferencia de Contaminantes, Mexico. */
    RETC,
    /** Open Supply Hub, worldwide. */
    OS_HUB
}
