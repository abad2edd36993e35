package org.vereda.bench;

import java.util.Locale;

/**
 * A measured number.
 *
 * @param value in the unit
 * @param unit "s" is shown as s, ms or µs
 * @param how many runs it is the median of, or what it was extrapolated from
 */
record Amount(double value, String unit, String how) {
    static Amount seconds(double value, String how) {
        return new Amount(value, "s", how);
    }

    /** The same per piece of a batch, or for a batch of pieces. */
    Amount times(double factor, String how) {
        return new Amount(value * factor, unit, how);
    }

    /** Three digits and a unit that fits. */
    String text() {
        if (!"s".equals(unit)) {
            return (digits(value) + " " + unit).strip();
        }
        if (value >= 1) {
            return digits(value) + " s";
        }
        return value >= 1e-3 ? digits(value * 1e3) + " ms" : digits(value * 1e6) + " µs";
    }

    /** Three significant digits, with separators from a thousand on, with an exponent where it is tiny. */
    static String digits(double number) {
        double size = Math.abs(number);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        if (size >= 10) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
        return size >= 0.01 || size == 0
                ? String.format(Locale.ROOT, "%.2f", number)
                : String.format(Locale.ROOT, "%.1e", number);
    }
}
