package org.vereda.measures;

import java.math.BigDecimal;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A best estimate between a low and a high one.
 *
 * @param low the low estimate
 * @param central the best estimate
 * @param high the high estimate
 */
public record Range(BigDecimal low, BigDecimal central, BigDecimal high) {
    public Range {
        if (low.compareTo(central) > 0 || central.compareTo(high) > 0) {
            throw InvalidInput.of(Finding.error(
                    "measures.range-not-ordered",
                    SourcePosition.NOWHERE,
                    low.toPlainString(),
                    central.toPlainString(),
                    high.toPlainString()));
        }
    }

    public static Range of(String value) {
        BigDecimal number = new BigDecimal(value);
        return new Range(number, number, number);
    }
}
