package org.vereda.inventory;

import java.util.Optional;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/**
 * What a facility made of one product in a period.
 *
 * @param facility the facility's identifier
 * @param period first and last day
 * @param product the product's identifier
 * @param claim the amount made, with its evidence
 * @param value what it was worth, for economic allocation
 */
public record Production(
        String facility, Period period, String product, Claim<Quantity> claim, Optional<Money> value) {}
