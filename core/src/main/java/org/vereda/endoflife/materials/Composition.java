package org.vereda.endoflife.materials;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Masses of substances, of a vehicle, a battery or a stream.
 *
 * @param kilograms the mass of each substance in kg, not negative
 */
public record Composition(NavigableMap<Substance, BigDecimal> kilograms) {
    /**
     * A checked composition.
     *
     * @throws InvalidInput where a mass is negative
     */
    public Composition {
        kilograms = Collections.unmodifiableNavigableMap(new TreeMap<>(kilograms));
        kilograms.forEach((substance, mass) -> requireNotNegative(substance, mass));
    }

    /** Masses in kg. */
    public static Composition of(Map<Substance, BigDecimal> kilograms) {
        return new Composition(new TreeMap<>(kilograms));
    }

    /** The mass of all substances in kg. */
    public BigDecimal total() {
        return kilograms.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mass of a substance in kg; zero where it holds none. */
    public BigDecimal mass(Substance substance) {
        return kilograms.getOrDefault(substance, BigDecimal.ZERO);
    }

    /** The mass in kg of all substances whose material or element has one of the names. */
    public BigDecimal massNamed(Collection<String> names) {
        return kilograms.entrySet().stream()
                .filter(entry -> names.stream().anyMatch(entry.getKey()::isNamed))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The share of those substances in the whole mass, 0 to 1, with 34 digits.
     *
     * @throws InvalidInput where there is no mass at all
     */
    public BigDecimal shareNamed(Collection<String> names) {
        BigDecimal total = total();
        if (total.signum() == 0) {
            throw InvalidInput.of(
                    Finding.error("materials.empty-stream", SourcePosition.NOWHERE, String.join(", ", names)));
        }
        return massNamed(names).divide(total, MathContext.DECIMAL128);
    }

    /** The same composition so many times. */
    public Composition times(BigDecimal number) {
        NavigableMap<Substance, BigDecimal> more = new TreeMap<>();
        kilograms.forEach((substance, mass) -> more.put(substance, mass.multiply(number)));
        return new Composition(more);
    }

    /** Both together. */
    public Composition plus(Composition other) {
        NavigableMap<Substance, BigDecimal> both = new TreeMap<>(kilograms);
        other.kilograms.forEach((substance, mass) -> both.merge(substance, mass, BigDecimal::add));
        return new Composition(both);
    }

    private static void requireNotNegative(Substance substance, BigDecimal mass) {
        if (mass.signum() < 0) {
            throw InvalidInput.of(Finding.error(
                    "materials.negative-mass", SourcePosition.NOWHERE, substance.toString(), mass.toPlainString()));
        }
    }
}
