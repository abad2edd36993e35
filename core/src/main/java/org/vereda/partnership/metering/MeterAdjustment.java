package org.vereda.partnership.metering;

import org.vereda.partnership.baseline.Adjustment;

/**
 * A change at a meter that is no saving. One row of {@code adjustments.csv}.
 *
 * @param meter the meter's identifier
 * @param adjustment when and how much
 */
public record MeterAdjustment(String meter, Adjustment adjustment) {}
