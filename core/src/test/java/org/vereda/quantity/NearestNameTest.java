package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

    @Property(tries = 200)
    void distanceIsSymmetric(@ForAll String left, @ForAll String right) {
        assertThat(NearestName.distance(left, right)).isEqualTo(NearestName.distance(right, left));
    }
}
