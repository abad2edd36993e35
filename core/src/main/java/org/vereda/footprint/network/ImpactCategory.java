package org.vereda.footprint.network;

/**
 * An impact category: what footprints are measured in.
 *
 * @param id its name, with the method where that matters, for example {@code GWP-100 AR6}
 * @param unit the unit of its results, for example {@code kg CO2e}
 */
public record ImpactCategory(String id, String unit) {}
