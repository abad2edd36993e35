package org.vereda.footprint.economy;

/**
 * How a purchase that the foreground states physically is taken out of what a sector buys on average (M. Agez and others,
 * Lifting the veil on the correction of double counting incidents in hybrid life cycle assessment, Journal of Industrial
 * Ecology, 2019, doi 10.1111/jiec.12945, compare such rules).
 */
public enum DoubleCounting {
    /** The value of the physical input is taken out; what is left of the purchase stays. */
    BY_VALUE,
    /** A physical input stands for everything that is bought from its sector. */
    WHOLE_PURCHASE
}
