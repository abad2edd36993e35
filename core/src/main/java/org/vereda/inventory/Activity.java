package org.vereda.inventory;

import org.vereda.quantity.Claim;
import org.vereda.quantity.Period;

/**
 * An amount that a facility used, bought, emitted or sent away in a period: one line of a bill, manifest or meter.
 *
 * @param facility the facility's identifier
 * @param period first and last day
 * @param flow what it is an amount of
 * @param endUse the end use that it feeds (for example {@code compressed_air}), empty for the site as a whole
 * @param claim the amount with its evidence, document and source position
 */
public record Activity(String facility, Period period, Flow flow, String endUse, Claim<Amount> claim) {}
