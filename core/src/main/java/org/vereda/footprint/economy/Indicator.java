package org.vereda.footprint.economy;

/**
 * What an input-output model counts per unit of money: an impact potential, a resource, a waste, jobs, value added.
 *
 * @param code the short code, for example {@code GHG}
 * @param name the name
 * @param unit the unit as the publisher writes it, for example {@code kg CO2 eq}
 * @param group the group, for example {@code Impact Potential}
 */
public record Indicator(String code, String name, String unit, String group) {}
