package org.vereda.inventory.comparison;

/** Which rows may enter an answer. */
public enum Coverage {
    /** Everything that the registers hold. */
    FULL,
    /** Only substances, industries and destinations that all registers in the question ask for. */
    MATCHED
}
