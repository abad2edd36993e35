package org.vereda.footprint.network;

/**
 * An elementary flow: a substance or resource that crosses the border to nature.
 *
 * @param id its identifier, unique in the network
 * @param name how people call it
 * @param compartment where it goes to or comes from, empty where that does not matter
 * @param unit the unit of its amounts
 */
public record NetworkFlow(String id, String name, String compartment, String unit) {}
