package org.vereda.footprint;

/** How bought electricity is counted in scope 2 (GHG Protocol Scope 2 Guidance, 2015): both are always computed. */
public enum ElectricityBasis {
    /** By the mix of the grid region. */
    LOCATION,
    /** By contracts where there are some, and the residual mix for the rest. */
    MARKET
}
