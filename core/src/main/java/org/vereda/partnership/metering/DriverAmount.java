package org.vereda.partnership.metering;

import java.math.BigDecimal;
import org.vereda.partnership.baseline.Driver;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/**
 * The sum of a driver over a period, for example tonnes cast in March. One row of {@code drivers.csv}, or of {@code production.csv}.
 *
 * @param facility the facility's identifier
 * @param driver what is counted
 * @param period first and last day
 * @param amount how much of it there was
 * @param unit its unit in words; the same in all rows of the driver
 * @param position where it was read
 */
public record DriverAmount(
        String facility, Driver driver, Period period, BigDecimal amount, String unit, SourcePosition position) {}
