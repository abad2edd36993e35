package org.vereda.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A linear axis from numbers to pixels, ending at round numbers. */
final class Scale {
    private final double low;
    private final double high;
    private final double step;
    private final double from;
    private final double to;

    private Scale(double low, double high, double step, double from, double to) {
        this.low = low;
        this.high = high;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    /** An axis that ends at round numbers and has about so many steps; zero is always on it. */
    static Scale round(double least, double most, int steps, double from, double to) {
        double low = Math.min(least, 0);
        double high = Math.max(most, low == 0 && most <= 0 ? 1 : 0);
        double step = niceStep((high - low) / steps);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, from, to);
    }

    /** An axis that ends exactly at the largest number; zero is always on it. */
    static Scale tight(double least, double most, double from, double to) {
        double low = Math.min(least, 0);
        double high = Math.max(most, 0);
        return new Scale(low, high > low ? high : low + 1, high - low, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    double at(BigDecimal value) {
        return at(value.doubleValue());
    }

    /** The place of a value, or the end of the axis that it lies beyond. */
    double within(double value) {
        return at(Math.clamp(value, low, high));
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (int at = 0; at <= count; at++) {
            ticks.add(BigDecimal.valueOf(low + at * step).round(new MathContext(6)));
        }
        return ticks;
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (rough <= step * power * 1.000001) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
