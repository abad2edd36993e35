package org.vereda.bench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

/** The comparison of two sets of totals: to 1e-9 of each, or to 1e-15 of the largest where many of both signs cancel. */
final class SameTotals {
    private static final double SAME = 1e-9;
    private static final double CANCELLED = 1e-6;

    private SameTotals() {}

    static void assertSame(Map<String, Double> found, Map<String, Double> expected) {
        double largest = expected.values().stream().mapToDouble(Math::abs).max().orElse(0);
        found.forEach((key, value) -> assertThat(value)
                .as(key)
                .isCloseTo(
                        expected.getOrDefault(key, 0.0),
                        within(SAME * Math.max(Math.abs(value), CANCELLED * largest))));
        expected.forEach((key, value) -> assertThat(found.getOrDefault(key, 0.0))
                .as(key)
                .isCloseTo(value, within(SAME * Math.max(Math.abs(value), CANCELLED * largest))));
    }
}
