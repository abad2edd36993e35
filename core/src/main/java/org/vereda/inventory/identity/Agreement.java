package org.vereda.inventory.identity;

/** How far two facilities agree in one respect. What a step means for each respect is said at {@link Feature}. */
public enum Agreement {
    /** The same after normalization. */
    SAME,
    /** Nearly the same. */
    CLOSE,
    /** Alike in the greater part. */
    SIMILAR,
    /** Alike in some part. */
    WEAK,
    /** Not alike. */
    DIFFERENT,
    /** One of them does not say; counts neither for nor against. */
    UNKNOWN
}
