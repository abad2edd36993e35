package org.vereda.partnership.metering;

import org.vereda.quantity.Claim;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/**
 * What a meter counted over a period. One row of {@code readings.csv}.
 *
 * @param meter the meter's identifier
 * @param period first and last day
 * @param claim the amount with its evidence
 */
public record MeterReading(String meter, Period period, Claim<Quantity> claim) {}
