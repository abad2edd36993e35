package org.vereda.footprint.economy;

/** Whose price an amount of money is stated in. */
public enum PriceBasis {
    /** What the producer gets, without trade and transport margins. */
    PRODUCER,
    /** What the buyer pays, trade and transport margins included, as on an invoice for delivered goods. */
    PURCHASER
}
