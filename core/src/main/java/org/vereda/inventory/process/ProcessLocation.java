package org.vereda.inventory.process;

/**
 * A place of a database, for example a country or a region of several.
 *
 * @param id its identifier in the database
 * @param code its code, for example {@code RNA} or {@code CA-QC}; empty where none is stated
 * @param name its name
 */
public record ProcessLocation(String id, String code, String name) {
    /** For what is stated without a place. */
    public static final ProcessLocation NONE = new ProcessLocation("", "", "");

    /** The code, or the name where there is no code. */
    public String label() {
        return code.isEmpty() ? name : code;
    }
}
