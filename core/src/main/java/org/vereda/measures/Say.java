package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/** Writes formulas with the numbers put in: seven significant digits, a decimal point, no grouping. */
final class Say {
    private static final MathContext SHOWN = new MathContext(7);

    private Say() {}

    static String number(BigDecimal number) {
        BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String it(Quantity quantity) {
        return amount(quantity.amount(), quantity.unit());
    }

    static String amount(BigDecimal amount, Unit unit) {
        String symbol = unit.symbol();
        return symbol.equals("1") ? number(amount) : number(amount) + " " + symbol;
    }

    static String it(Money money) {
        return money.currency() + " " + number(money.amount());
    }

    static String range(Range range) {
        boolean single = range.low().compareTo(range.high()) == 0;
        return single
                ? number(range.central())
                : number(range.central()) + " (" + number(range.low()) + " to " + number(range.high()) + ")";
    }

    /** {@code a * b * c = result}. */
    static String product(Quantity result, Object... factors) {
        return Arrays.stream(factors)
                        .map(factor -> factor instanceof Quantity quantity ? it(quantity) : factor.toString())
                        .collect(Collectors.joining(" * "))
                + " = " + it(result);
    }
}
