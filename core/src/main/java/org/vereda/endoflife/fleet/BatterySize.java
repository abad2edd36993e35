package org.vereda.endoflife.fleet;

import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * The energy of a new traction battery.
 *
 * @param segment in which vehicles
 * @param year put in in which year
 * @param energy what one battery holds when new
 * @param position where it was read
 */
public record BatterySize(Segment segment, int year, Quantity energy, SourcePosition position) {}
