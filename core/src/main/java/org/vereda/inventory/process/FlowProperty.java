package org.vereda.inventory.process;

/**
 * A quantity in which amounts of flows are stated, for example mass or energy.
 *
 * @param id its identifier in the database
 * @param name its name
 * @param units the units that it may be stated in
 * @param isEconomic true for money, false for a physical quantity
 */
public record FlowProperty(String id, String name, UnitGroup units, boolean isEconomic) {}
