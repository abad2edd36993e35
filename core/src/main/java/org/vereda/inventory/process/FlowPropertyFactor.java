package org.vereda.inventory.process;

/**
 * A property of a flow: {@code factor} reference units of this property stand for one reference unit of the flow's
 * reference property (water: 0.001 m3 of volume for one kg of mass).
 *
 * @param property the property
 * @param factor above zero; 1 for the reference property
 */
public record FlowPropertyFactor(FlowProperty property, double factor) {}
