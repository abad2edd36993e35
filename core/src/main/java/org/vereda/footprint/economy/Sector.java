package org.vereda.footprint.economy;

/**
 * A sector of an economy with the commodity that it is known by.
 *
 * @param id the publisher's identifier, for example {@code 336111/US}
 * @param code the code of the industry classification, for example {@code 336111}
 * @param name the name of its commodity
 * @param location the country or region
 * @param group where the classification puts it, empty where nothing is said
 */
public record Sector(String id, String code, String name, String location, String group) {}
