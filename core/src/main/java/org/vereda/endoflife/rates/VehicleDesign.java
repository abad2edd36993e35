package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.util.List;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * A vehicle as it was designed: its mass and where each part of it can go at the end of its life.
 *
 * @param id the vehicle
 * @param mass mV, the mass of the whole vehicle with at least 90 % of its fuel and without driver
 * @param parts what is known of its parts; what they leave of mV is neither recycled nor recovered
 * @param position where mV was read
 */
public record VehicleDesign(String id, Quantity mass, List<TreatedMass> parts, SourcePosition position) {
    /**
     * A checked design.
     *
     * @throws InvalidInput where mV is no mass or not positive, or the parts weigh more than the vehicle
     */
    public VehicleDesign {
        parts = List.copyOf(parts);
        requireMass(mass, position);
        if (mass.isZero()) {
            throw InvalidInput.of(Finding.error("rates.no-mass", position, id));
        }
        Quantity sum = sum(parts);
        if (sum.compareTo(mass) > 0) {
            throw InvalidInput.of(Finding.error(
                    "rates.parts-heavier-than-vehicle",
                    position,
                    id,
                    sum.to(mass.unit()).toString(),
                    mass.toString()));
        }
    }

    /** The mass that goes to a step. */
    public Quantity mass(TreatmentStep step) {
        return sum(parts.stream().filter(part -> part.step() == step).toList());
    }

    /** What the parts leave of mV: mass about which nothing was said. */
    public Quantity unexplained() {
        return mass.to(Units.KILOGRAM).minus(sum(parts));
    }

    /** The rates of this design. */
    public DesignRates rates() {
        return DesignRates.of(this);
    }

    BigDecimal kilograms() {
        return mass.to(Units.KILOGRAM).amount();
    }

    static void requireMass(Quantity mass, SourcePosition position) {
        if (!mass.unit().dimension().equals(Dimension.MASS)) {
            throw InvalidInput.of(Finding.error("rates.not-a-mass", position, mass.toString()));
        }
        if (mass.isNegative()) {
            throw InvalidInput.of(Finding.error("rates.negative-mass", position, mass.toString()));
        }
    }

    private static Quantity sum(List<TreatedMass> parts) {
        return parts.stream().map(TreatedMass::mass).reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
    }
}
