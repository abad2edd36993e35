package org.vereda.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * A part, assembly, material or vehicle that some facility makes.
 *
 * @param id its identifier in the partnership
 * @param name its name
 * @param declaredUnit the amount that a footprint of it is stated for, for example 1 item or 1 kg
 * @param mass the mass of one declared unit
 * @param position where the row was read
 */
public record Product(String id, String name, Quantity declaredUnit, Optional<Quantity> mass, SourcePosition position) {

    /** How many declared units an amount is; by mass where the units differ; nothing where neither tells. */
    public Optional<BigDecimal> declaredUnits(Quantity amount) {
        if (amount.unit().isComparableWith(declaredUnit.unit())) {
            return ratio(amount, declaredUnit);
        }
        return isMass(amount.unit()) ? mass.flatMap(one -> ratio(amount, one)) : Optional.empty();
    }

    /** The mass of an amount of it; nothing where its unit is no mass and no mass is stated. */
    public Optional<Quantity> massOf(Quantity amount) {
        if (isMass(amount.unit())) {
            return Optional.of(amount.to(Units.KILOGRAM));
        }
        return isMass(declaredUnit.unit()) || mass.isPresent()
                ? declaredUnits(amount)
                        .map(units ->
                                mass.orElse(declaredUnit).to(Units.KILOGRAM).times(units))
                : Optional.empty();
    }

    private static boolean isMass(Unit unit) {
        return unit.dimension().equals(Dimension.MASS) && unit.basis() == Basis.NONE;
    }

    private static Optional<BigDecimal> ratio(Quantity amount, Quantity one) {
        return one.isZero()
                ? Optional.empty()
                : Optional.of(amount.to(one.unit()).amount().divide(one.amount(), MathContext.DECIMAL128));
    }
}
