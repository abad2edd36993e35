package org.vereda.footprint.method;

/** A stage of a cradle-to-gate footprint that the wire formats of PACT 3 and Catena-X 10 state apart. */
public enum LifeCycleStage {
    /** Raw materials, inbound transport, making, its waste, internal logistics. */
    PRODUCTION,
    /** The packaging of the product; a part of the production stage where it is included. */
    PACKAGING,
    /** Outbound transport that the maker pays for: never in the cradle-to-gate total. */
    DISTRIBUTION
}
