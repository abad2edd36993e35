package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @Test
    void swappedLettersAreOneMistake() {
        assertThat(NearestName.of("faciltiy", List.of("facility", "activity"))).contains("facility");
    }

    @Test
    void namesFarAwayAreNotProposed() {
        assertThat(NearestName.orNone("amount", List.of("facility", "period_start")))
                .isEqualTo("none");
    }

    /** Known distances; neighbors that are swapped count once, and are not changed again. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "ab, ba, 1",
        "ab, bc, 2",
        "ab, ca, 2",
        "ca, abc, 3",
        "abcd, badc, 2",
        "Mass, mass, 0",
        "'', mass, 4"
    })
    void distancesAreTheKnownOnes(String left, String right, int expected) {
        assertThat(NearestName.distance(left, right)).isEqualTo(expected);
    }

    @Test
    void aThirdOfTheLettersMayDifferButOneInAnyCase() {
        assertThat(NearestName.of("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(NearestName.of("abcdef", List.of("abcd", "abcxyz"))).contains("abcd");
        assertThat(NearestName.of("abcde", List.of("abcxy", " "))).isEmpty();
        assertThat(NearestName.of("ab", List.of("ax"))).contains("ax");
        assertThat(NearestName.of("a", List.of(" "))).isEmpty();
        assertThat(NearestName.of("m".repeat(201), List.of("m".repeat(201)))).isEmpty();
        assertThat(NearestName.of("m".repeat(200), List.of("m".repeat(200)))).isPresent();
    }

    @Test
    void theNearestIsProposedAndOfEquallyNearOnesTheFirst() {
        assertThat(NearestName.of("column", List.of("colony", "columns", "columm")))
                .contains("columm");
        assertThat(NearestName.of("column", List.of("calm", "columns", "colomm")))
                .contains("columns");
    }

    @Property(tries = 200)
    void distanceIsSymmetric(@ForAll String left, @ForAll String right) {
        assertThat(NearestName.distance(left, right)).isEqualTo(NearestName.distance(right, left));
    }
}
