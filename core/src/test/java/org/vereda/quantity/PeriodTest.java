package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void aYearHasAllItsDays() {
        assertThat(Period.ofYear(2023).days()).isEqualTo(365);
        assertThat(Period.ofYear(2024).days()).isEqualTo(366);
    }

    @Test
    void periodsThatShareOneDayOverlap() {
        Period january = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31));
        Period fromTheLast = new Period(LocalDate.of(2023, 1, 31), LocalDate.of(2023, 2, 27));
        Period february = new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28));
        assertThat(january.overlaps(fromTheLast)).isTrue();
        assertThat(january.overlaps(february)).isFalse();
    }

    /** Against counting the days one by one. */
    @Property(tries = 200)
    void commonDaysAreThoseThatAreInBoth(
            @ForAll @IntRange(max = 20) int start,
            @ForAll @IntRange(max = 9) int more,
            @ForAll @IntRange(max = 9) int other) {
        Period fixed = days(10, 10 + other);
        Period moving = days(start, start + more);
        long common = moving.start()
                .datesUntil(moving.end().plusDays(1))
                .filter(day -> !day.isBefore(fixed.start()) && !day.isAfter(fixed.end()))
                .count();
        assertThat(moving.commonDays(fixed)).isEqualTo(common);
        assertThat(fixed.commonDays(moving)).isEqualTo(common);
        assertThat(moving.overlaps(fixed)).isEqualTo(common > 0);
        assertThat(fixed.contains(moving)).isEqualTo(common == moving.days());
    }

    @Test
    void periodsAreOrderedByTheirFirstDayAndThenTheirLast() {
        assertThat(Stream.of(days(2, 3), days(1, 9), days(2, 2), days(1, 4)).sorted())
                .containsExactly(days(1, 4), days(1, 9), days(2, 2), days(2, 3));
        assertThat(days(1, 2)).hasToString("2023-01-02/2023-01-03");
    }

    private static Period days(int first, int last) {
        LocalDate start = LocalDate.of(2023, 1, 1);
        return new Period(start.plusDays(first), start.plusDays(last));
    }

    @Test
    void aReversedPeriodIsRefused() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 1)))
                .hasMessageContaining("quantity.period-reversed");
    }

    @Test
    void subdivisionsKnowTheirCountryAndUnknownOnesAreRefused() {
        assertThat(Subdivision.parse(" mx-que ").country()).isEqualTo(Country.MX);
        assertThat(Subdivision.parse("ca-on")).hasToString("CA-ON").isLessThan(Subdivision.parse("CA-QC"));
        assertThatThrownBy(() -> Subdivision.parse("US-ON")).hasMessageContaining("quantity.unknown-subdivision");
    }
}
