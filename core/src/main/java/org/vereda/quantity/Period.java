package org.vereda.quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of whole days, first and last day included, as bills state it.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {
    public Period {
        if (end.isBefore(start)) {
            throw InvalidInput.of(Finding.error(
                    "quantity.period-reversed", SourcePosition.NOWHERE, start.toString(), end.toString()));
        }
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Number of days, first and last included. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    /** Number of days that both spans hold. */
    public long commonDays(Period other) {
        LocalDate first = start.isAfter(other.start) ? start : other.start;
        LocalDate last = end.isBefore(other.end) ? end : other.end;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** By first day, then by last day. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
