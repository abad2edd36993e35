package org.vereda.endoflife.fleet;

/** By what the vehicles of a year are told apart. */
public enum Breakdown {
    /** The country in which they are registered. */
    COUNTRY,
    /** The kind of vehicle. */
    TYPE,
    /** What moves them. */
    POWERTRAIN,
    /** The year of their sale. */
    COHORT
}
