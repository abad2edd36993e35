package org.vereda.app.registers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The unit in which sums are shown. */
public enum AmountUnit {
    /** Kilograms, exact. */
    KG(Units.KILOGRAM),
    /** Tonnes, exact. */
    T(Units.TONNE),
    /** Pounds of 0.45359237 kg, to 34 digits. */
    LB(Units.POUND);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Unit unit;

    AmountUnit(Unit unit) {
        this.unit = unit;
    }

    public String symbol() {
        return unit.symbol();
    }

    /** So many kilograms in this unit. */
    public BigDecimal of(BigDecimal kilograms) {
        return this == KG ? kilograms : kilograms.divide(unit.factor(), MathContext.DECIMAL128);
    }
}
