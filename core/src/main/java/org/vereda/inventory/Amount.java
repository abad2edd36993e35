package org.vereda.inventory;

import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;

/** How much of a flow: a physical quantity or money spent on it. */
public sealed interface Amount {
    /** A quantity with its unit. */
    record Physical(Quantity quantity) implements Amount {}

    /** Money with its currency and price year. */
    record Spent(Money money) implements Amount {}
}
