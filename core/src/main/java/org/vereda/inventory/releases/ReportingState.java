package org.vereda.inventory.releases;

/** What the absence or presence of a register entry means; five states that are never one another. */
public enum ReportingState {
    /** The facility reported an amount above zero. */
    REPORTED,
    /** The register asks for it, the facility stays below its threshold. */
    BELOW_THRESHOLD,
    /** The register asks for the substance, but not from this industry or size of facility. */
    NOT_COVERED,
    /** The register does not ask for the substance. */
    NOT_ASKED,
    /** The facility reported that it was zero. */
    ZERO
}
