package org.vereda.quantity;

/** The currencies of the partnership, by ISO 4217 code. */
public enum Currency {
    CAD,
    MXN,
    USD
}
