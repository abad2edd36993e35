package org.vereda.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of measurement: its text form, its dimension, its exact factor to the coherent SI unit and its stated basis.
 *
 * <p>{@code value in SI = amount * factor}. Factors are exact decimals wherever the definition is one (all single units
 * are); a quotient of units may need rounding and is then kept to 34 digits.
 *
 * @param symbol the canonical text form, readable by {@link Units#parse(String)}
 * @param dimension exponents of mass, length, time, items
 * @param factor how many coherent SI units (kg, m, s, item) one of this unit is
 * @param basis the stated heating value, gas temperature or coating basis
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor, Basis basis) {
    static final MathContext PRECISION = MathContext.DECIMAL128;

    public Unit {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("unit " + symbol + " needs a positive factor, not " + factor);
        }
    }

    /** This unit on another stated basis, for example {@code MMBtu} to {@code MMBtu[HHV]}. */
    public Unit on(Basis stated) {
        String plain = basis == Basis.NONE ? symbol : symbol.replace("[" + basis.text() + "]", "");
        String text = stated == Basis.NONE ? plain : plain + "[" + stated.text() + "]";
        return new Unit(text, dimension, factor, stated);
    }

    /** The product of two units; at most one of them may state a basis, or both the same. */
    public Unit times(Unit other) {
        return new Unit(
                symbol + "*" + other.symbol,
                dimension.times(other.dimension),
                factor.multiply(other.factor),
                combine(basis, other.basis, symbol + "*" + other.symbol));
    }

    /** The quotient of two units; at most one of them may state a basis, or both the same. */
    public Unit per(Unit other) {
        boolean isSingle = other.symbol.indexOf('*') < 0 && other.symbol.indexOf('/') < 0;
        String below = isSingle ? other.symbol : "(" + other.symbol + ")";
        return new Unit(
                symbol + "/" + below,
                dimension.per(other.dimension),
                factor.divide(other.factor, PRECISION),
                combine(basis, other.basis, symbol + "/" + other.symbol));
    }

    /** True when amounts of both units may be added or compared: the same dimension on the same basis. */
    public boolean isComparableWith(Unit other) {
        return dimension.equals(other.dimension) && basis == other.basis;
    }

    private static Basis combine(Basis left, Basis right, String symbol) {
        if (left == Basis.NONE || right == Basis.NONE || left == right) {
            return left == Basis.NONE ? right : left;
        }
        throw InvalidInput.of(
                Finding.error("quantity.two-bases", SourcePosition.NOWHERE, symbol, left.text(), right.text()));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
