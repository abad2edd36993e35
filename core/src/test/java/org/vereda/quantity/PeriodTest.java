package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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

    @Test
    void aReversedPeriodIsRefused() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 1)))
                .hasMessageContaining("quantity.period-reversed");
    }

    @Test
    void subdivisionsKnowTheirCountryAndUnknownOnesAreRefused() {
        assertThat(Subdivision.parse(" mx-que ").country()).isEqualTo(Country.MX);
        assertThatThrownBy(() -> Subdivision.parse("US-ON")).hasMessageContaining("quantity.unknown-subdivision");
    }
}
