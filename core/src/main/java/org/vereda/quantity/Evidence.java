package org.vereda.quantity;

/** How a value came to be known, from weakest to strongest. */
public enum Evidence {
    /** Put there by a rule or an expert's judgement. */
    ESTIMATED,
    /** Computed from other data by a stated formula. */
    CALCULATED,
    /** Read from a meter, a scale or an invoice. */
    MEASURED,
    /** Measured or calculated, and confirmed by an independent person. */
    VERIFIED
}
