package org.vereda.inventory;

import java.util.Optional;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A part, assembly, material or vehicle that some facility makes.
 *
 * @param id its identifier in the partnership
 * @param name its name
 * @param declaredUnit the amount that a footprint of it is stated for, for example 1 item or 1 kg
 * @param mass the mass of one declared unit
 * @param position where the row was read
 */
public record Product(
        String id, String name, Quantity declaredUnit, Optional<Quantity> mass, SourcePosition position) {}
