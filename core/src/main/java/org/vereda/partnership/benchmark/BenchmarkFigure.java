package org.vereda.partnership.benchmark;

import java.math.BigDecimal;
import org.vereda.quantity.SourcePosition;

/**
 * A yearly figure of a facility for comparison: a use, or what drives it. One row of {@code benchmarks.csv}.
 *
 * @param facility the facility's identifier
 * @param year the year
 * @param item a metric such as {@code energy}, or the name of a driver such as {@code tonnes}
 * @param amount how much, a metric in the unit in which people read it
 * @param unit the unit
 * @param position where it was read
 */
public record BenchmarkFigure(
        String facility, int year, String item, BigDecimal amount, String unit, SourcePosition position) {}
