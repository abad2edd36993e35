package org.vereda.exchange.wire;

/** What may be wrong with how a value is written. */
public enum Problem {
    /** Null instead of leaving the field out. */
    NULL,
    /** Not of the type that the version asks for, and not to be understood. */
    TYPE,
    /** A number where the version asks for a text of digits. */
    TEXT_EXPECTED,
    /** A text of digits where the version asks for a number. */
    NUMBER_EXPECTED,
    /** No decimal number. */
    NOT_DECIMAL,
    /** A decimal number with exponent or plus sign. */
    NOT_PLAIN
}
