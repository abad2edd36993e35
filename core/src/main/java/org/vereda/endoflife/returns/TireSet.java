package org.vereda.endoflife.returns;

import java.util.Optional;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * The tires of a vehicle.
 *
 * @param segment of which vehicles
 * @param tires how many one vehicle has, above 0
 * @param mass the mass of one, empty where not stated
 * @param position where it was read
 */
public record TireSet(Segment segment, double tires, Optional<Quantity> mass, SourcePosition position) {
    /**
     * Checked tires.
     *
     * @throws InvalidInput where the number is not above 0, or the mass no mass or negative
     */
    public TireSet {
        if (!(tires > 0) || Double.isInfinite(tires)) {
            throw InvalidInput.of(Finding.error("fleet.no-tires", position, Double.toString(tires)));
        }
        mass.filter(one -> !one.unit().dimension().equals(Dimension.MASS) || one.isNegative())
                .ifPresent(one -> {
                    throw InvalidInput.of(Finding.error("fleet.not-a-mass", position, one.toString()));
                });
    }

    /** The mass of one, kg. */
    Optional<Double> kilograms() {
        return mass.map(one -> one.in(Units.KILOGRAM));
    }
}
