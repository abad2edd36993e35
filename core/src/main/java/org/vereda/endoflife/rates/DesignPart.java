package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * A part of a vehicle with the parts that it is made of, down to materials: a node of a declared tree or of a bill of
 * materials.
 *
 * @param name what it is
 * @param material of what it is, empty where nobody said; what lies below a material is not looked at
 * @param step the step that takes it whole, empty for that of its material or of its parts
 * @param recovered for a traction battery, the share of its mass that is really recovered, 0 to 1
 * @param count how many of it are in one of its parent, not negative
 * @param mass the mass of one, empty for the sum of its parts
 * @param parts what it is made of
 * @param position where it was read
 */
public record DesignPart(
        String name,
        String material,
        Optional<TreatmentStep> step,
        Optional<BigDecimal> recovered,
        BigDecimal count,
        Optional<Quantity> mass,
        List<DesignPart> parts,
        SourcePosition position) {
    /**
     * A checked part.
     *
     * @throws InvalidInput where the mass is no mass or negative, or the count negative
     */
    public DesignPart {
        parts = List.copyOf(parts);
        mass.ifPresent(one -> VehicleDesign.requireMass(one, position));
        if (count.signum() < 0) {
            throw InvalidInput.of(Finding.error("rates.negative-count", position, name, count.toPlainString()));
        }
    }

    /** True where nothing below it is looked at: it has a step or a material of its own, or no parts. */
    boolean isTakenWhole() {
        return step.isPresent() || !material.isEmpty() || parts.isEmpty();
    }

    /** The mass of one in kilograms: the stated one, or else that of its parts; zero where neither is known. */
    BigDecimal kilograms() {
        return mass.map(one -> one.to(Units.KILOGRAM).amount()).orElseGet(this::partsKilograms);
    }

    /** The mass of the parts in one of it, in kilograms: {@code sum of count * mass of one}. */
    BigDecimal partsKilograms() {
        return parts.stream()
                .map(part -> part.count().multiply(part.kilograms()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
