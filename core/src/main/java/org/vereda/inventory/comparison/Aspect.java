package org.vereda.inventory.comparison;

/** By what the common table can be filtered and grouped. */
public enum Aspect {
    /** The register. */
    REGISTER,
    /** The country of the facility, as its ISO 3166-1 code. */
    COUNTRY,
    /** Province, territory or state of the facility, as its ISO 3166-2 code. */
    SUBDIVISION,
    /** The facility, as {@code REGISTER:identifier}. */
    FACILITY,
    /** The parent company as the register writes it. */
    PARENT,
    /** The industry; a filter takes the beginning of a code, a group is the common industry of the three countries. */
    INDUSTRY,
    /** The common substance, as the identifier of the substance directory. */
    SUBSTANCE,
    /** Where it went, as {@link org.vereda.inventory.releases.Medium}. */
    MEDIUM,
    /** The common destination of the three registers, as {@link Destination}. */
    DESTINATION,
    /** The reporting year. */
    YEAR,
    /** The tier of the partnership's organization that owns the facility; empty for others. */
    TIER,
    /** The country of the receiver of a transfer, as its ISO 3166-1 code; answers come from receivers' rows only. */
    RECEIVER_COUNTRY
}
