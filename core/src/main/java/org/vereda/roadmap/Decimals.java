package org.vereda.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.vereda.quantity.Money;

/** The one door from the optimizer's {@code double} back to people's decimals: twelve significant digits. */
public final class Decimals {
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Decimals() {}

    public static BigDecimal of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public static Money money(double amount, Scenario scenario) {
        return new Money(of(amount), scenario.currency(), scenario.priceYear());
    }
}
