package org.vereda.quantity;

import java.math.BigDecimal;

/**
 * An amount with its unit. Arithmetic demands equal dimension and equal stated basis and refuses anything else with
 * advice; conversion uses exact factors (34 digits where a quotient does not end).
 *
 * @param amount the number as it was stated
 * @param unit its unit
 */
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public static Quantity of(double amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * The same quantity in another unit: {@code amount * factor(from) / factor(to)}.
     *
     * @throws InvalidInput where dimension or basis differ
     */
    public Quantity to(Unit target) {
        requireComparable(target);
        if (unit.factor().compareTo(target.factor()) == 0) {
            return new Quantity(amount, target);
        }
        BigDecimal inSi = amount.multiply(unit.factor());
        return new Quantity(inSi.divide(target.factor(), Unit.PRECISION), target);
    }

    /** The amount in another unit as the solver's {@code double}: the one door from exact decimals. */
    public double in(Unit target) {
        return to(target).amount.doubleValue();
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.to(unit).amount), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.to(unit).amount), unit);
    }

    public Quantity times(BigDecimal factor) {
        return new Quantity(amount.multiply(factor), unit);
    }

    /** The product with another quantity, in the product of both units. */
    public Quantity times(Quantity other) {
        return new Quantity(amount.multiply(other.amount), unit.times(other.unit));
    }

    public Quantity negate() {
        return new Quantity(amount.negate(), unit);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Orders comparable quantities by size; throws {@link InvalidInput} for others. */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.to(unit).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.symbol();
    }

    private void requireComparable(Unit target) {
        if (!unit.dimension().equals(target.dimension())) {
            throw InvalidInput.of(Finding.error(
                    "quantity.dimension-mismatch",
                    SourcePosition.NOWHERE,
                    toString(),
                    target.symbol(),
                    unit.dimension().inWords(),
                    target.dimension().inWords()));
        }
        if (unit.basis() != target.basis()) {
            throw InvalidInput.of(
                    Finding.error("quantity.basis-mismatch", SourcePosition.NOWHERE, toString(), target.symbol()));
        }
    }
}
