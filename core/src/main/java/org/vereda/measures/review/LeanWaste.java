package org.vereda.measures.review;

/** The seven wastes of lean production (Ohno, Toyota Production System, 1988). */
public enum LeanWaste {
    /** Scrap and rework. */
    DEFECTS,
    /** More, or sooner, than the next step needs. */
    OVERPRODUCTION,
    /** People or parts that wait. */
    WAITING,
    /** Parts moved without need. */
    TRANSPORT,
    /** Stock beyond what the flow needs. */
    INVENTORY,
    /** People moving without need. */
    MOTION,
    /** Work that the customer does not need. */
    EXTRA_PROCESSING
}
