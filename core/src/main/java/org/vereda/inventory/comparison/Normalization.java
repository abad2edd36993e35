package org.vereda.inventory.comparison;

/** What a trend is divided by. */
public enum Normalization {
    /** Amounts as reported. */
    NONE,
    /** The chained production ratio of each form against the first year of the question. */
    PRODUCTION_RATIO,
    /** The output of the industry in constant prices or units, where the question gives it. */
    OUTPUT
}
