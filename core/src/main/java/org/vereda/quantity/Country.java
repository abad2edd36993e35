package org.vereda.quantity;

/** The three countries of the partnership, by ISO 3166-1 code. */
public enum Country {
    CA,
    MX,
    US
}
