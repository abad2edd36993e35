package org.vereda.footprint.method;

/** A way to share the burdens of virgin and recycled material between the lives of a material. */
public enum RecyclingApproach {
    /** Scrap leaves without burden or credit, recycling belongs to who uses the secondary material. */
    CUT_OFF,
    /** Who makes recyclable products is credited with the virgin material that they displace (closed loop, substitution). */
    AVOIDED_BURDEN,
    /** The circular footprint formula of the European Commission shares both by a market factor. */
    CIRCULAR_FOOTPRINT
}
