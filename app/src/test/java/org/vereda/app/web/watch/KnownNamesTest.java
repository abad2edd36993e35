package org.vereda.app.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "[::1], true",
        "::1, true",
        "Vereda.Example, true",
        "vereda.example., true",
        "vereda.example.evil.example, false",
        "evil.example, false",
        "10.0.0.7, false",
        "'', false"
    })
    void onlyItsOwnNamesAreKnown(String name, boolean isKnown) {
        assertThat(new KnownNames("127.0.0.1", List.of("vereda.example")).isKnown(name))
                .isEqualTo(isKnown);
    }

    @Test
    void wherePortalsListenEverywhereAnAddressIsAName() {
        KnownNames names = new KnownNames("0.0.0.0", List.of());
        assertThat(names.isKnown("10.0.0.7")).isTrue();
        assertThat(names.isKnown("10.0.0.7.evil.example")).isFalse();
    }
}
