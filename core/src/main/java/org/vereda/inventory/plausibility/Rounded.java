package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of messages: computed ones to three digits, exact ones in full. */
final class Rounded {
    private static final MathContext DIGITS = new MathContext(3);

    private Rounded() {}

    static String text(double number) {
        return Double.isFinite(number) ? text(BigDecimal.valueOf(number)) : "∞";
    }

    static String text(BigDecimal number) {
        return exact(number.round(DIGITS));
    }

    static String exact(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
